// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whoever cannot scan: number, birth date and card code together find a valid document. Whatever does not fit, and
 * whatever is not valid, is the same empty answer after the same work; whoever asks paces and times it.
 */
@Service
public class LookUpDocument {

    private final LookUpStore documents;
    private final DocumentTypes types;
    private final PhotoTickets tickets;
    private final CountryPack pack;
    private final Clock clock;

    LookUpDocument(LookUpStore documents, DocumentTypes types, PhotoTickets tickets, CountryPack pack, Clock clock) {
        this.documents = documents;
        this.types = types;
        this.tickets = tickets;
        this.pack = pack;
        this.clock = clock;
    }

    /** What a hit shows: as much as the QR code does. {@code photo} is a ticket for {@link CheckForEmployer#photo}. */
    public record Hit(Check check, Optional<String> photo) {}

    /** What is typed on the page, read but not compared. */
    public record Asked(String number, LocalDate birthDate, String cardCode) {
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /** Letters and digits of a number as typed; empty when it cannot be one. */
    public static Optional<String> number(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return text.matches("[0-9A-Z]{3,40}") ? Optional.of(text) : Optional.empty();
    }

    /** Empty when it cannot be a card code. */
    public static Optional<String> cardCode(String typed) {
        return CardCode.parse(typed).map(CardCode::text);
    }

    @Transactional
    public Optional<Hit> find(Asked asked) {
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, pack.zone());
        var code = new CardCode(asked.cardCode());
        return documents.find(asked.number(), today, pack.zone()).stream()
                .filter(candidate -> candidate.isOpenedBy(code, asked.birthDate()))
                .findFirst()
                .map(candidate -> {
                    documents.count(candidate.id(), at);
                    return new Hit(
                            new Check(CheckStatus.VALID, Optional.of(shown(candidate)), at),
                            candidate.hasFace() ? Optional.of(tickets.of(candidate.id())) : Optional.empty());
                });
    }

    private Check.Shown shown(LookUpStore.Candidate candidate) {
        return new Check.Shown(
                candidate.type(),
                types.get(candidate.type()).title(),
                candidate.issued(),
                PublicCheckStore.lastDigits(candidate.number()),
                candidate.hasFace(),
                candidate.validFrom(),
                candidate.validUntil(),
                Optional.empty());
    }
}
