// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * What a country does at the desk: {@code desk} of procedure.yaml. What stands under {@code required} must be done, or done
 * without for a reason, before a case is registered at the desk; nothing stops it for ever.
 *
 * @param steps what is asked for, in the order of the visit
 * @param support the form's question about support, whose choices the desk offers too
 */
public record DeskRules(List<DeskPoint> steps, Set<DeskPoint> required, Optional<Field> support) {

    private static final String SUPPORT_LIST = "SUPPORT";

    /** Everything but what the form knows nothing about, and nothing required, when the pack says nothing. */
    static DeskRules read(CountryPack pack, Form form) {
        var support = form.fields().values().stream()
                .filter(field -> field.list().equals(SUPPORT_LIST))
                .findFirst();
        var node = pack.file("procedure.yaml").find("desk");
        node.ifPresent(desk -> desk.requireOnly("steps", "required"));
        var steps = node.flatMap(desk -> desk.find("steps"))
                .map(list -> points(list, support.isPresent()))
                .orElseGet(() -> Stream.of(DeskPoint.values())
                        .filter(DeskPoint::isCountrys)
                        .filter(point -> point != DeskPoint.SUPPORT || support.isPresent())
                        .toList());
        var required = EnumSet.noneOf(DeskPoint.class);
        node.flatMap(desk -> desk.find("required")).ifPresent(list -> {
            var points = points(list, support.isPresent());
            if (!steps.containsAll(points)) {
                throw list.fault("only a step of the desk can be required");
            }
            required.addAll(points);
        });
        return new DeskRules(steps, Set.copyOf(required), support);
    }

    private static List<DeskPoint> points(PackNode list, boolean support) {
        return list.list().stream().map(node -> point(node, support)).sorted().toList();
    }

    private static DeskPoint point(PackNode node, boolean support) {
        var known =
                Arrays.stream(DeskPoint.values()).filter(DeskPoint::isCountrys).toList();
        var point = known.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("no step of the desk is called " + node.text() + ". There are "
                        + known.stream()
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .toList()));
        if (point == DeskPoint.SUPPORT && !support) {
            throw node.fault("the form has no question with the list " + SUPPORT_LIST);
        }
        return point;
    }

    public boolean asks(DeskPoint point) {
        return !point.isCountrys() || steps.contains(point);
    }
}
