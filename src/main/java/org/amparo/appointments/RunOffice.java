// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator of an office sets: its terms from a day on, and days on which it is closed. Each can be looked at
 * before it is done: whom it would move. Whoever loses a time gets another and is told.
 */
@Service
public class RunOffice {

    public static final int LONGEST_REASON = 500;

    private final Ledger ledger;
    private final Replan replan;
    private final TermsTable table;
    private final OfficeCalendar calendar;
    private final AccessLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RunOffice(
            Ledger ledger,
            Replan replan,
            TermsTable table,
            OfficeCalendar calendar,
            AccessLog log,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.replan = replan;
        this.table = table;
        this.calendar = calendar;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whom {@link #set} would move. Nothing is kept and nobody told. */
    public Replanned preview(String office, OfficeTerms terms, Officer officer) {
        return tried(() -> setNow(office, terms, "-", officer));
    }

    /** From {@code terms.from()} on, which is today at the earliest. Throws {@link IllegalArgumentException} otherwise. */
    public Replanned set(String office, OfficeTerms terms, String reason, Officer officer) {
        return done(() -> setNow(office, terms, said(reason), officer));
    }

    /** Like {@link #set}, unless it touches others than were seen: then nothing is done. Says whom it touches now. */
    public Replanned setAsSeen(String office, OfficeTerms terms, String reason, Replanned seen, Officer officer) {
        return doneAsSeen(seen, () -> setNow(office, terms, said(reason), officer));
    }

    /** Whom {@link #close} would move. Nothing is kept and nobody told. */
    public Replanned previewClosing(String office, LocalDate from, LocalDate until, Officer officer) {
        return tried(() -> closeNow(office, from, until, "-", officer));
    }

    /** Both days included. Throws {@link IllegalArgumentException} for days gone by. */
    public Replanned close(String office, LocalDate from, LocalDate until, String reason, Officer officer) {
        return done(() -> closeNow(office, from, until, said(reason), officer));
    }

    /** Like {@link #close}, unless it touches others than were seen: then nothing is done. Says whom it touches now. */
    public Replanned closeAsSeen(
            String office, LocalDate from, LocalDate until, String reason, Replanned seen, Officer officer) {
        return doneAsSeen(seen, () -> closeNow(office, from, until, said(reason), officer));
    }

    /** Receives people again on the days left of a closing. Whoever waits is served. Opening twice changes nothing. */
    public void open(String office, UUID closing, String reason, Officer officer) {
        done(() -> {
            require(office, officer);
            var today = calendar.today(office);
            var closed = table.closings(office, today).stream()
                    .filter(one -> one.id().equals(closing) && one.isInForce())
                    .findFirst();
            if (closed.isEmpty()) {
                return new Replanned(0, 0);
            }
            var id = UUID.randomUUID();
            var from = closed.get().from();
            var until = closed.get().until();
            table.close(id, office, from, until, Optional.of(closing), said(reason), officer, clock.instant());
            log.wrote(officer, "office.open", new Subject("closing", closing));
            return replan.days(office, today.isAfter(from) ? today : from, until, reason, officer);
        });
    }

    /** Every change of terms, the latest first. */
    public List<TermsChange> history(String office, Officer officer) {
        require(office, officer);
        return table.history(office);
    }

    /** Closings that are not over, lifted ones too. */
    public List<Closing> closings(String office) {
        return table.closings(office, calendar.today(office));
    }

    private Replanned setNow(String office, OfficeTerms terms, String reason, Officer officer) {
        require(office, officer);
        var today = calendar.today(office);
        if (terms.from().isBefore(today)
                || !calendar.rules()
                        .services()
                        .keySet()
                        .containsAll(terms.desks().keySet())) {
            throw new IllegalArgumentException("terms begin today or later, with services of the country");
        }
        table.add(office, terms, reason, officer, clock.instant());
        log.wrote(officer, "office.terms", new Subject("office", Offices.id(office)));
        return replan.days(office, terms.from(), today.plusDays(calendar.rules().ahead()), reason, officer);
    }

    private Replanned closeNow(String office, LocalDate from, LocalDate until, String reason, Officer officer) {
        require(office, officer);
        if (from.isBefore(calendar.today(office)) || until.isBefore(from)) {
            throw new IllegalArgumentException("an office is closed from today on at the earliest");
        }
        var id = UUID.randomUUID();
        table.close(id, office, from, until, Optional.empty(), reason, officer, clock.instant());
        log.wrote(officer, "office.close", new Subject("closing", id));
        return replan.days(office, from, until, reason, officer);
    }

    private void require(String office, Officer officer) {
        officer.require(Permission.MANAGE_OFFICE);
        if (!officer.offices().contains(office)) {
            throw new NotAllowed(Permission.MANAGE_OFFICE);
        }
        ledger.lock(office);
    }

    private Replanned done(Supplier<Replanned> act) {
        return transaction.execute(status -> act.get());
    }

    private Replanned doneAsSeen(Replanned seen, Supplier<Replanned> act) {
        return transaction.execute(status -> {
            var touched = act.get();
            if (!touched.equals(seen)) {
                status.setRollbackOnly();
            }
            return touched;
        });
    }

    private Replanned tried(Supplier<Replanned> act) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return act.get();
        });
    }

    private static String said(String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to %d characters".formatted(LONGEST_REASON));
        }
        return said;
    }
}
