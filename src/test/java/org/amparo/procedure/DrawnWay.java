// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import org.amparo.country.CountryPack;

/** A procedure of a country as nobody's case: for those who draw it. */
public record DrawnWay(String key, String since, String law, List<Stage> stages, List<CaseProgress.Arrow> arrows) {

    /** The newest version of each. */
    public static List<DrawnWay> of(CountryPack pack) {
        return Ways.read(pack.file("procedure.yaml")).versions().values().stream()
                .map(List::getLast)
                .map(way -> new DrawnWay(
                        way.key(),
                        way.since().toString(),
                        way.law(),
                        List.copyOf(way.stages()),
                        way.transitions().stream()
                                .map(arrow -> new CaseProgress.Arrow(
                                        arrow.from(), arrow.step(), arrow.to(), arrow.law(), false))
                                .toList()))
                .toList();
    }
}
