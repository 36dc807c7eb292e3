// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.HireOfficer;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.command.demo.DemoStaff;
import org.amparo.journey.PlainBrowser.Answer;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An office's board over HTTP without scripts: seeing its weeks, closing days, opening them again, setting its terms. */
class BoardPagesTests {

    private static final String SERVICE = "registration";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo running;

    @SuppressWarnings("NullAway.Init")
    private static OfficeWork amparo;

    @BeforeAll
    static void start() {
        running = RunningAmparo.startAlone(Map.of());
        amparo = new OfficeWork(running);
    }

    @AfterAll
    static void stop() {
        running.context().close();
    }

    /** Somebody of their own for each test and office, for a code signs in once. */
    private static PlainBrowser officer(String office, String role) {
        var login = role + "-" + UUID.randomUUID();
        var password = running.context().getBean(DemoStaff.class).password();
        running.context().getBean(HireOfficer.class).hire(login, "Rufina Choque", password, office, role, true);
        return WalkedArgentina.officer(running, login);
    }

    private static Booking booked(String office, LocalDate from) {
        var applicant = amparo.applicant();
        var application = amparo.submit(applicant, Map.of());
        var calendar = amparo.get(OfficeCalendar.class);
        var since = from.atStartOfDay(calendar.zone(office)).toInstant();
        var free = amparo.get(FreeTimes.class)
                .from(office, SERVICE, Party.ONE, since, 1)
                .getFirst();
        var visitor = new Visitor(application, applicant.accountId(), Party.ONE);
        return amparo.get(BookSlot.class).book(visitor, office, SERVICE, free.startsAt(), applicant);
    }

