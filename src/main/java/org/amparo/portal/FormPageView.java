// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.FieldType;
import org.amparo.registration.FormPage;
import org.amparo.registration.PageInput;
import org.jspecify.annotations.Nullable;

/**
 * A page of the form as shown, or that of one row of a list.
 *
 * @param action address it is sent to
 * @param title key of its heading
 * @param input what stands in the inputs, as typed or as saved
 * @param version of the page's answers that this view was made from
 * @param savedAt when the page was last saved; null before that
 * @param savedBy who helped with that, in words; empty when it was the person alone
 * @param back address of the page before
 * @param part number of the page's section, from 1, of {@code parts}
 * @param other what another device saved in the meantime, by key of the question; empty when nothing collides
 */
public record FormPageView(
        FormPage page,
        String action,
        String title,
        List<FieldView> fields,
        PageInput input,
        List<FieldError> errors,
        int version,
        @Nullable Instant savedAt,
        String savedBy,
        String back,
        int part,
        int parts,
        Map<String, String> other) {

    /** The fields shown, so that the answer tells which questions were seen. */
    public String asked() {
        return fields.stream().map(FieldView::key).collect(Collectors.joining(" "));
    }

    /** The address within the form, for going back to it from an upload. */
    public String place() {
        return action.substring("/apply/form/".length());
    }

    public boolean hasRows() {
        return page.fields().stream().anyMatch(Field::isRows);
    }

    /** Where a script saves the page while a long text is being written; empty when there is none. */
    public String keepAt() {
        boolean isLong = page.fields().stream().anyMatch(field -> field.type() == FieldType.LONG);
        return isLong && !place().contains("/") ? "/apply/keep/" + place() : "";
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** A page with one question needs no second heading above it. */
    public boolean isSingle() {
        return fields.size() == 1 && fields.getFirst().isGroup();
    }
}
