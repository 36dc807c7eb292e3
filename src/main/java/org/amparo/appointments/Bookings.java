// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments, to read. Whether the reader may see those of a person is the caller's to know. */
@Service
public class Bookings {

    private final BookingTable table;
    private final AccessLog log;

    Bookings(BookingTable table, AccessLog log) {
        this.table = table;
        this.log = log;
    }

    public Optional<Booking> find(UUID id) {
        return table.find(id);
    }

    /** The one that holds a place now, booked or offered. */
    public Optional<Booking> held(UUID subject, String service) {
        return table.held(subject, service);
    }

    /** Everything an account holds a place for, the nearest first. */
    public List<Booking> heldBy(UUID holder) {
        return table.heldBy(holder);
    }

    /** The newest for a service, whatever became of it. */
    public Optional<Booking> last(UUID subject, String service) {
        return table.last(subject, service);
    }

    /** Every one there was, the newest first. */
    public List<Booking> history(UUID subject) {
        return table.ofSubject(subject);
    }

    /** Who is expected at an office that day, who came and who did not, in order of time. */
    @Transactional
    public List<Booking> ofDay(String office, LocalDate day, Officer officer) {
        officer.require(Permission.WORK);
        if (!officer.offices().contains(office)) {
            throw new NotAllowed(Permission.WORK);
        }
        log.read(officer, "booking.list", new Subject("office", Offices.id(office)));
        return table.ofDay(office, day);
    }
}
