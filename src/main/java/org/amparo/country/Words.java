// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.amparo.kernel.PartialDate;

/**
 * What people read, in one language: the product's texts overlaid by the country's, dates in the country's zone and
 * the language's habit, labels of code lists. Given to every template as {@code words}.
 */
public interface Words {

    Locale locale();

    /** BCP 47 tag for the {@code lang} attribute, such as {@code es-PE}. */
    String lang();

    /** {@code ltr} or {@code rtl}, for the {@code dir} attribute. */
    String dir();

    /** The text behind a key, with ICU arguments filled in; a missing key throws, so that no page shows one. */
    String text(String key, Object... arguments);

    boolean has(String key);

    /** The label of a code of a list of the pack, such as {@code label("DOC", "PAS")}; the code itself if unknown. */
    String label(String list, String code);

    /** With weekday: jueves 12 de marzo de 2026. */
    String date(LocalDate date);

    /** Without weekday: 12 de marzo de 2026. */
    String shortDate(LocalDate date);

    /** As much of it as is known: mayo de 1991. */
    String date(PartialDate date);

    /** Date with weekday, and time, in the country's zone. */
    String moment(Instant instant);

    /** Time alone, in the country's zone: 14:02. */
    String time(Instant instant);

    /** Date with weekday, and time, as the calendar and the clock on an office's wall show them. */
    String moment(LocalDateTime onTheWall);

    /** Time alone, as a clock on the wall shows it: 14:02. */
    String time(LocalTime onTheWall);
}
