// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Compartment;
import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackNode;

/**
 * Which specific needs there are (list SN) and who may see each: {@code needs.yaml}.
 *
 * @param compartments by the first letters of a code, such as {@code SV}
 */
record NeedCodes(List<String> codes, Map<String, Compartment> compartments) {

    static final String LIST = "SN";

    NeedCodes {
        codes = List.copyOf(codes);
        compartments = Map.copyOf(compartments);
    }

    static NeedCodes read(CountryPack pack) {
        var file = pack.file("needs.yaml");
        file.requireOnly("compartments");
        var codes = pack.codes(LIST);
        var node = file.get("compartments");
        var compartments = new HashMap<String, Compartment>();
        var faults = new Faults();
        node.entries()
                .forEach((code, name) -> faults.check(() -> {
                    if (!codes.contains(code)) {
                        throw name.fault("no code " + code + " in list " + LIST);
                    }
                    compartments.put(code, compartment(name));
                }));
        var read = new NeedCodes(codes, compartments);
        codes.stream()
                .filter(code -> read.compartment(code).isEmpty())
                .forEach(code -> faults.note(node.fault("need " + code + " is in no compartment")));
        faults.throwIfAny();
        return read;
    }

    /** Of the code itself, or else of its main code; empty when it is no code. */
    Optional<Compartment> compartment(String code) {
        if (!codes.contains(code)) {
            return Optional.empty();
        }
        return Optional.ofNullable(compartments.get(code))
                .or(() -> Optional.ofNullable(compartments.get(code.split("-")[0])));
    }

    private static Compartment compartment(PackNode name) {
        return Compartment.ofAnswers().stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name.text()))
                .findFirst()
                .orElseThrow(() -> name.fault("no compartment " + name.text()));
    }
}
