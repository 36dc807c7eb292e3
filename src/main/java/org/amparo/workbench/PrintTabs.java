// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.access.Officer;
import org.amparo.access.Permission;

/**
 * The parts of an office's print station, of which one is open.
 *
 * @param offices to choose from; one alone is no choice
 */
public record PrintTabs(
        String office,
        String officeName,
        List<Choice> offices,
        String open,
        boolean prints,
        boolean releases,
        boolean keepsStock) {

    public PrintTabs {
        offices = List.copyOf(offices);
    }

    static PrintTabs of(String office, String open, Officer officer, Frames frames) {
        return new PrintTabs(
                office,
                frames.office(office),
                frames.offices(officer, office),
                open,
                officer.may(Permission.PRINT_CARDS),
                officer.may(Permission.RELEASE_CARDS),
                officer.may(Permission.MANAGE_STOCK));
    }

    public String address(String part) {
        return "/work/print" + (part.isEmpty() ? "" : "/" + part) + "?office=" + office;
    }
}
