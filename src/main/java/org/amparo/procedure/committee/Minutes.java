// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.committee.Body.Seat;
import org.amparo.procedure.committee.Session.Attendance;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.ItemState;
import org.amparo.procedure.committee.Session.State;
import org.amparo.procedure.committee.Session.Whole;
import org.amparo.procedure.committee.SessionRefused.Why;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a session: drawn from what happened and corrected until they are closed; then signed by whoever had the chair
 * and by the secretariat, each for themselves. Throws {@link SessionRefused}, and then nothing changed.
 */
@Service
public class Minutes {

    static final int LONGEST = 4_000;

    private final Sessions sessions;
    private final SessionTable table;
    private final MinutesTable minutes;
    private final VoteTable votes;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Minutes(
            Sessions sessions,
            SessionTable table,
            MinutesTable minutes,
            VoteTable votes,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.sessions = sessions;
        this.table = table;
        this.minutes = minutes;
        this.votes = votes;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** For whom somebody signs. */
    public enum Part {
        CHAIR,
        SECRETARY
    }

    /** By an officer's own sign-in. */
    public record Signature(Part part, UUID officer, String name, Instant at) {

        @Override
        public String toString() {
            return "Signature[%s %s]".formatted(part, officer);
        }
    }

    /**
     * As they are now.
     *
     * @param lines in the authority's language
     * @param sha256 of the lines, each ended by a line feed, in UTF-8; empty until they are closed
     * @param signs for whom the reader can sign
     */
    public record Record(
            Session session,
            List<String> lines,
            String remarks,
            String sha256,
            String closedBy,
            Optional<Instant> closedAt,
            List<Signature> signatures,
            List<Part> signs) {

        @Override
        public String toString() {
            return "Record[%s]".formatted(session.id());
        }
    }

    @Transactional
    public Record read(UUID id, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        var whole = sessions.whole(id, officer);
        var kept = minutes.of(id);
        var signatures = minutes.signatures(id);
        log.read(officer, "session.read", new Subject("session", id));
        var lines = kept.closedAt().isPresent()
                ? shown(kept, whole, officer)
                : new MinutesText(pack.authorityWords()).lines(whole, votes.decidedBy(id), kept.remarks());
        return new Record(
                whole.session(),
                lines,
                kept.remarks(),
                kept.sha256(),
                kept.closedBy(),
                kept.closedAt(),
                signatures,
                signs(whole, kept, signatures, officer));
    }

    /** Without the lines of cases that are not the officer's to see: left files, and other offices'. */
    private List<String> shown(MinutesTable.Kept kept, Whole whole, Officer officer) {
        var hidden = sessions.everything(whole.session().id(), officer).items().stream()
                .filter(item -> whole.item(item.id()).isEmpty())
                .map(Item::fileNumber)
                .toList();
        return kept.text()
                .lines()
                .map(line -> hidden.stream().anyMatch(line::contains)
                        ? pack.authorityWords().text("work.minutes.hidden")
                        : line)
                .toList();
    }

    /** What the record adds; nothing about a claim belongs here. */
    @Transactional
    public void remark(UUID id, int version, String remarks, Officer officer) {
        requireOpen(id, version, officer);
        if (remarks.length() > LONGEST) {
            throw new SessionRefused(Why.REASON);
        }
        minutes.remark(id, remarks.strip());
        table.touch(id);
        log.wrote(officer, "session.minutes", new Subject("session", id));
    }

    /** From now on nothing of the session changes. What was not decided waits for another one. */
    @Transactional
    public void close(UUID id, int version, String remarks, Officer officer) {
        var whole = requireOpen(id, version, officer);
        if (remarks.length() > LONGEST) {
            throw new SessionRefused(Why.REASON);
        }
        minutes.remark(id, remarks.strip());
        whole.items().forEach(item -> table.becomes(item.id(), ItemState.ADJOURNED));
        var kept = minutes.of(id);
        var text = new MinutesText(pack.authorityWords())
                .lines(sessions.everything(id, officer), votes.decidedBy(id), kept.remarks()).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        minutes.close(id, text, sha256(text), officer, clock.instant());
        table.state(id, State.CLOSED);
        log.wrote(officer, "session.close", new Subject("session", id));
    }

    /** A second time changes nothing. */
    @Transactional
    public void sign(UUID id, Part part, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        table.lock(id);
        var whole = sessions.everything(id, officer);
        var kept = minutes.of(id);
        if (kept.closedAt().isEmpty()) {
            throw new SessionRefused(Why.STATE);
        }
        var signatures = minutes.signatures(id);
        if (signatures.stream().anyMatch(one -> one.part() == part)) {
            return;
        }
        if (part == Part.CHAIR && !hadTheChair(whole, officer)) {
            throw new SessionRefused(Why.CHAIR);
        }
        if (signatures.stream().anyMatch(one -> one.officer().equals(officer.id()))) {
            throw new SessionRefused(Why.SAME_SIGNER);
        }
        minutes.sign(id, part, kept.sha256(), officer, clock.instant());
        log.wrote(officer, "session.sign", new Subject("session", id));
    }

    private static List<Part> signs(Whole whole, MinutesTable.Kept kept, List<Signature> signatures, Officer officer) {
        if (kept.closedAt().isEmpty()
                || signatures.stream().anyMatch(one -> one.officer().equals(officer.id()))) {
            return List.of();
        }
        return List.of(Part.values()).stream()
                .filter(part -> signatures.stream().noneMatch(one -> one.part() == part))
                .filter(part -> part == Part.SECRETARY || hadTheChair(whole, officer))
                .toList();
    }

    /** Whoever sat in the chair's seat; where it was empty, any member who had a vote. */
    private static boolean hadTheChair(Whole whole, Officer officer) {
        var chair = whole.session().body().seats().stream()
                .filter(Seat::chair)
                .findFirst()
                .orElseThrow();
        var seated = whole.at(chair.key()).filter(Attendance::isThere);
        return seated.isPresent()
                ? seated.get().officer().filter(officer.id()::equals).isPresent()
                : whole.attendance().stream()
                        .filter(Attendance::isThere)
                        .filter(one -> whole.session()
                                .body()
                                .seat(one.seat())
                                .filter(Seat::votes)
                                .isPresent())
                        .anyMatch(one ->
                                one.officer().filter(officer.id()::equals).isPresent());
    }

    private Whole requireOpen(UUID id, int version, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        table.lock(id);
        var whole = sessions.everything(id, officer);
        if (whole.session().state() != State.OPEN) {
            throw new SessionRefused(Why.STATE);
        }
        if (whole.session().version() != version) {
            throw new ChangedMeanwhile();
        }
        return whole;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
