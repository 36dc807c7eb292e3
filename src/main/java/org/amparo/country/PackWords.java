// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.amparo.kernel.PartialDate;

/** One language of a pack. The habit of writing dates is itself a text, so a new language brings its own. */
final class PackWords implements Words {

    private final Texts texts;
    private final CodeLists lists;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter time;

    PackWords(Texts texts, CodeLists lists, ZoneId zone) {
        this.texts = texts;
        this.lists = lists;
        this.zone = zone;
        var habit = new DateHabit(texts);
        this.date = habit.format("kernel.date.pattern");
        this.shortDate = habit.format("kernel.date.short.pattern");
        this.month = habit.format("kernel.date.month.pattern");
        this.moment = habit.format("kernel.moment.pattern");
        this.time = habit.format("kernel.time.pattern");
    }

    @Override
    public Locale locale() {
        return texts.language();
    }

    @Override
    public String lang() {
        return locale().toLanguageTag();
    }

    @Override
    public String dir() {
        return ULocale.forLocale(locale()).isRightToLeft() ? "rtl" : "ltr";
    }

    @Override
    public String text(String key, Object... arguments) {
        return texts.find(key, arguments).orElseThrow(() -> missing(key));
    }

    @Override
    public boolean has(String key) {
        return texts.has(key);
    }

    @Override
    public String label(String list, String code) {
        return lists.label(list, code, locale());
    }

    @Override
    public String date(LocalDate day) {
        return date.format(day);
    }

    @Override
    public String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    @Override
    public String date(PartialDate partial) {
        return switch (partial) {
            case PartialDate.Day day -> shortDate(day.date());
            case PartialDate.Month known -> month.format(known.month());
            case PartialDate.InYear known ->
                known.estimated()
                        ? text("kernel.date.about", known.year().toString())
                        : known.year().toString();
        };
    }

    @Override
    public String moment(Instant instant) {
        return moment.format(instant.atZone(zone));
    }

    @Override
    public String time(Instant instant) {
        return time.format(instant.atZone(zone));
    }

    @Override
    public String moment(LocalDateTime onTheWall) {
        return moment.format(onTheWall);
    }

    @Override
    public String time(LocalTime onTheWall) {
        return time.format(onTheWall);
    }

    private PackFault missing(String key) {
        return new PackFault("words", 0, "no text '%s' in '%s'".formatted(key, locale().getLanguage()));
    }
}
