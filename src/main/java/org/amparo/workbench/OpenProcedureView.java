// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The page to open a procedure about the status somebody has, with what was typed.
 *
 * @param ways those that can be opened now, each with its law
 * @param field what is wrong: {@code way}, {@code note.missing} or {@code note.long}; empty when nothing is
 * @param changed the file is not as it was when the page was read
 */
public record OpenProcedureView(
        Frame frame,
        Identity identity,
        String address,
        int version,
        List<Way> ways,
        String note,
        String field,
        boolean changed) {

    /** One to choose. */
    public record Way(Choice choice, String law) {}

    @Override
    public String toString() {
        return "OpenProcedureView";
    }
}
