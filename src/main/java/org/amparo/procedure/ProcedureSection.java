// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackNode;
import org.amparo.country.PackSection;

/** Lets the check of a pack try its procedure, and whether the documents it orders are made. */
public final class ProcedureSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        var file = pack.file("procedure.yaml");
        requireAssessments(Procedure.read(file).ways(), file.get("ways"), pack);
        requireWords(Procedure.read(file).ways(), file.get("ways"), pack);
        SummonsPurpose.read(pack);
        var made = pack.file("documents.yaml").get("types").entries().keySet();
        var faults = new Faults();
        file.find("on-registration")
                .ifPresent(ordered -> ordered.list().stream()
                        .filter(type -> !made.contains(type.text()))
                        .forEach(type -> faults.note(
                                type.fault("documents.yaml makes no %s; it makes %s".formatted(type.text(), made)))));
        faults.throwIfAny();
    }

    /** A step that waits for what nobody can write would hold up every case. */
    private static void requireAssessments(Ways ways, PackNode node, CountryPack pack) {
        var needed = ways.all().stream()
                .flatMap(way -> way.transitions().stream())
                .anyMatch(step -> step.guards().needs().contains(Need.ASSESSMENT));
        if (needed && pack.find("assessment.yaml").isEmpty()) {
            throw node.fault("a step needs an assessment, and there is no assessment.yaml");
        }
    }

    /** A clock without a name would break the page of every case on which it runs. */
    private static void requireWords(Ways ways, PackNode node, CountryPack pack) {
        for (var way : ways.all()) {
            if (way.about().isPresent() && !pack.codes("WAY").contains(way.key())) {
                throw node.fault("no label for %s in the list WAY, by which officers know it".formatted(way.key()));
            }
            for (var clock : way.clocks()) {
                if (!pack.authorityWords().has("work.way.clock." + clock.key())) {
                    throw node.fault("no text 'work.way.clock.%s', the clock's name".formatted(clock.key()));
                }
            }
        }
    }
}
