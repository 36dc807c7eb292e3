// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Arrival;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.ReceiveVisitors.WalkIn;
import org.amparo.appointments.Visit;
import org.amparo.appointments.Visitor;
import org.amparo.country.PackNode;
import org.amparo.registration.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is at the offices of the demo: people with a time of today or of another day, people who came without one, and the visits
 * of the weeks before. Times are counted from the moment the demo starts, so that somebody waits whenever it is looked at.
 */
@Component
@Profile("demo")
class DemoVisits {

    private static final Logger LOG = LoggerFactory.getLogger(DemoVisits.class);
    private static final int QUARTER = 15;

    private final OfficeCalendar calendar;
    private final FreeTimes freeTimes;
    private final BookSlot bookSlot;
    private final ReceiveVisitors receive;
    private final DemoOfficers officers;
    private final DemoVisitTable table;
    private final DemoWeeks weeks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoVisits(
            OfficeCalendar calendar,
            FreeTimes freeTimes,
            BookSlot bookSlot,
            ReceiveVisitors receive,
            DemoOfficers officers,
            DemoVisitTable table,
            DemoWeeks weeks,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendar = calendar;
        this.freeTimes = freeTimes;
        this.bookSlot = bookSlot;
        this.receive = receive;
        this.officers = officers;
        this.table = table;
        this.weeks = weeks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The visit of somebody who applied: {@code coming} on a day, {@code expected} today, or {@code waiting} now. */
    void of(Applicant applicant, Receipt receipt, PackNode visit) {
        visit.requireOnly("when", "service");
        var service = visit.find("service")
                .map(PackNode::text)
                .or(() -> calendar.rules().booked())
                .orElseThrow(() -> visit.fault("which service is missing"));
        switch (visit.get("when").text()) {
            case "coming" -> book(applicant, receipt, service);
            case "expected" -> expect(applicant, receipt, service, Duration.ofMinutes(2L * QUARTER));
            case "waiting" -> {
                var booking = expect(applicant, receipt, service, Duration.ofMinutes(-QUARTER));
                var officer = receiving(receipt.office(), visit);
                if (receive.arriveFor(booking, receipt.office(), officer) instanceof Arrival.Here there) {
                    table.arrived(there.visit().id(), ago(receipt.office(), 2 * QUARTER));
                }
            }
            default -> throw visit.fault("known are: coming, expected, waiting");
        }
    }

    /** At the first time there is, as the person would. */
    private void book(Applicant applicant, Receipt receipt, String service) {
        freeTimes
                .first(receipt.office(), service, Party.ONE)
                .ifPresent(free -> bookSlot.book(
                        new Visitor(receipt.applicationId(), applicant.accountId(), Party.ONE),
                        receipt.office(),
                        service,
                        free.startsAt(),
                        applicant));
    }

    /** No use case gives a time of today at any hour of the day or night; the demo has one all the same. */
    private UUID expect(Applicant applicant, Receipt receipt, String service, Duration fromNow) {
        var office = receipt.office();
        var quarter = Duration.ofMinutes(QUARTER).toMillis();
        var at = Instant.ofEpochMilli(clock.instant().plus(fromNow).toEpochMilli() / quarter * quarter);
        var midnight = midnight(office);
        var today = at.isBefore(midnight) ? midnight : at;
        var within = today.isBefore(midnight.plus(Duration.ofHours(23))) ? today : midnight.plus(Duration.ofHours(23));
        var booking = new DemoVisitTable.Expected(
                UUID.randomUUID(),
                receipt.applicationId(),
                applicant.accountId(),
                office,
                service,
                within,
                calendar.today(office),
                "BOOKED");
        table.add(booking, clock.instant());
        return booking.id();
    }

    /** Those who came without an appointment, and the weeks before; only where nobody was today yet. */
    void begin(List<PackNode> visitors) {
        if (!calendar.isUsed()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> today(visitors));
        } catch (RuntimeException failed) {
            LOG.warn("nobody came to the offices of the demo: {}", failed.getMessage());
        }
    }

    private void today(List<PackNode> visitors) {
        var offices = visitors.stream()
                .map(visitor -> visitor.get("office").text())
                .distinct()
                .filter(office -> table.walkIns(office, calendar.today(office)) == 0)
                .toList();
        offices.stream()
                .filter(office -> table.hasNoPast(office, calendar.today(office)))
                .forEach(weeks::begin);
        visitors.stream()
                .filter(visitor -> offices.contains(visitor.get("office").text()))
                .forEach(this::walkIn);
    }

    private void walkIn(PackNode visitor) {
        visitor.requireOnly("office", "service", "people", "language", "urgent", "minutes", "desk", "by", "over");
        var office = visitor.get("office").text();
        var officer = receiving(office, visitor);
        var arrived = visitor.get("minutes").number();
        var came = receive.walkIn(
                new WalkIn(
                        Optional.empty(),
                        visitor.get("service").text(),
                        visitor.find("language").map(PackNode::text).orElse(""),
                        visitor.find("people").map(PackNode::number).orElse(1),
                        visitor.find("urgent").map(PackNode::text).orElse("")),
                office,
                officer);
        table.arrived(came.id(), ago(office, arrived));
        visitor.find("desk").map(PackNode::text).ifPresent(desk -> {
            var by = officers.find(visitor.get("by").text()).orElse(officer);
            receive.call(came.id(), desk, by);
            table.called(came.id(), ago(office, arrived * 2 / 3));
            visitor.find("over").map(PackNode::text).ifPresent(how -> {
                receive.end(came.id(), Visit.End.valueOf(how), by);
                table.ended(came.id(), ago(office, arrived / 3));
            });
        });
    }

    /** Somebody of the office who gives the numbers out. */
    private Officer receiving(String office, PackNode said) {
        return officers.list().stream()
                .filter(one -> one.office().equals(office))
                .flatMap(one -> officers.find(one.login()).stream())
                .filter(one -> one.may(Permission.RECEIVE_VISITORS))
                .findFirst()
                .orElseThrow(() -> said.fault("no officer of the demo receives people at " + office));
    }

    private Instant ago(String office, int minutes) {
        var at = clock.instant().minus(Duration.ofMinutes(minutes));
        var midnight = midnight(office);
        return at.isBefore(midnight) ? midnight : at;
    }

    private Instant midnight(String office) {
        return calendar.today(office).atStartOfDay(calendar.zone(office)).toInstant();
    }
}
