// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many people and an administrator at one office at once, at random: capacity is never exceeded, nobody holds two times, and
 * nothing is free that somebody waits for.
 */
class AppointmentsUnderFireTests {

    private static final String OFFICE = "HBR";
    private static final String SERVICE = "registration";
    private static final int THREADS = 8;
    private static final int ACTS = 60;

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo marisma;

    private final OfficeWork amparo = new OfficeWork(marisma);
    private final BookSlot book = amparo.get(BookSlot.class);
    private final WaitForSlot wait = amparo.get(WaitForSlot.class);
    private final FreeTimes free = amparo.get(FreeTimes.class);
    private final RunOffice run = amparo.get(RunOffice.class);
    private final Bookings bookings = amparo.get(Bookings.class);
    private final OfficeCalendar calendar = amparo.get(OfficeCalendar.class);
    private final Officer chief =
            new Officer(UUID.randomUUID(), "Chief", OFFICE, "chief", Set.of(Permission.MANAGE_OFFICE), Set.of(OFFICE));

    @BeforeAll
    static void start() {
        marisma = RunningAmparo.startAlone(Map.of("amparo.pack", "src/test/packs/marisma"));
    }

    @AfterAll
    static void stop() {
        marisma.context().close();
    }

    @RepeatedTest(3)
    void whatIsTakenNeverExceedsWhatThereIs() throws Exception {
        var seed = new Random().nextLong();
        System.out.println("appointments under fire, seed " + seed);
        run.set(OFFICE, terms(2, 1), "few places", chief);
        var people = new ArrayList<Visitor>();
        var random = new Random(seed);
        for (int n = 0; n < 40; n++) {
            var party = new Party(random.nextInt(4) == 0 ? 3 : 1, random.nextInt(5) == 0, "");
            people.add(new Visitor(UUID.randomUUID(), amparo.applicant().accountId(), party));
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                var own = new Random(seed + thread + 1);
                running.add(threads.submit(() -> {
                    for (int act = 0; act < ACTS; act++) {
                        act(people.get(own.nextInt(people.size())), own);
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(wrongCounts()).isEmpty();
        assertThat(holdingTwo()).isEmpty();
        assertThat(roomsUnseen()).isEmpty();
        assertThat(emptyThoughWanted()).isEmpty();
        assertThat(count("select count(*) from appointments.booking")).isPositive();
        assertThat(count("select count(*) from appointments.booking where state = 'CALLED_OFF'"))
                .isPositive();
    }

    private void act(Visitor visitor, Random random) {
        Actor actor = random.nextBoolean() ? new Applicant(visitor.holder()) : chief;
        try {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> book.book(visitor, OFFICE, SERVICE, some(visitor, random), actor);
                case 4, 5 -> book.move(visitor, OFFICE, SERVICE, some(visitor, random), actor);
                case 6, 7 -> book.cancel(visitor, SERVICE, actor);
                case 8, 9 -> wait.join(visitor, OFFICE, SERVICE, calendar.today(OFFICE), actor);
                case 10 -> {
                    var held = bookings.held(visitor.subject(), SERVICE);
                    if (held.isPresent()) {
                        wait.accept(visitor.subject(), held.get().id(), actor);
                    } else {
                        wait.leave(visitor.subject(), SERVICE, actor);
                    }
                }
                default -> steer(random);
            }
        } catch (BookingRefused refused) {
            // said to the person; nothing changed
        }
    }

    private Instant some(Visitor visitor, Random random) {
        var times = free.at(OFFICE, SERVICE, visitor.party(), 6);
        if (times.isEmpty()) {
            throw new BookingRefused(BookingRefused.Why.GONE);
        }
        return times.get(random.nextInt(times.size())).startsAt();
    }

    private void steer(Random random) {
        var sunday = calendar.today(OFFICE)
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                .plusWeeks(random.nextInt(5));
        switch (random.nextInt(4)) {
            case 0 -> run.close(OFFICE, sunday, sunday, "storm", chief);
            case 1 -> run.set(OFFICE, terms(1 + random.nextInt(3), random.nextInt(2)), "other desks", chief);
            default ->
                run.closings(OFFICE).stream()
                        .filter(Closing::isInForce)
                        .forEach(closing -> run.open(OFFICE, closing.id(), "over", chief));
        }
    }

    /** Open for an hour on Sundays, so that there is less than people want. */
    private OfficeTerms terms(int open, int accessible) {
        var hours = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        hours.put(DayOfWeek.SUNDAY, List.of(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(10, 0))));
        return new OfficeTerms(
                today(),
                hours,
                false,
                Map.of(SERVICE, new Desks(open, accessible, 0)),
                Set.of("eng"),
                true,
                true,
                false,
                "");
    }

    private LocalDate today() {
        return calendar.today(OFFICE);
    }

    private List<String> wrongCounts() {
        return amparo.jdbc().sql("""
                        select s.service || ' ' || s.starts_at || ': ' || s.taken || ' of ' || s.capacity
                          from appointments.slot s
                         where s.taken > s.capacity + s.spare
                            or s.taken <> (select coalesce(sum(p.places), 0)
                                             from appointments.booking_slot p
                                             join appointments.booking b on b.id = p.booking_id
                                            where p.slot_id = s.id and b.state in ('OFFERED', 'BOOKED', 'CAME', 'MISSED'))
                        """).query((row, n) -> row.getString(1)).list();
    }

    /** Days that a search would pass over although somebody fits. */
    private List<String> roomsUnseen() {
        return amparo.jdbc().sql("""
                        select s.day || ' ' || s.pool
                          from appointments.slot s
                          left join appointments.slot_room r
                            on (r.office, r.service, r.pool, r.day) = (s.office, s.service, s.pool, s.day)
                         where s.capacity + s.spare - s.taken > coalesce(r.room, 0)
                        """).query((row, n) -> row.getString(1)).list();
    }

    private List<UUID> holdingTwo() {
        return amparo.jdbc()
                .sql("""
                        select subject from appointments.booking
                         where state in ('OFFERED', 'BOOKED') group by subject having count(*) > 1
                        """)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<Waiting> emptyThoughWanted() {
        var line = amparo.get(Line.class);
        var ledger = amparo.get(Ledger.class);
        return new TransactionTemplate(amparo.get(PlatformTransactionManager.class))
                .execute(status -> amparo.get(WaitingTable.class).inOrder(OFFICE, 1000).stream()
                        .filter(waiting -> ledger.firstFit(line.wish(waiting)).isPresent())
                        .toList());
    }

    private int count(String sql) {
        return amparo.jdbc().sql(sql).query(Integer.class).single();
    }
}
