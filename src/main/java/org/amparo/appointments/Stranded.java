// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.appointments.BookingRefused.Why;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People expected at an office that the country no longer has. Whoever runs another takes them there: each gets the next time
 * there is, or stands on its waiting list as if they had always waited there, and is told.
 */
@Service
public class Stranded {

    private final StrandedTable table;
    private final Ledger ledger;
    private final Line line;
    private final Replan replan;
    private final OfficeCalendar calendar;
    private final CountryPack pack;
    private final AccessLog log;

    Stranded(
            StrandedTable table,
            Ledger ledger,
            Line line,
            Replan replan,
            OfficeCalendar calendar,
            CountryPack pack,
            AccessLog log) {
        this.table = table;
        this.ledger = ledger;
        this.line = line;
        this.replan = replan;
        this.calendar = calendar;
        this.pack = pack;
        this.log = log;
    }

    /**
     * Those of one office for one service.
     *
     * @param first the nearest day on which somebody is expected; empty when they only wait
     */
    public record Group(String office, String service, int booked, int waiting, Optional<LocalDate> first) {}

    @Transactional
    public List<Group> groups(Officer officer) {
        officer.require(Permission.MANAGE_OFFICE);
        log.read(officer, "booking.list", new Subject("office", Offices.id(officer.office())));
        return table.groups(pack.offices().stream().map(Office::code).toList());
    }

    /** Offices of the officer's at which people can be received for that instead. */
    public List<Office> takers(String service, Officer officer) {
        return calendar.bookable(service).stream()
                .filter(office -> officer.offices().contains(office.code()))
                .toList();
    }

    /** Throws {@link BookingRefused} when the other office can't take them. */
    @Transactional
    public Replanned move(String from, String service, String to, Officer officer) {
        officer.require(Permission.MANAGE_OFFICE);
        if (!officer.offices().contains(to)) {
            throw new NotAllowed(Permission.MANAGE_OFFICE);
        }
        if (calendar.isThere(from)) {
            throw new BookingRefused(Why.NOTHING_HELD);
        }
        if (takers(service, officer).stream().noneMatch(office -> office.code().equals(to))) {
            throw new BookingRefused(Why.NO_SERVICE);
        }
        ledger.lock(from, to);
        ledger.makeDays(to);
        int moved = 0;
        var held = table.held(from, service);
        for (var booking : held) {
            ledger.release(booking, BookingState.CALLED_OFF, "", officer);
            moved += replan.again(booking, to) ? 1 : 0;
        }
        int waited = table.moveLine(from, service, to);
        line.serve(to);
        return new Replanned(moved, held.size() - moved + waited);
    }
}
