// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.documents.PrintSlip;
import org.amparo.documents.PrintedDocument;
import org.amparo.documents.PrintedSlip;
import org.amparo.kernel.CalendarEvent;
import org.amparo.kernel.CalendarFile;
import org.amparo.registration.Receipt;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Component;

/** An appointment on paper and for a calendar: where and when somebody is expected, and the code to show on arrival. */
@Component
public class Citations {

    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofHours(2));

    private final Bookings bookings;
    private final OfficeCalendar calendar;
    private final Receipts receipts;
    private final PrintSlip print;
    private final CountryPack pack;
    private final Clock clock;

    Citations(
            Bookings bookings,
            OfficeCalendar calendar,
            Receipts receipts,
            PrintSlip print,
            CountryPack pack,
            Clock clock) {
        this.bookings = bookings;
        this.calendar = calendar;
        this.receipts = receipts;
        this.print = print;
        this.pack = pack;
        this.clock = clock;
    }

    /** One page, in the language of whoever reads it. */
    public byte[] pdf(Booking booking, Words words) {
        var authority = pack.authorityWords();
        var title = words.text("appointment.slip.title");
        var second = authority.text("appointment.slip.title");
        return print.pdf(new PrintedSlip(
                words.lang(),
                words.dir().equals("rtl"),
                title,
                second.equals(title) ? "" : second,
                authority.text("authority.name"),
                authority.text("authority.ministry"),
                words.text("appointment.slip.lead"),
                rows(booking, words),
                List.of(words.text("appointment.yours")),
                booking.code(),
                words.text("appointment.slip.show"),
                spoken(booking.code()),
                words.text("appointment.slip.made", words.moment(clock.instant())),
                words.text("appointment.slip.page")));
    }

    /** The code alone, as a picture to be scanned. */
    public byte[] code(Booking booking) {
        return print.code(booking.code());
    }

    /**
     * For a calendar. Others look into one: what it is and where is said only to whoever chose details. Every change of one
     * person's appointment moves the same entry.
     */
    public CalendarFile calendar(Booking booking, boolean detailed, Words words) {
        var purpose = calendar.rules().services().get(booking.service());
        int minutes = (purpose == null ? 30 : purpose.minutes()) * booking.people();
        var before = bookings.history(booking.subject()).stream()
                .filter(one -> one.service().equals(booking.service()))
                .filter(one -> one.madeAt().isBefore(booking.madeAt()))
                .count();
        return CalendarFile.of(new CalendarEvent(
                mark(booking),
                (int) before * 2 + (booking.state().holds() ? 0 : 1),
                booking.madeAt(),
                booking.startsAt(),
                booking.startsAt().plus(Duration.ofMinutes(minutes)),
                words.text(detailed ? "appointment.title" : "calendar.neutral"),
                words.text("calendar.details"),
                detailed ? where(booking) : "",
                Optional.empty(),
                !booking.state().holds() && booking.state() != BookingState.CAME,
                REMINDERS));
    }

    private List<PrintedDocument.Row> rows(Booking booking, Words words) {
        var rows = new ArrayList<PrintedDocument.Row>();
        var wall = calendar.wall(booking.office(), booking.startsAt());
        var address = pack.office(booking.office())
                .map(office -> calendar.terms(office.code(), booking.day()).address())
                .orElse("");
        rows.add(row(words, "appointment.slip.what", words.text("purpose." + booking.service())));
        rows.add(row(words, "appointment.slip.when", words.moment(wall)));
        rows.add(row(words, "appointment.where", where(booking)));
        if (!address.isEmpty()) {
            rows.add(row(words, "appointment.slip.address", address));
        }
        if (booking.people() > 1) {
            rows.add(row(words, "appointment.slip.who", words.text("appointment.people", booking.people())));
        }
        receipts.find(booking.holder())
                .filter(receipt -> receipt.applicationId().equals(booking.subject()))
                .map(Receipt::controlNumber)
                .ifPresent(number -> rows.add(row(words, "portal.receipt.number", number)));
        rows.add(row(words, "portal.receipt.bring", words.text("portal.receipt.bring.documents")));
        return rows;
    }

    private static PrintedDocument.Row row(Words words, String label, String text) {
        return new PrintedDocument.Row(words.text(label), text);
    }

    private String where(Booking booking) {
        return pack.office(booking.office()).map(Citations::named).orElse(booking.office());
    }

    private static String named(Office office) {
        return office.name() + ", " + office.city();
    }

    /** In groups of three, as it is read aloud. */
    public static String spoken(String code) {
        return code.replaceAll("(.{3})(?=.)", "$1 ");
    }

    /** Made by a hash, so that the file gives no id of ours away. */
    private static String mark(Booking booking) {
        var of = "appointment " + booking.subject() + " " + booking.service();
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
