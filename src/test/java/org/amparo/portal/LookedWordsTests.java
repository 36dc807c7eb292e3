// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is noted about a person's things has words of its own for that person, in every language. */
class LookedWordsTests {

    private static final Pattern ACT = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    /** Said of an office, a number in the waiting room, a kiosk, a list, an officer's post, a decree or an import: nobody finds them among their own things. */
    private static final Set<String> OF_NOBODY = Set.of(
            "letters.list",
            "block.discard",
            "block.propose",
            "block.read",
            "block.register",
            "block.resume",
            "block.search",
            "block.stop",
            "block.vote",
            "application.list",
            "batch.note",
            "batch.prepare",
            "batch.release",
            "batch.withdraw",
            "booking.list",
            "caseload.list",
            "decree.confirm",
            "emergency.begin",
            "emergency.look",
            "emergency.read",
            "emergency.review",
            "decree.stop",
            "decree.take-back",
            "helper.sign-in",
            "interpreter.add",
            "interpreter.away",
            "interpreter.back",
            "interpreter.book",
            "interpreter.change",
            "interpreter.conflict",
            "interpreter.conflict-end",
            "interpreter.list",
            "interpreter.read",
            "interpreter.release",
            "interpreter.retire",
            "kiosk.off",
            "kiosk.on",
            "legacy.import",
            "office.close",
            "office.open",
            "office.terms",
            "officer.away",
            "officer.back",
            "officer.conflict",
            "officer.conflict-end",
            "officer.hire",
            "officer.post",
            "officer.post-end",
            "officer.profile",
            "officer.sign-in",
            "registry-key.add",
            "registry-key.revoke",
            "country.add",
            "country.retire",
            "seat.end",
            "seat.fill",
            "session.agenda",
            "session.close",
            "session.hold",
            "session.list",
            "session.minutes",
            "session.plan",
            "session.read",
            "session.sign",
            "staff.list",
            "stock.confirm",
            "stock.count",
            "stock.count-seen",
            "stock.drop",
            "stock.end",
            "stock.export",
            "stock.receive",
            "stock.witness",
            "triage.simulate",
            "visit.about",
            "visit.arrive",
            "visit.back",
            "visit.call",
            "visit.list",
            "visit.read");

    private static final Set<String> NO_ACT = Set.of("amparo", "server", "file", "kek", "pack", "procedure", "error");

    private final CountryPack pack = new OfficeWork().get(CountryPack.class);

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en", "fr", "ht", "ar"})
    void saysEveryActInWords(String language) {
        var words = pack.words(Locale.forLanguageTag(language));
        var other = words.text("looked.act.other");

        assertThat(acts())
                .hasSizeGreaterThan(50)
                .allSatisfy(act -> assertThat(AccessViews.what(act, words))
                        .as(act)
                        .isNotEmpty()
                        .isNotEqualTo(other));
    }

    private static Set<String> acts() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var acts = files.filter(file -> file.toString().endsWith(".java"))
                    .map(LookedWordsTests::text)
                    .filter(text -> text.contains("AccessLog"))
                    .flatMap(text -> ACT.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(act -> !NO_ACT.contains(act.substring(0, act.indexOf('.'))))
                    .collect(Collectors.toCollection(TreeSet::new));
            acts.removeAll(OF_NOBODY);
            return acts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
