// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.access.HireOfficer;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.Party;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.ReceiveVisitors.WalkIn;
import org.amparo.appointments.Visit;
import org.amparo.command.demo.DemoStaff;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody with an appointment, from the door to the end of the visit; and desks that call at the same moment. */
class CheckInJourneyTests {

    private static final String OFFICE = "PUN";
    private static final String SERVICE = "registration";
    private static final int DESK = 1280;
    private static final int ROUNDS = 4;

    private static final MovingClock CLOCK = new MovingClock();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    private final OfficeWork work = new OfficeWork(peru);

    @BeforeAll
    static void start() {
        peru = RunningAmparo.startAlone(Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    /** Somebody of this test's own, for a code of an authenticator works once. */
    private static void hire(String login, String name, String office) {
        var password = peru.context().getBean(DemoStaff.class).password();
        peru.context().getBean(HireOfficer.class).hire(login, name, password, office, "registrar", true);
    }

    /** The first time that is free, and now is five minutes before it. */
    private Booking comes() {
        var applicant = work.applicant();
        var application = work.submit(applicant, Map.of("area", "210101", "office", OFFICE));
        var visitor = new org.amparo.appointments.Visitor(application, applicant.accountId(), Party.ONE);
        var free = work.get(FreeTimes.class).first(OFFICE, SERVICE, Party.ONE).orElseThrow();
        work.get(BookSlot.class).book(visitor, OFFICE, SERVICE, free.startsAt(), applicant);
        CLOCK.pass(Duration.between(CLOCK.instant(), free.startsAt().minus(Duration.ofMinutes(5))));
        return work.get(Bookings.class).held(application, SERVICE).orElseThrow();
    }

    @Test
    void whoHasAnAppointmentIsCheckedInByItsCodeAndServedByKeyboardAlone() throws Exception {
        var booking = comes();
        hire("puno-uno", "Eulalia Ccama", OFFICE);
        hire("puno-dos", "Saturnino Apaza", OFFICE);
        hire("lima-uno", "Hilda Rojas", "LIM");

        try (var lima = new Visitor(peru, 360, false, "es-PE")) {
            new OfficersDoor(lima).enter("lima-uno");
            lima.open("/work/today").page().locator("#code").fill(booking.code());
            lima.submitWithEnter();
            lima.picture("check-in-elsewhere");
            assertThat(lima.text()).contains("La cita es en otra oficina", "Puno", "Recibir aquí ahora");
        }

        try (var officer = new Visitor(peru, DESK, true, "es-PE");
                var hall = new Visitor(peru, DESK, true, "es-PE")) {
            new OfficersDoor(officer).enter("puno-uno");
            var page = officer.open("/work/today").page();
            officer.picture("check-in-1-today");
            assertThat(officer.text()).contains("Se esperan hoy", "Yulimar");
            // the field for the code has the focus: a scanner types it and presses Enter
            var code = booking.code();
            page.keyboard().type(code.substring(0, 3) + " " + code.substring(3).toLowerCase(Locale.ROOT));
            officer.submitWithEnter();
            officer.picture("check-in-2-ticket");
            var ticket = page.locator(".am-slip__no").innerText();
            assertThat(ticket).matches("A-\\d{3}");
            assertThat(work.get(Bookings.class).find(booking.id()).orElseThrow().state())
                    .isEqualTo(BookingState.CAME);

            var hands = new Hands.Keyboard(page);
            hands.press(page.locator("footer a[href^='/work/today'], .am-bar a[href^='/work/today']")
                    .last());
            hands.write(page.locator("#desk"), "2");
            officer.submitWithEnter();
            officer.picture("check-in-3-called");
            assertThat(page.url()).contains("/work/applications/");
            hall.open("/screen/" + OFFICE);
            hall.picture("check-in-4-screen");
            assertThat(hall.text()).contains(ticket, "2").doesNotContain("Yulimar", "Mendívil");

            officer.open("/work/today");
            assertThat(officer.text()).contains(ticket + " está en su mesa (2)");
            hands.press(page.locator("form:has(input[value=served]) button"));
            assertThat(officer.text()).doesNotContain("está en su mesa");
            assertThat(figure(officer, "Atendidas")).isEqualTo("1");
            hall.open("/screen/" + OFFICE);
            assertThat(hall.page().content()).doesNotContain(ticket);

            twoDesksPressAtOnce(officer);
            assertThat(officer.complaints()).isEmpty();
            assertThat(hall.complaints()).isEmpty();
        }
    }

    private static String figure(Visitor officer, String label) {
        return officer.page()
                .locator(".am-figs div:has(dt:text-is('" + label + "')) dd")
                .innerText();
    }

    /** One by the keyboard of a real browser, the other over plain HTTP, in the same instant. */
    private void twoDesksPressAtOnce(Visitor officer) throws Exception {
        var colleague = WalkedArgentina.officer(peru, "puno-dos");
        var form = PlainBrowser.form(colleague.get("/work/today/walk-in"), "/work/today/walk-in");
        for (var n = 0; n < 2 * ROUNDS; n++) {
            colleague.post("/work/today/walk-in", form);
        }
        var page = officer.withoutLooking().page();
        var hands = new Hands.Keyboard(page);
        var barrier = new CyclicBarrier(2);
        try (var other = Executors.newSingleThreadExecutor()) {
            var theirs = other.submit(() -> calls(colleague, barrier));
            var mine = new ArrayList<String>();
            for (var round = 0; round < ROUNDS; round++) {
                officer.open("/work/today");
                hands.write(page.locator("#desk"), "2");
                barrier.await(60, TimeUnit.SECONDS);
                officer.submitWithEnter();
                mine.add(page.url().replaceFirst("^https?://[^/]+", ""));
                hands.press(page.locator("form:has(input[value=served]) button"));
            }
            mine.addAll(theirs.get());
            assertThat(mine)
                    .as("everybody is called, and by one desk")
                    .hasSize(2 * ROUNDS)
                    .doesNotHaveDuplicates()
                    .allMatch(visit -> visit.matches("/work/today/visits/[0-9a-f-]{36}"));
        }
    }

    private static List<String> calls(PlainBrowser colleague, CyclicBarrier barrier) throws Exception {
        var called = new ArrayList<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var form = PlainBrowser.form(colleague.get("/work/today"), "/work/today/call");
            form.put("desk", "5");
            barrier.await(60, TimeUnit.SECONDS);
            var visit = colleague.post("/work/today/call", form).location();
            called.add(visit);
            colleague.post(visit + "/end", PlainBrowser.form(colleague.get(visit), visit + "/end"));
        }
        return called;
    }

    @Test
    void manyDesksCallEverybodyOnceAndInTurn() throws Exception {
        var office = "CUS";
        var receive = work.get(ReceiveVisitors.class);
        var desks = List.of(desk(office), desk(office), desk(office), desk(office), desk(office));
        var waiting = new ArrayList<UUID>();
        for (var n = 0; n < 30; n++) {
            var walkIn = new WalkIn(Optional.empty(), SERVICE, "", 1, "");
            waiting.add(receive.walkIn(walkIn, office, desks.getFirst()).id());
        }
        var calls = desks.stream()
                .<Callable<List<UUID>>>map(officer -> () -> {
                    var called = new ArrayList<UUID>();
                    for (var next = receive.callNext(office, "1", officer);
                            next.isPresent();
                            next = receive.callNext(office, "1", officer)) {
                        called.add(next.get().id());
                        receive.end(next.get().id(), Visit.End.SERVED, officer);
                    }
                    return called;
                })
                .toList();
        try (var desksAtOnce = Executors.newFixedThreadPool(desks.size())) {
            var all = new ArrayList<UUID>();
            for (var calling : desksAtOnce.invokeAll(calls)) {
                var called = calling.get();
                assertThat(called.stream().map(waiting::indexOf))
                        .as("each desk in turn")
                        .isSorted();
                all.addAll(called);
            }
            assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(waiting);
        }
    }

    private static Officer desk(String office) {
        return new Officer(
                UUID.randomUUID(),
                "Desk of " + office,
                office,
                "registrar",
                Set.of(Permission.WORK, Permission.RECEIVE_VISITORS),
                Set.of(office));
    }
}
