// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.registration.FieldError;
import org.amparo.registration.FormPage;
import org.amparo.registration.PageInput;
import org.jspecify.annotations.Nullable;

/**
 * A page of the form as shown.
 *
 * @param input what stands in the inputs, as typed or as saved
 * @param version of the page's answers that this view was made from
 * @param savedAt when the page was last saved; null before that
 * @param back address of the page before
 * @param part number of the page's section, from 1, of {@code parts}
 * @param other what another device saved in the meantime, by field in words; empty when nothing collides
 */
public record FormPageView(
        FormPage page,
        List<FieldView> fields,
        PageInput input,
        List<FieldError> errors,
        int version,
        @Nullable Instant savedAt,
        String back,
        int part,
        int parts,
        Map<String, String> other) {

    /** The fields shown, so that the answer tells which questions were seen. */
    public String asked() {
        return fields.stream().map(FieldView::key).collect(Collectors.joining(" "));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** A page with one question needs no second heading above it. */
    public boolean isSingle() {
        return fields.size() == 1 && fields.getFirst().isGroup();
    }
}
