// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.registration.AnswerSummons;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Applications;
import org.amparo.registration.DecidePresence;
import org.amparo.registration.DecidePresence.Asked;
import org.amparo.registration.PresenceChanged;
import org.amparo.registration.PresenceState;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsCause;
import org.amparo.registration.SummonsDays;
import org.amparo.registration.SummonsPlaces;
import org.amparo.registration.SummonsTimeGone;
import org.amparo.registration.SummonsView;
import org.amparo.registration.SummonsView.End;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a summons when its place in the office moves, or time passes, with Argentina's rules; and how often it is told. */
class MissedSummonsTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final String SERVICE = "presence";

    private static final Map<String, String> ANSWERS =
            Map.of("filled_by", "SELF", "area", "66028", "office", "", "entry_stamp", "no", "assisted", "no");

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo argentina;

    private final OfficeWork amparo = new OfficeWork(argentina);
    private final Officer salta = OfficeWork.registrar("SLA");
    private final Officer chief =
            new Officer(UUID.randomUUID(), "Jefa", "SLA", "chief", Set.of(Permission.MANAGE_OFFICE), Set.of("SLA"));
    private final DecidePresence decide = amparo.get(DecidePresence.class);
    private final Presences presences = amparo.get(Presences.class);
    private final SummonsDays days = amparo.get(SummonsDays.class);
    private final SummonsPlaces places = amparo.get(SummonsPlaces.class);
    private final Bookings bookings = amparo.get(Bookings.class);
    private final OfficeCalendar calendar = amparo.get(OfficeCalendar.class);
    private final KeepAppointments keep = amparo.get(KeepAppointments.class);
    private final Applicant applicant = amparo.applicant();
    private final UUID application = amparo.submit(applicant, ANSWERS);

    @BeforeAll
    static void start() {
        argentina = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/argentina"), CLOCK);
    }

    @AfterAll
    static void stop() {
        argentina.context().close();
    }

    private void summon() {
        var office = days.nearest("66028");
        var at = places.forOfficer(office.code(), days.earliest(office), 1).getFirst();
        var asked = new Asked(office, at, SummonsCause.PRESENCE, "No se lee.");
        decide.summon(application, asked, presence().state(), salta);
    }

    private PresenceView presence() {
        return presences.find(applicant.accountId()).orElseThrow();
    }

    private Booking held() {
        return bookings.held(application, SERVICE).orElseThrow();
    }

    /** That the summons says what the place is. */
    private SummonsView together() {
        var summons = presence().summons().orElseThrow();
        assertThat(summons.isOpen()).isTrue();
        assertThat(summons.at()).isEqualTo(held().startsAt());
        assertThat(summons.office()).isEqualTo(held().office());
        return summons;
    }

    /** What was said to the person about coming, in order. */
    private List<String> told() {
        return amparo.jdbc()
                .sql("""
                        select kind
                          from correspondence.message
                         where account_id = :account and (kind like 'APPOINTMENT%' or kind like 'SUMMON%')
                         order by no
                        """)
                .param("account", applicant.accountId())
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    private void passTheDay() {
        var over = held().day().plusDays(1).atStartOfDay(calendar.zone("SLA")).toInstant();
        CLOCK.pass(Duration.between(CLOCK.instant(), over.plusSeconds(60)));
        keep.now();
        keep.now();
    }

    @Test
    void whoIsNotSeenGetsASecondTimeThenChoosesAndNothingIsClosed() {
        summon();
        var first = held();
        passTheDay();
        assertThat(bookings.find(first.id()).orElseThrow().state()).isEqualTo(BookingState.MISSED);
        assertThat(together().byRule()).isTrue();
        assertThat(presence().state()).isEqualTo(PresenceState.SUMMONED);
        assertThat(told())
                .filteredOn(kind -> !kind.equals("APPOINTMENT_SOON"))
                .containsExactly("SUMMONED", "APPOINTMENT_MISSED");

        passTheDay();
        assertThat(presence().state()).isEqualTo(PresenceState.MISSED);
        assertThat(bookings.held(application, SERVICE)).isEmpty();
        assertThat(presence().mayMove()).isTrue();
        assertThat(presence().silentSince()).hasValue(first.startsAt());
        assertThat(places.silence().weeks()).isEqualTo(6);

        CLOCK.pass(Duration.ofDays(50));
        keep.now();
        assertThat(presence().state()).isEqualTo(PresenceState.MISSED);
        assertThat(amparo.get(Applications.class).get(application, salta).state())
                .isEqualTo(ApplicationState.PRE_REGISTERED);

        var guest = new SummonsPlaces.Guest(application, applicant.accountId());
        var chosen = places.forPerson(guest, "SLA", CLOCK.instant(), 3).getLast();
        amparo.get(AnswerSummons.class).move(applicant, chosen);
        assertThat(together().byPerson()).isTrue();
        assertThat(presence().silentSince()).isEmpty();
        assertThat(told()).last().isEqualTo("APPOINTMENT_BOOKED");
    }

    @Test
    void aClosedDayMovesTheSummonsAndThePersonHearsItOnce() {
        summon();
        var before = held();
        amparo.get(RunOffice.class).close("SLA", before.day(), before.day(), "Corte de luz", chief);

        assertThat(held().day()).isAfter(before.day());
        assertThat(together().byRule()).isTrue();
        assertThat(presence().summonses()).extracting(SummonsView::end).containsExactly(End.OPEN, End.MOVED);
        assertThat(told()).containsExactly("SUMMONED", "APPOINTMENT_MOVED");
    }

    @Test
    void whoeverSetsAnotherDayTellsItOnce() {
        summon();
        summon();
        together();
        assertThat(told()).containsExactly("SUMMONED", "SUMMONED");

        var guest = new SummonsPlaces.Guest(application, applicant.accountId());
        var chosen = places.forPerson(guest, "SLA", Instant.EPOCH, 5).getLast();
        amparo.get(AnswerSummons.class).move(applicant, chosen);
        assertThat(together().at()).isEqualTo(chosen);
        assertThat(told()).containsExactly("SUMMONED", "SUMMONED", "APPOINTMENT_BOOKED");
    }

    @Test
    void whatThePersonDoesWithThePlaceTheSummonsFollows() {
        summon();
        var book = amparo.get(BookSlot.class);
        var visitor = new Visitor(application, applicant.accountId(), Party.ONE);
        var other = amparo.get(FreeTimes.class).at("SLA", SERVICE, Party.ONE, 5).getLast();
        book.move(visitor, "SLA", SERVICE, other.startsAt(), applicant);
        assertThat(together().byPerson()).isTrue();

        book.cancel(visitor, SERVICE, applicant);
        assertThat(presence().summons().orElseThrow().end()).isEqualTo(End.CALLED_OFF);
        assertThat(presence().state()).isEqualTo(PresenceState.SUMMONED);
        assertThat(presence().mayMove()).isTrue();
    }

    /** Offices are locked before applications, by everybody: a circle would be a fault of the database here. */
    @Test
    void nobodyWaitsInACircleAndNoSummonsLosesItsPlace() throws Exception {
        var people = Stream.generate(amparo::applicant)
                .limit(4)
                .map(one -> new SummonsPlaces.Guest(amparo.submit(one, ANSWERS), one.accountId()))
                .toList();
        var office = days.nearest("66028");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = new ArrayList<Future<?>>();
            for (var one : people) {
                acts.add(threads.submit(() -> repeatedly(round -> {
                    var free = places.forOfficer("SLA", days.earliest(office), 6);
                    var asked = new Asked(office, free.get(round % 6), SummonsCause.PRESENCE, "No se lee.");
                    var state = presences.get(one.application(), salta).state();
                    decide.summon(one.application(), asked, state, salta);
                })));
                acts.add(threads.submit(() -> repeatedly(round -> {
                    var free = places.forPerson(one, "SLA", CLOCK.instant(), 6);
                    amparo.get(AnswerSummons.class).move(new Applicant(one.account()), free.get(5 - round % 6));
                })));
            }
            acts.add(threads.submit(() -> repeatedly(round -> {
                var day = calendar.today("SLA").plusDays(2L + round);
                amparo.get(RunOffice.class).close("SLA", day, day, "Corte de luz", chief);
                keep.now();
            })));
            for (var act : acts) {
                act.get(120, TimeUnit.SECONDS);
            }
        }
        for (var one : people) {
            var summons =
                    presences.find(one.account()).flatMap(PresenceView::summons).orElseThrow();
            assertThat(bookings.held(one.application(), SERVICE).map(Booking::startsAt))
                    .isEqualTo(Optional.of(summons).filter(SummonsView::isOpen).map(SummonsView::at));
        }
    }

    /** What another was quicker with is no fault; anything else is. */
    private static void repeatedly(IntConsumer act) {
        for (int round = 0; round < 8; round++) {
            try {
                act.accept(round);
            } catch (SummonsTimeGone | PresenceChanged quicker) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void checkingInShowsThatThePersonCameAndAnOfficerSaysWhatComesOfIt() {
        summon();
        CLOCK.pass(Duration.between(CLOCK.instant(), held().startsAt()));
        var desk = new Officer(
                UUID.randomUUID(), "Ventanilla", "SLA", "desk", Set.of(Permission.RECEIVE_VISITORS), Set.of("SLA"));
        amparo.get(ReceiveVisitors.class).arrive(held().code(), "SLA", desk);

        var seen = presence().summons().orElseThrow();
        assertThat(seen.end()).isEqualTo(End.CAME);
        assertThat(presence().state()).isEqualTo(PresenceState.SUMMONED);
        decide.came(application, seen.id(), salta);
        assertThat(presence().state()).isEqualTo(PresenceState.CONFIRMED);
    }
}
