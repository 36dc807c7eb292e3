// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import org.amparo.country.CountryPack;
import org.amparo.kernel.PartialDate;

/** Whether what an officer typed can be the value of a fact, and how it is written down. */
final class FactValues {

    private static final int LONGEST = 300;
    private static final int MOST_CODES = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

    private final CountryPack pack;
    private final LocalDate today;

    FactValues(CountryPack pack, LocalDate today) {
        this.pack = pack;
        this.today = today;
    }

    /** The value as it is kept; empty says that there is none. Throws {@link InvalidFact}. */
    String read(Fact fact, String typed) {
        var value = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            return "";
        }
        if (value.length() > LONGEST) {
            throw new InvalidFact(fact, "work.correct.too-long");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidFact(fact, "work.correct.unreadable");
        }
        switch (fact.kind()) {
            case TEXT, IDENTIFIER -> {}
            case PARTIAL_DATE -> requireDate(fact, value);
            case CODES -> requireCodes(fact, value);
            case YES_NO -> require(fact, value.equals("yes") || value.equals("no"), "work.correct.choose");
            case AREA -> require(fact, pack.area(value).isPresent(), "work.correct.choose");
        }
        return value;
    }

    private void requireDate(Fact fact, String value) {
        var date = PartialDate.parse(value).orElseThrow(() -> new InvalidFact(fact, "work.correct.no-date"));
        require(fact, !date.earliest().isBefore(EARLIEST) && date.latest().isBefore(LATEST), "work.correct.no-date");
        require(fact, fact == Fact.DOCUMENT_EXPIRY || !date.earliest().isAfter(today), "work.correct.future");
    }

    private void requireCodes(Fact fact, String value) {
        var codes = Arrays.asList(value.split(" "));
        require(fact, pack.codes(fact.list()).containsAll(codes), "work.correct.choose");
        require(fact, codes.size() == 1 || fact == Fact.NATIONALITIES, "work.correct.choose");
        require(fact, codes.size() <= MOST_CODES, "work.correct.choose");
    }

    private static void require(Fact fact, boolean held, String messageKey) {
        if (!held) {
            throw new InvalidFact(fact, messageKey);
        }
    }
}
