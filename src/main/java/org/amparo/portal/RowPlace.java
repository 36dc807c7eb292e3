// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Map;
import org.amparo.registration.Answers;
import org.amparo.registration.Draft;
import org.amparo.registration.Field;
import org.amparo.registration.FormPage;
import org.amparo.registration.RowForm;
import org.amparo.registration.Rows;

/** Where a row stands: its page, its list, and its own id. */
public record RowPlace(FormPage page, Field list, String row) {

    RowForm form() {
        return list.rows().orElseThrow();
    }

    FormPage asked() {
        return form().page(page, list, row);
    }

    public String address() {
        return "/apply/form/" + page.key() + "/" + list.key() + "/" + row;
    }

    Rows rows(Draft draft) {
        return Rows.of(draft.answers().get(list.key()));
    }

    /** What is answered about the row, all empty for a new one; conditions see the whole form beside it. */
    Answers answers(Draft draft) {
        return draft.answers()
                .of(form(), rows(draft).find(row).map(Rows.Row::answers).orElse(Map.of()));
    }

    /** Back to where a file was shown: the address within the form, as the page said it. */
    static String redirect(String place) {
        return place.matches("[a-z0-9_]+(/[a-z0-9_]+/[a-z0-9]+)?")
                ? "redirect:/apply/form/" + place
                : "redirect:/apply/tasks";
    }
}
