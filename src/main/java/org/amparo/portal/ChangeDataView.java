// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.registration.FormPage;
import org.amparo.registration.PageInput;

/**
 * A page of the form as it is changed after sending.
 *
 * @param id of the change, made when the page was first shown: files arrive under it
 * @param way free, approval or evidence
 * @param files how many arrived already
 * @param errors what is wrong, by the id of the input to mend it at
 */
public record ChangeDataView(
        UUID id,
        FormPage page,
        List<FieldView> fields,
        PageInput input,
        String way,
        int files,
        String explanation,
        Map<String, String> errors) {

    public boolean isFree() {
        return way.equals("free");
    }

    @Override
    public String toString() {
        return "ChangeDataView";
    }
}
