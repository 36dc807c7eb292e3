// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Colleagues;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.committee.SessionRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in the country's bodies. Throws {@link SessionRefused}, and then nothing changed. */
@Service
public class Members {

    private static final int LONGEST = 120;

    private final CommitteeRules rules;
    private final MemberTable table;
    private final Colleagues colleagues;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Members(
            CommitteeRules rules,
            MemberTable table,
            Colleagues colleagues,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.colleagues = colleagues;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** What somebody typed to fill a seat. */
    public record Filling(
            String body,
            String seat,
            String officer,
            String name,
            boolean substitute,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {

        @Override
        public String toString() {
            return "Filling[%s]".formatted(seat);
        }
    }

    /** Empty where no body decides in session. */
    public List<Body> bodies() {
        return rules.bodies();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** Those of a body who are not over, and those to come. */
    @Transactional(readOnly = true)
    public List<Member> list(Body body, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        return table.of(body.key()).stream()
                .filter(member -> member.until().filter(today()::isAfter).isEmpty())
                .toList();
    }

    /** Officers who can hold a seat with a vote. */
    public List<Officer> candidates() {
        return colleagues.list().stream()
                .filter(one -> one.may(Permission.DECIDE_CASE) && one.may(Permission.READ_APPLICATION))
                .toList();
    }

    /** Whether an officer can still cast a vote: who was dismissed or does other work holds a seat, and votes no more. */
    boolean mayVote(UUID officer) {
        return candidates().stream().anyMatch(one -> one.id().equals(officer));
    }

    @Transactional
    public void add(Filling filling, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        var body = rules.find(filling.body()).orElseThrow(() -> new SessionRefused(Why.SEAT));
        var seat = body.seat(filling.seat()).orElseThrow(() -> new SessionRefused(Why.SEAT));
        var from = filling.from().orElseThrow(() -> new SessionRefused(Why.DAYS));
        if (filling.until().filter(from::isAfter).isPresent()) {
            throw new SessionRefused(Why.DAYS);
        }
        var who = candidates().stream()
                .filter(one -> one.id().toString().equals(filling.officer()))
                .findFirst();
        var name = who.map(Officer::name).orElse(filling.name().strip());
        if (name.isEmpty() || name.length() > LONGEST || seat.votes() && who.isEmpty()) {
            throw new SessionRefused(Why.PERSON);
        }
        table.alone(body.key());
        var others = table.of(body.key()).stream()
                .filter(one -> one.overlaps(from, filling.until()))
                .toList();
        if (others.stream()
                .anyMatch(one -> one.seat().equals(seat.key()) && one.substitute() == filling.substitute())) {
            throw new SessionRefused(Why.TAKEN);
        }
        if (who.isPresent()
                && others.stream()
                        .anyMatch(one ->
                                one.officer().filter(who.get().id()::equals).isPresent())) {
            throw new SessionRefused(Why.ALREADY);
        }
        var member = new Member(
                UUID.randomUUID(),
                body.key(),
                seat.key(),
                who.map(Officer::id),
                name,
                filling.substitute(),
                from,
                filling.until());
        table.add(member, officer, clock.instant());
        log.wrote(officer, "seat.fill", new Subject("member", member.id()));
    }

    /** From tomorrow on they hold it no more. */
    @Transactional
    public void end(UUID id, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        table.end(id, today());
        log.wrote(officer, "seat.end", new Subject("member", id));
    }
}
