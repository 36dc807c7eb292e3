// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.access.Actor;
import org.amparo.access.OneNode;
import org.amparo.country.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What time brings: places offered and not taken go to the next, people are reminded, and who was not there when the day was
 * over gets another time as the country says. Nothing here closes anything: silence is shown to an officer.
 */
@Component
class KeepAppointments {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAppointments.class);
    private static final int A_PIECE = 50;

    private final Ledger ledger;
    private final Line line;
    private final NextTime nextTime;
    private final BookingTable bookings;
    private final OfficeCalendar calendar;
    private final CountryPack pack;
    private final OneNode node;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepAppointments(
            Ledger ledger,
            Line line,
            NextTime nextTime,
            BookingTable bookings,
            OfficeCalendar calendar,
            CountryPack pack,
            OneNode node,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.nextTime = nextTime;
        this.bookings = bookings;
        this.calendar = calendar;
        this.pack = pack;
        this.node = node;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void everyMinute() {
        if (calendar.isUsed()) {
            try {
                now();
            } catch (DataAccessException | TransactionException away) {
                LOG.warn(
                        "appointments are looked after later: {}",
                        away.getClass().getSimpleName());
            }
        }
    }

    /** All that is due at this moment. */
    void now() {
        node.work("appointments", this::lapse);
        node.work("appointments", this::remind);
        node.work("appointments", this::miss);
        for (var office : pack.offices()) {
            node.work("appointments", () -> {
                if (ledger.makeDays(office.code())) {
                    line.serve(office.code());
                }
                return false;
            });
        }
    }

    private boolean lapse() {
        return each(bookings.offersOver(clock.instant(), A_PIECE), offer -> {
            ledger.release(offer, BookingState.LAPSED, "", new Actor.System());
            line.serve(offer.office());
            events.publishEvent(new SlotLapsed(offer.id(), offer.holder()));
        });
    }

    private boolean remind() {
        var now = clock.instant();
        var soon = bookings.soon(now, now.plus(calendar.rules().reminder()), A_PIECE);
        for (var booking : soon) {
            if (bookings.remind(booking.id(), now)) {
                events.publishEvent(new AppointmentSoon(booking.id(), booking.holder()));
            }
        }
        return soon.size() == A_PIECE;
    }

    /** Once the office's day is over. */
    private boolean miss() {
        var over = bookings.notSeen(clock.instant(), A_PIECE).stream()
                .filter(one -> one.day().isBefore(calendar.today(one.office())))
                .toList();
        return each(over, booking -> {
            ledger.finish(booking, BookingState.MISSED, new Actor.System());
            events.publishEvent(new AppointmentMissed(
                    booking.id(), booking.holder(), nextTime.after(booking).map(Booking::id)));
        });
    }

    /** Each under its office's lock, as it stands then. */
    private boolean each(List<Booking> some, Consumer<Booking> act) {
        some.stream().map(Booking::office).distinct().sorted().forEach(ledger::lock);
        for (var one : some) {
            bookings.find(one.id()).filter(now -> now.state() == one.state()).ifPresent(act);
        }
        return some.size() == A_PIECE;
    }
}
