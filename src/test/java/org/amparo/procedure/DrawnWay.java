// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;

/**
 * A procedure of a country as nobody's case: for those who draw it.
 *
 * @param assessed the arrows that need the assessment written
 */
public record DrawnWay(
        String key,
        String since,
        String law,
        List<Stage> stages,
        List<CaseProgress.Arrow> arrows,
        List<CaseProgress.Arrow> assessed) {

    /** The newest version of each. */
    public static List<DrawnWay> of(CountryPack pack) {
        return Ways.read(pack.file("procedure.yaml")).versions().values().stream()
                .map(List::getLast)
                .map(way -> new DrawnWay(
                        way.key(),
                        way.since().toString(),
                        way.law(),
                        List.copyOf(way.stages()),
                        arrows(way.transitions().stream()),
                        arrows(way.transitions().stream()
                                .filter(arrow -> arrow.guards().needs().contains(Need.ASSESSMENT)))))
                .toList();
    }

    private static List<CaseProgress.Arrow> arrows(Stream<Transition> transitions) {
        return transitions
                .map(arrow -> new CaseProgress.Arrow(arrow.from(), arrow.step(), arrow.to(), arrow.law(), false))
                .toList();
    }
}
