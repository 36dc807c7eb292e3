// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;

/** What time brings to appointments, with Peru's rules: two new times by themselves, and an officer after six weeks. */
class NoShowTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final String SERVICE = "registration";
    private static final List<Object> HEARD = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    private final OfficeWork amparo = new OfficeWork(peru);
    private final BookSlot book = amparo.get(BookSlot.class);
    private final WaitForSlot wait = amparo.get(WaitForSlot.class);
    private final FreeTimes free = amparo.get(FreeTimes.class);
    private final RunOffice run = amparo.get(RunOffice.class);
    private final Bookings bookings = amparo.get(Bookings.class);
    private final OfficeCalendar calendar = amparo.get(OfficeCalendar.class);
    private final KeepAppointments keep = amparo.get(KeepAppointments.class);

    @BeforeAll
    static void start() {
        peru = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/peru"), CLOCK);
        peru.context().addApplicationListener((PayloadApplicationEvent<?> event) -> HEARD.add(event.getPayload()));
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    private Visitor visitor() {
        return new Visitor(UUID.randomUUID(), amparo.applicant().accountId(), Party.ONE);
    }

    private Booking booked(Visitor visitor, String office) {
        var first = free.first(office, SERVICE, visitor.party()).orElseThrow();
        return book.book(visitor, office, SERVICE, first.startsAt(), new Applicant(visitor.holder()));
    }

    private String office(int nth) {
        return calendar.offering(SERVICE).stream()
                .filter(office -> calendar.termsToday(office.code()).appointments())
                .skip(nth)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static void passUntil(Instant moment) {
        var left = Duration.between(CLOCK.instant(), moment);
        CLOCK.pass(left.isNegative() ? Duration.ZERO : left);
    }

    private Instant dayIsOver(Booking booking) {
        return booking.day()
                .plusDays(1)
                .atStartOfDay(calendar.zone(booking.office()))
                .toInstant();
    }

    private static <T> List<T> heard(Class<T> type) {
        return HEARD.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private BookingState state(Booking booking) {
        return bookings.find(booking.id()).orElseThrow().state();
    }

    @Test
    void whoHadATimeAtAnOfficeThatIsNoLongerThereChoosesAnother() {
        var visitor = visitor();
        var booking = booked(visitor, office(5));
        amparo.jdbc()
                .sql("update appointments.booking set office = 'GONE' where id = :id")
                .param("id", booking.id())
                .update();

        assertThat(calendar.termsToday("GONE").appointments()).isFalse();
        assertThat(free.at("GONE", SERVICE, Party.ONE, 5)).isEmpty();
        keep.now();
        var there = free.first(office(0), SERVICE, Party.ONE).orElseThrow();
        var moved = book.move(visitor, office(0), SERVICE, there.startsAt(), new Applicant(visitor.holder()));

        assertThat(moved.office()).isEqualTo(office(0));
        assertThat(state(booking)).isEqualTo(BookingState.MOVED);
    }

    @Test
    void whoIsExpectedIsRemindedOnce() {
        var booking = booked(visitor(), office(0));
        passUntil(booking.startsAt().minus(Duration.ofHours(20)));
        keep.now();
        keep.now();

        assertThat(heard(AppointmentSoon.class))
                .filteredOn(soon -> soon.bookingId().equals(booking.id()))
                .hasSize(1);
        assertThat(state(booking)).isEqualTo(BookingState.BOOKED);
    }

    @Test
    void theDayEndsByTheClockOfTheOffice() {
        var booking = booked(visitor(), office(1));
        passUntil(dayIsOver(booking).minus(Duration.ofHours(1)));
        keep.now();
        assertThat(state(booking)).isEqualTo(BookingState.BOOKED);

        passUntil(dayIsOver(booking).plus(Duration.ofMinutes(1)));
        keep.now();
        assertThat(state(booking)).isEqualTo(BookingState.MISSED);
    }

    @Test
    void anotherTimeIsGivenAsOftenAsTheCountrySays() {
        var visitor = visitor();
        var booking = booked(visitor, office(2));
        for (int times = 1; times <= calendar.rules().missed().newTimes(); times++) {
            var next = missed(booking).orElseThrow();
            assertThat(next.misses()).isEqualTo(times);
            assertThat(next.startsAt())
                    .isAfter(CLOCK.instant().plus(calendar.rules().notice()).minusSeconds(60));
            assertThat(bookings.held(visitor.subject(), SERVICE)).contains(next);
            booking = next;
        }

        assertThat(missed(booking)).isEmpty();
        assertThat(bookings.held(visitor.subject(), SERVICE)).isEmpty();

        var chosen = booked(visitor, office(2));
        assertThat(chosen.misses()).isEqualTo(calendar.rules().missed().newTimes() + 1);
    }

    /** Nobody came; the time that is held instead. */
    private Optional<Booking> missed(Booking booking) {
        passUntil(dayIsOver(booking).plus(Duration.ofMinutes(1)));
        keep.now();
        keep.now();
        assertThat(heard(AppointmentMissed.class))
                .filteredOn(missed -> missed.bookingId().equals(booking.id()))
                .singleElement()
                .satisfies(missed -> assertThat(missed.holder()).isEqualTo(booking.holder()));
        return heard(AppointmentMissed.class).stream()
                .filter(missed -> missed.bookingId().equals(booking.id()))
                .findFirst()
                .flatMap(AppointmentMissed::next)
                .flatMap(bookings::find);
    }

    @Test
    void whatNobodySaidYesToGoesToTheNext() {
        var office = office(3);
        set(office, 1, false);
        var there = new ArrayList<Visitor>();
        while (free.first(office, SERVICE, Party.ONE).isPresent()) {
            var holder = visitor();
            booked(holder, office);
            there.add(holder);
        }
        var first = visitor();
        var second = visitor();
        wait.join(first, office, SERVICE, calendar.today(office), new Applicant(first.holder()));
        CLOCK.pass(Duration.ofSeconds(1));
        wait.join(second, office, SERVICE, calendar.today(office), new Applicant(second.holder()));

        var giving = there.getLast();
        book.cancel(giving, SERVICE, new Applicant(giving.holder()));
        var offer = bookings.held(first.subject(), SERVICE).orElseThrow();
        assertThat(offer.state()).isEqualTo(BookingState.OFFERED);
        assertThat(bookings.held(second.subject(), SERVICE)).isEmpty();

        CLOCK.pass(calendar.rules().confirmWithin().plusMinutes(1));
        keep.now();
        assertThat(state(offer)).isEqualTo(BookingState.LAPSED);
        assertThat(bookings.held(second.subject(), SERVICE)).hasValueSatisfying(next -> {
            assertThat(next.state()).isEqualTo(BookingState.OFFERED);
            assertThat(next.startsAt()).isEqualTo(offer.startsAt());
        });
    }

    @Test
    void moreAreInvitedOnlyWhereTheOfficeSaysSoAndAsManyAsStayAway() {
        var office = office(4);
        for (int nth = 0; nth < 60; nth++) {
            past(office, nth % 5 == 0 ? BookingState.MISSED : BookingState.CAME, nth);
        }
        set(office, 10, false);
        assertThat(spares(office)).containsOnly(0);

        set(office, 10, true);
        assertThat(spares(office)).containsOnly(2);

        set(office, 10, false);
        assertThat(spares(office)).containsOnly(0);
    }

    private void past(String office, BookingState state, int nth) {
        amparo.jdbc()
                .sql("""
                        insert into appointments.booking (id, subject, holder, office, service, pool, starts_at, day, people,
                                                          state, code, made_by, made_at, ended_at)
                        values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), :office, 'registration', 'OPEN',
                                :at, cast(:at as date), 1, :state, :code, 'PERSON', :at, :at)
                        """)
                .param("office", office)
                .param("at", Timestamp.from(CLOCK.instant().minus(Duration.ofDays(10))))
                .param("state", state.name())
                .param("code", "PAST" + nth)
                .update();
    }

    private Set<Integer> spares(String office) {
        return amparo.jdbc()
                .sql("""
                        select distinct spare
                          from appointments.slot
                         where office = :office and capacity > 0 and pool = 'OPEN' and day >= :today
                        """)
                .param("office", office)
                .param("today", calendar.today(office))
                .query((row, n) -> row.getInt("spare"))
                .set();
    }

    /** Open for an hour on Wednesdays. */
    private void set(String office, int desks, boolean overbooks) {
        var hours = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        hours.put(DayOfWeek.WEDNESDAY, List.of(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(10, 0))));
        var terms = new OfficeTerms(
                calendar.today(office),
                hours,
                true,
                Map.of(SERVICE, new Desks(desks, 0, 0)),
                Set.of("spa"),
                true,
                true,
                overbooks,
                "");
        var chief = new Officer(
                UUID.randomUUID(), "Chief", office, "chief", Set.of(Permission.MANAGE_OFFICE), Set.of(office));
        run.set(office, terms, "few places", chief);
    }
}
