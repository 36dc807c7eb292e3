// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.documents.Sharing.Shows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an employer who somebody is and whether they may work: to one who holds the document and knows its holder's birth
 * date, or has a share code of the holder.
 */
@Service
public class CheckForEmployer {

    private static final Set<Shows> BY_BIRTH_DATE = EnumSet.of(Shows.PHOTO, Shows.NAME, Shows.WORK);

    private final PersonCheckStore documents;
    private final DocumentTypes types;
    private final Sharing sharing;
    private final CodeKey key;
    private final PhotoTickets tickets;
    private final CountryPack pack;
    private final Clock clock;

    CheckForEmployer(
            PersonCheckStore documents,
            DocumentTypes types,
            Sharing sharing,
            CodeKey key,
            PhotoTickets tickets,
            CountryPack pack,
            Clock clock) {
        this.documents = documents;
        this.types = types;
        this.sharing = sharing;
        this.key = key;
        this.tickets = tickets;
        this.pack = pack;
        this.clock = clock;
    }

    /** The code as it stands in an address; empty when what was typed cannot be a share code. */
    public static Optional<String> canonical(String typed) {
        return ShareCode.parse(typed).map(ShareCode::text);
    }

    /** For whoever has the code of a document and its holder's birth date. A wrong date is answered as a wrong code is. */
    @Transactional
    public PersonCheck withBirthDate(String code, LocalDate birthDate) {
        var born = birthDate.toString();
        return Token.parse(code)
                .flatMap(token -> documents.find(token, today()))
                .filter(found -> born.equals(found.content().get(DocumentOrder.BIRTH_DAY)))
                .map(found -> answer(found, BY_BIRTH_DATE))
                .orElseGet(this::unknown);
    }

    /** For whoever has a share code; every use is counted for its holder to see. */
    @Transactional
    public PersonCheck withShare(String code) {
        return ShareCode.parse(code)
                .flatMap(share -> documents.find(key.mac(ShareDocument.MAC, share.text()), clock.instant(), today()))
                .map(found -> found.ended()
                        ? PersonCheck.without(PersonCheck.Answer.ENDED, clock.instant())
                        : answer(found, sharing.shows(found.purpose())))
                .orElseGet(this::unknown);
    }

    /** The holder's face for the page that was given this ticket, while the document is valid. */
    public Optional<byte[]> photo(String ticket) {
        return tickets.read(ticket).flatMap(id -> documents.face(id, today()));
    }

    private PersonCheck answer(PersonCheckStore.Found found, Set<Shows> shows) {
        var at = clock.instant();
        documents.count(found, Audience.EMPLOYER, at);
        return found.status() == CheckStatus.VALID
                ? new PersonCheck(PersonCheck.Answer.SHOWN, Optional.of(seen(found, shows)), at)
                : PersonCheck.without(PersonCheck.Answer.valueOf(found.status().name()), at);
    }

    private PersonCheck.Seen seen(PersonCheckStore.Found found, Set<Shows> shows) {
        var type = types.get(found.type());
        return new PersonCheck.Seen(
                type.title(),
                found.purpose(),
                shows.contains(Shows.NAME) ? name(found) : "",
                found.hasFace() && shows.contains(Shows.PHOTO) ? Optional.of(tickets.of(found.id())) : Optional.empty(),
                shows.contains(Shows.WORK) ? work(type) : PersonCheck.Work.NOT_SHOWN,
                shows.contains(Shows.VALIDITY),
                shows.contains(Shows.VALIDITY) || shows.contains(Shows.WORK) ? found.validUntil() : Optional.empty());
    }

    private static PersonCheck.Work work(DocumentType type) {
        return type.entitles().work() ? PersonCheck.Work.ALLOWED : PersonCheck.Work.NO_PERMIT;
    }

    private static String name(PersonCheckStore.Found found) {
        return Stream.of("given-names", "surnames")
                .map(part -> found.content().getOrDefault(part, "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private PersonCheck unknown() {
        return PersonCheck.without(PersonCheck.Answer.UNKNOWN, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
