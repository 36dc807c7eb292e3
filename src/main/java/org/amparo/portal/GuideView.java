// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.net.URI;
import java.util.List;
import org.amparo.country.Office;

/**
 * The short guide for applicants: what to do, in order, as this country has it.
 *
 * @param address where the portal is found, for whoever reads this on paper
 */
public record GuideView(URI address, List<Step> steps, List<Office> offices) {

    /**
     * One thing to do.
     *
     * @param station names the page of the portal it is about
     * @param list short things to know or bring, below the text
     */
    public record Step(String station, String icon, String title, List<String> texts, List<String> list) {

        static Step of(String station, String icon, String title, String... texts) {
            return new Step(station, icon, title, List.of(texts), List.of());
        }

        Step with(List<String> more) {
            return new Step(station, icon, title, texts, more);
        }
    }
}
