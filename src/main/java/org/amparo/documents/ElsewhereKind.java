// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A card that another authority's system makes for who asks for it.
 *
 * @param titleKey of its name, {@code madeByKey} of the authority's
 * @param wantedBy the form's answer that orders it, when {@code yes}
 * @param number how the other system numbers them
 * @param example of such a number, for whoever mistyped one
 * @param fields what the file for the other system says, in this order
 */
public record ElsewhereKind(
        String key,
        String titleKey,
        String madeByKey,
        String law,
        String wantedBy,
        Pattern number,
        String example,
        List<String> fields) {}
