// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Applicant;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody in Salta whose presence is in doubt is asked to come to the delegation near them: told once, chooses another day on a
 * phone, is checked in by the code and seen by an officer.
 */
class SummonsJourneyTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final String REASON = "El certificado de domicilio no se lee.";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo argentina;

    private final OfficeWork amparo = new OfficeWork(argentina);
    private final Bookings bookings = amparo.get(Bookings.class);

    @BeforeAll
    static void start() {
        argentina = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/argentina"), CLOCK);
    }

    @AfterAll
    static void stop() {
        argentina.context().close();
    }

    private Booking held(UUID application) {
        return bookings.held(application, "presence").orElseThrow();
    }

    @Test
    void aDoubtIsSettledAtTheNearestDelegation() {
        var applicant = amparo.applicant();
        var email = applicant.accountId() + "@example.org";
        var answers = Map.of("filled_by", "SELF", "area", "66028", "office", "", "entry_stamp", "no", "assisted", "no");
        var application = amparo.submit(applicant, answers);
        try (var phone = new Visitor(argentina, 360, true, "es");
                var desk = desk()) {
            summon(desk, application);
            var first = held(application);
            assertThat(first.office()).isEqualTo("SLA");

            var mail = phone.mail(email, "Le pedimos un paso más");
            assertThat(mail).doesNotContain("Yulimar", "Mendívil", "Salta", "certificado", first.code());
            enter(phone, email);
            assertThat(told(applicant)).containsExactly("SUMMONED");
            chooseAnotherDay(phone);
            var chosen = held(application);
            assertThat(chosen.startsAt()).isNotEqualTo(first.startsAt());
            assertThat(bookings.find(first.id()).orElseThrow().state()).isEqualTo(BookingState.MOVED);
            assertThat(told(applicant)).containsExactly("SUMMONED", "APPOINTMENT_BOOKED");
            assertThat(phone.text()).contains(chosen.code().substring(0, 3));

            desk.open("/work/applications/" + application + "/presence").picture("summons-06-told");
            assertThat(desk.text()).contains("Correo entregado", "Abrió la citación", "La persona eligió este día");
            assertThat(desk.complaints()).isEmpty();

            CLOCK.pass(Duration.between(CLOCK.instant(), chosen.startsAt()));
            try (var delegation = desk()) {
                receive(delegation, chosen, application);
            }
            enter(phone, email);
            phone.open("/apply/status").picture("summons-10-thanks");
            assertThat(phone.text()).contains("Gracias por venir");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /** High enough that the bar at the foot covers nothing that is clicked. */
    private Visitor desk() {
        var desk = new Visitor(argentina, 1280, true, "es");
        desk.page().setViewportSize(1280, 3_600);
        new RegisteringJourney(desk).signIn("salta");
        return desk;
    }

    private static void enter(Visitor phone, String email) {
        var door = new Door(phone, new Hands.Touch());
        phone.context().clearCookies();
        door.begin();
        door.enterByCode(email);
    }

    /** The nearest office stands there already; another week is looked at, and nothing that was typed is lost. */
    private static void summon(Visitor desk, UUID application) {
        desk.open("/work/applications/" + application + "/presence").picture("summons-01-doubt");
        assertThat(desk.page().locator("#office-hint").innerText()).contains("Delegación Salta");
        desk.write("Motivo, como lo leerá la persona", REASON);
        desk.press("Ver horas libres");
        assertThat(desk.page().locator("#reason").inputValue()).isEqualTo(REASON);
        desk.page().locator(".am-slot input").nth(2).check();
        desk.press("Citar").picture("summons-02-summoned");
        assertThat(desk.text()).contains("Se pidió que venga", "Queremos saber si está en el país", REASON);
    }

    private static void chooseAnotherDay(Visitor phone) {
        phone.open("/apply/status").picture("summons-03-status");
        assertThat(phone.text()).contains("Le pedimos que venga", "Delegación Salta", REASON);
        assertThat(phone.page().locator(".am-next").count())
                .as("one thing to do, said once")
                .isEqualTo(1);
        phone.follow("Ver qué hacer").picture("summons-04-page");
        assertThat(phone.page()
                        .request()
                        .get(argentina.origin() + "/apply/presence/letter.pdf")
                        .headers())
                .containsEntry("content-type", "application/pdf");
        phone.follow("Elegir otro día").picture("summons-05-day");
        phone.press("Guardar este día");
        assertThat(phone.text()).contains("Elija un día.");
        phone.page().locator(".am-day").last().locator(".am-slot input").first().check();
        phone.press("Guardar este día");
        assertThat(phone.text()).contains("Dijo que vendrá", "Al llegar, muestre este código");
        phone.picture("summons-05-chosen");
    }

    private void receive(Visitor desk, Booking chosen, UUID application) {
        desk.open("/work/today");
        assertThat(desk.text()).contains("Se esperan hoy", "Yulimar");
        desk.write("Llegó alguien", chosen.code()).press("Anotar llegada").picture("summons-07-ticket");
        assertThat(bookings.find(chosen.id()).orElseThrow().state()).isEqualTo(BookingState.CAME);
        desk.open("/work/today").picture("summons-08-today");
        desk.page().locator("#desk").fill("1");
        desk.press(desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Llamar a"))));
        desk.open("/work/applications/" + application + "/presence").picture("summons-09-came");
        assertThat(desk.text()).contains("Llegó a la oficina; falta anotar el resultado");
        desk.press("Vino");
        assertThat(desk.text()).contains("Vino en persona");
        assertThat(desk.complaints()).isEmpty();
    }

    /** What was said to the person about coming, in order. */
    private List<String> told(Applicant applicant) {
        return amparo.jdbc()
                .sql("""
                        select kind
                          from correspondence.message
                         where account_id = :account
                           and (kind like 'APPOINTMENT%' or kind like 'SUMMON%') and kind <> 'APPOINTMENT_SOON'
                         order by no
                        """)
                .param("account", applicant.accountId())
                .query((row, n) -> row.getString("kind"))
                .list();
    }
}
