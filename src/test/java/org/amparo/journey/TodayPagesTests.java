// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.HireOfficer;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.command.demo.DemoStaff;
import org.amparo.journey.PlainBrowser.Answer;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office's day over real HTTP without scripts: checking in, waiting, being called, and the screen in the waiting room. */
class TodayPagesTests {

    private static final String OFFICE = "TAC";

    private final OfficeWork amparo = new OfficeWork();

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser officer;

    @BeforeAll
    static void signIn() {
        var amparo = RunningAmparo.start();
        var login = "today-" + UUID.randomUUID();
        var password = amparo.context().getBean(DemoStaff.class).password();
        // of this test alone: a code signs in once, and others share this Amparo
        amparo.context().getBean(HireOfficer.class).hire(login, "Rufina Choque", password, OFFICE, "registrar", true);
        officer = WalkedArgentina.officer(amparo, login);
    }

    /** Others share this Amparo: nobody of theirs is to wait. */
    @BeforeEach
    void nobodyWaits() {
        amparo.jdbc()
                .sql("update appointments.visit set ended = 'LEFT', ended_at = now() where ended_at is null")
                .update();
    }

    private record Expected(UUID booking, String code) {}

    private Expected expected(String office, Duration fromNow) {
        var applicant = amparo.applicant();
        var application = amparo.submit(applicant, Map.of());
        var calendar = amparo.get(OfficeCalendar.class);
        var at = Instant.now().plus(fromNow);
        var booking = UUID.randomUUID();
        var code =
                booking.toString().replaceAll("[^0-9a-f]", "").substring(0, 9).toUpperCase(Locale.ROOT);
        amparo.jdbc()
                .sql("""
                        insert into appointments.booking (id, subject, holder, office, service, pool, starts_at, day, people,
                                                          state, code, made_by, made_at)
                        values (:id, :subject, :holder, :office, 'registration', 'OPEN', :at, :day, 1, 'BOOKED', :code,
                                'PERSON', now())
                        """)
                .param("id", booking)
                .param("subject", application)
                .param("holder", applicant.accountId())
                .param("office", office)
                .param("at", Timestamp.from(at))
                .param("day", calendar.wall(office, at).toLocalDate())
                .param("code", code)
                .update();
        return new Expected(booking, code);
    }

    private Answer post(String path, Answer page, Map<String, String> typed) {
        var form = PlainBrowser.form(page, path);
        form.putAll(typed);
        return officer.post(path, form);
    }

    private Answer today() {
        return officer.get("/work/today");
    }

    private Answer checkIn(String typed) {
        return post("/work/today/check-in", today(), Map.of("q", typed));
    }

    private String walkIn(Map<String, String> typed) {
        var path = "/work/today/walk-in";
        var added = post(path, officer.get(path), typed);
        assertThat(added.status()).as(added.text()).isBetween(300, 399);
        return added.location();
    }

    private Answer call(String desk) {
        return post("/work/today/call", today(), Map.of("desk", desk));
    }

    private static String ticket(Answer visit) {
        return visit.html().select(".am-slip__no").text();
    }

    @Test
    void whoComesByTheirCodeGetsANumberOnceAndIsCalledByIt() {
        var booked = expected(OFFICE, Duration.ZERO);
        assertThat(today().text()).contains("Se esperan hoy", "Yulimar");

        var here = checkIn(
                booked.code().substring(0, 3) + " " + booked.code().substring(3).toLowerCase(Locale.ROOT));
        var visit = officer.get(here.location());
        assertThat(ticket(visit)).matches("A-\\d{3}");
        var again = officer.get(checkIn(booked.code()).location());
        assertThat(again.text()).contains("Ya estaba aquí");
        assertThat(ticket(again)).isEqualTo(ticket(visit));

        assertThat(today().html().text()).contains("Llamar a " + ticket(visit), "Va primero: su cita era");
        assertThat(call("").status()).isEqualTo(422);
        assertThat(call("7").location()).startsWith("/work/applications/");
        var screen = officer.get("/screen/" + OFFICE);
        assertThat(screen.text()).contains(ticket(visit), "7").doesNotContain("Yulimar");

        var busy = post("/work/today/check-in", today(), Map.of("q", booked.code()));
        assertThat(officer.get(busy.location()).text()).contains("En la mesa 7");
        assertThat(today().text()).contains(ticket(visit) + " está en su mesa (7)");
        var id = here.location().replaceFirst("\\?.*", "");
        var ended = PlainBrowser.form(today(), id + "/end");
        assertThat(officer.post(id + "/end", ended).location()).startsWith("/work/today");
        assertThat(today().text()).doesNotContain("está en su mesa");
        assertThat(officer.get("/screen/" + OFFICE).text()).doesNotContain(ticket(visit));
    }

    @Test
    void whoIsExpectedElsewhereOrAnotherDayIsTakenAllTheSame() {
        var elsewhere = checkIn(expected("LIM", Duration.ZERO).code());
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.text()).contains("La cita es en otra oficina", "Recibir aquí ahora");
        var taken = post("/work/today/walk-in", elsewhere, Map.of());
        assertThat(ticket(officer.get(taken.location()))).startsWith("W-");

        assertThat(checkIn(expected(OFFICE, Duration.ofDays(2)).code()).text()).contains("La cita es otro día");
        assertThat(checkIn("ZZZ ZZZ ZZZ").text()).contains("No hay una cita ni una solicitud con");
    }

    @Test
    void whoComesWithoutAnAppointmentIsAddedAndFoundLater() {
        var wrong = post("/work/today/walk-in", officer.get("/work/today/walk-in"), Map.of("people", "0"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Escriba cuántas personas vienen");

        walkIn(Map.of("people", "1"));
        var urgent = walkIn(Map.of("people", "3", "language", "wba", "urgent", "child-alone"));
        var list = today();
        assertThat(list.html().select("tr.is-next").text())
                .contains(
                        ticket(officer.get(urgent)),
                        "sin familia",
                        "Vienen 3 personas",
                        "intérprete",
                        "Sin nombre aún");
        assertThat(list.html().text()).contains("Va primero: Niña, niño o adolescente sin familia.");
        assertThat(officer.get("/work/today?language=spa").text()).contains("Con este filtro no espera nadie");

        assertThat(call("4").location()).isEqualTo(urgent);
        var application = amparo.submit(amparo.applicant(), Map.of());
        var number = amparo.jdbc()
                .sql("select control_number from registration.application where id = :id")
                .param("id", application)
                .query(String.class)
                .single();
        var found = post(urgent + "/find", officer.get(urgent), Map.of("q", number));
        assertThat(found.text()).contains("Es esta persona");
        assertThat(post(urgent + "/about", found, Map.of()).location()).isEqualTo("/work/applications/" + application);
    }

    @Test
    void twoDesksNeverCallTheSamePerson() {
        var visit = walkIn(Map.of());
        var seen = officer.get(visit);
        var colleague = UUID.randomUUID();
        amparo.jdbc()
                .sql("update appointments.visit set called_at = now(), calls = 1, desk = '9', officer_id = :officer"
                        + " where id = :id")
                .param("officer", colleague)
                .param("id", UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1)))
                .update();
        var late = post("/work/today/call", seen, Map.of("desk", "2"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Otra mesa llamó primero");
        assertThat(today().text()).contains("Nadie espera");
    }
}