    private static LocalDate nextMonday(String office) {
        return amparo.get(OfficeCalendar.class)
                .today(office)
                .plusDays(3)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static Booking now(Booking booking) {
        return amparo.get(Bookings.class).held(booking.subject(), SERVICE).orElseThrow();
    }

    private static Answer post(PlainBrowser officer, Answer page, String action, Map<String, String> typed) {
        var form = PlainBrowser.form(page, action);
        form.putAll(typed);
        return officer.post(action, form);
    }

    private static String cell(Answer board, LocalDate day) {
        return board.html().select(".am-cal td:has(time[datetime=" + day + "])").text();
    }

    @Test
    void closingADayIsLookedAtFirstAndGivesEverybodyAnotherTime() {
        var chief = officer("TAC", "supervisor");
        var monday = nextMonday("TAC");
        var booking = booked("TAC", monday);
        assertThat(booking.day()).isEqualTo(monday);
        var board = "/work/offices/TAC";
        var close = board + "/close";
        var typed = Map.of("from", monday.toString(), "reason", "Corte de luz");

        var preview = post(chief, chief.get(close), close, typed);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("Corte de luz", "Pasan a otra hora 1 cita");
        assertThat(now(booking).id()).as("nothing is done yet").isEqualTo(booking.id());

        var done = post(chief, preview, close, Map.of("act", "confirm"));
        assertThat(done.location()).startsWith(board + "?done=closed-1-0");
        var shown = chief.get(done.location());
        assertThat(shown.text()).contains("1 cita pasó a otra hora", "Corte de luz");
        assertThat(cell(shown, monday)).contains("Cerrada").doesNotContain("libres");
        assertThat(now(booking).day()).isAfter(monday);

        var open = shown.html().select("form[action$=/open]").attr("action");
        assertThat(chief.get(post(chief, shown, open, Map.of("reason", " ")).location())
                        .text())
                .contains("escriba el motivo");
        var opened = chief.get(
                post(chief, chief.get(board), open, Map.of("reason", "Volvió")).location());
        assertThat(cell(opened, monday)).contains("libres");
        assertThat(opened.text()).contains("Se volvió a abrir: Rufina Choque");
    }

    @Test
    void whatWouldTouchOthersByNowIsShownAgainInsteadOfDone() {
        var chief = officer("CUS", "supervisor");
        var monday = nextMonday("CUS");
        var close = "/work/offices/CUS/close";
        var preview = post(
                chief, chief.get(close), close, Map.of("from", monday.toString(), "reason", "Mudanza del archivo"));
        assertThat(preview.text()).contains("No cambia la hora de nadie");
        var booking = booked("CUS", monday);

        var again = post(chief, preview, close, Map.of("act", "confirm"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Mientras tanto cambió", "Pasan a otra hora 1 cita", "Mudanza del archivo");
        assertThat(now(booking).id()).isEqualTo(booking.id());
        assertThat(post(chief, again, close, Map.of("act", "change"))
                        .html()
                        .select("#reason")
                        .text())
                .isEqualTo("Mudanza del archivo");
    }

    @Test
    void daysThatCannotBeClosedAreRefusedAndWhatWasTypedStays() {
        var chief = officer("TAC", "supervisor");
        var close = "/work/offices/TAC/close";
        var today = amparo.get(OfficeCalendar.class).today("TAC");
        var typed = Map.of(
                "from", today.minusDays(1).toString(),
                "until", today.minusDays(9).toString(),
                "reason", "");

        var refused = post(chief, chief.get(close), close, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".am-sum a").eachAttr("href")).containsExactly("#from", "#until", "#reason");
        assertThat(refused.html().select("#from").val()).isEqualTo(typed.get("from"));
        assertThat(post(chief, refused, close, Map.of("from", "31/2/2027", "reason", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void termsAreInForceFromTheirDayOnAndStayInTheHistory() {
        var chief = officer("ARE", "supervisor");
        var monday = nextMonday("ARE");
        var booking = booked("ARE", monday.plusDays(1));
        var path = "/work/offices/ARE/terms";
        var form = chief.get(path);
        assertThat(form.html().select("#hours-monday").val()).isEqualTo("08:30-16:30");
        var typed = Map.of(
                "from", monday.toString(),
                "hours-tuesday", "14 - 16h30",
                "desks-registration-open", "1",
                "reason", "Obras por la mañana");

        var preview = post(chief, form, path, typed);
        assertThat(preview.text()).contains("Pasan a otra hora 1 cita", "martes: 14:00 a 16:30");
        var done = post(chief, preview, path, Map.of("act", "confirm"));

        assertThat(done.location()).contains("done=terms-1-0");
        assertThat(amparo.get(OfficeCalendar.class)
                        .wall("ARE", now(booking).startsAt())
                        .getHour())
                .isGreaterThanOrEqualTo(14);
        assertThat(cell(chief.get(done.location()), monday)).contains("de 48");
        assertThat(chief.get(path).text()).contains("Obras por la mañana", "aún no rige");
        assertThat(amparo.get(OfficeCalendar.class).termsToday("ARE").desks().get(SERVICE))
                .as("today's stay")
                .extracting(desks -> desks.open())
                .isEqualTo(2);
    }

    @Test
    void termsThatCannotBeReadAreRefusedAndWhatWasTypedStays() {
        var chief = officer("PIU", "supervisor");
        var path = "/work/offices/PIU/terms";
        var typed = Map.of(
                "hours-friday", "de ocho a doce",
                "hours-monday", "8-12, 11-17",
                "desks-registration-open", "150",
                "desks-registration-kept", "60",
                "desks-other-kept", "muchos",
                "from", "ayer");

        var refused = post(chief, chief.get(path), path, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".am-sum a").eachAttr("href"))
                .containsExactly(
                        "#from",
                        "#hours-monday",
                        "#hours-friday",
                        "#desks-registration-open",
                        "#desks-other-open",
                        "#reason");
        assertThat(refused.html().select("#hours-friday").val()).isEqualTo("de ocho a doce");
        assertThat(chief.get(path).text()).contains("Vale lo que el país fija");
    }

    @Test
    void theDayNamesWhoIsExpectedToWhoReceivesThemOnly() {
        var monday = nextMonday("LIM");
        var booking = booked("LIM", monday);
        var path = "/work/offices/LIM/days/" + booking.day();
        assertThat(officer("LIM", "orientation").get(path).text()).contains("Yulimar", "Con cita");
        assertThat(officer("LIM", "administrator").get(path).text())
                .contains("Lugares por hora")
                .doesNotContain("Yulimar");
    }

    @Test
    void whoDoesNotRunTheOfficeSeesItsWeeksAndChangesNothing() {
        var orientation = officer("LIM", "orientation");
        assertThat(orientation.get("/work/offices").location()).isEqualTo("/work/offices/LIM");
        var board = orientation.get("/work/offices/LIM");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.html().select("a[href$=/close], a[href$=/terms]")).isEmpty();
        assertThat(orientation.get("/work/offices/LIM/close").status()).isEqualTo(404);
        assertThat(orientation.get("/work/offices/TAC").status()).isEqualTo(404);
        assertThat(officer("LIM", "administrator").get("/work/offices").text()).contains("Lima", "Tacna", "Tumbes");
    }
}
