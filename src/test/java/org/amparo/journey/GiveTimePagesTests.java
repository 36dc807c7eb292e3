// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.HireOfficer;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.command.demo.DemoStaff;
import org.amparo.country.CountryPack;
import org.amparo.journey.PlainBrowser.Answer;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer gives people a time over HTTP without scripts: gives, moves, calls off, puts on the list; and every refusal. */
class GiveTimePagesTests {

    private static final String OFFICE = "TAC";
    private static final String SERVICE = "registration";

    private final OfficeWork amparo = new OfficeWork();

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser officer;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser elsewhere;

    @BeforeAll
    static void signIn() {
        officer = officerOf(OFFICE);
        elsewhere = officerOf("CUS");
    }

    private static PlainBrowser officerOf(String office) {
        var amparo = RunningAmparo.start();
        var login = "give-" + UUID.randomUUID();
        var password = amparo.context().getBean(DemoStaff.class).password();
        amparo.context().getBean(HireOfficer.class).hire(login, "Rufina Choque", password, office, "registrar", true);
        return WalkedArgentina.officer(amparo, login);
    }

    private record Person(UUID application, Applicant applicant) {
        String page() {
            return "/work/applications/" + application + "/appointment";
        }

        Visitor visitor() {
            return new Visitor(application, applicant.accountId(), Party.ONE);
        }
    }

    private Person person() {
        var applicant = amparo.applicant();
        return new Person(amparo.submit(applicant, Map.of()), applicant);
    }

    private static String firstTime(Answer page) {
        return page.html().select(".am-slot input").getFirst().val();
    }

    private static Answer post(Person person, String path, Answer page, Map<String, String> typed) {
        var form = PlainBrowser.form(page, person.page() + path);
        form.putAll(typed);
        return officer.post(person.page() + path, form);
    }

    private static Answer give(Person person, Answer page, Map<String, String> typed) {
        return post(person, "", page, typed);
    }

    /** As if typed by hand, whatever the page offers. */
    private Answer forced(Person person, Map<String, String> typed) {
        var form = new HashMap<>(Map.of(
                "_csrf",
                officer.get(person.page()).html().select("input[name=_csrf]").val(),
                "service",
                SERVICE,
                "office",
                OFFICE,
                "people",
                "1"));
        form.putAll(typed);
        return officer.post(person.page(), form);
    }

    private String mail(Person person) {
        return String.join(
                " ",
                amparo.jdbc()
                        .sql("select kind from notifications.message where account_id = :account")
                        .param("account", person.applicant().accountId())
                        .query(String.class)
                        .list());
    }

    @Test
    void givesMovesAndCallsOffAndThePersonIsTold() {
        var person = person();
        var empty = officer.get(person.page());
        assertThat(empty.text()).contains("No tiene cita", "Dar una hora");

        var given = give(person, empty, Map.of("at", firstTime(empty)));
        assertThat(given.location()).contains("done=given");
        var held = officer.get(given.location());
        assertThat(held.text()).contains("La cita está dada", "Una oficina", "No la cambió");
        assertThat(mail(person)).contains("APPOINTMENT_BOOKED");

        var choose = officer.get(person.page() + "?move=1");
        var other = choose.html().select(".am-slot input").getLast().val();
        assertThat(give(person, choose, Map.of("at", other)).location()).contains("done=moved");
        assertThat(amparo.get(Bookings.class)
                        .held(person.application(), SERVICE)
                        .orElseThrow()
                        .startsAt())
                .isEqualTo(Instant.parse(other));
        assertThat(mail(person)).contains("APPOINTMENT_MOVED");

        var without = post(person, "/call-off", officer.get(person.page()), Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Escriba el motivo");
        var off = post(person, "/call-off", officer.get(person.page()), Map.of("reason", "Se inundó la oficina"));
        assertThat(off.location()).contains("done=off");
        assertThat(mail(person)).contains("APPOINTMENT_CALLED_OFF");
        var after = officer.get(person.page());
        assertThat(after.text()).contains("Se inundó la oficina", "Cambiada por otra");
        // something is free on a later day: it is offered at once, and not the time that was called off
        var offered =
                amparo.get(Bookings.class).held(person.application(), SERVICE).orElseThrow();
        assertThat(offered.startsAt()).isAfter(Instant.parse(other));
        assertThat(after.text()).contains("Falta que diga que sí");
    }

    @Test
    void aTimeTakenMeanwhileIsSaidAndTheNearestAreShown() {
        var person = person();
        var page = officer.get(person.page() + "?service=" + SERVICE + "&people=4&access=1");
        var at = firstTime(page);
        amparo.jdbc()
                .sql("update appointments.slot set taken = capacity + spare where office = :office and starts_at = :at")
                .param("office", OFFICE)
                .param("at", Timestamp.from(Instant.parse(at)))
                .update();
        var gone = give(person, page, Map.of("at", at));
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text()).contains("Alguien tomó esa hora hace un momento");
        assertThat(gone.html().select("#people").val()).isEqualTo("4");
        assertThat(gone.html().select("input[name=access][checked]")).isNotEmpty();
        assertThat(gone.html().select(".am-slot input"))
                .isNotEmpty()
                .noneMatch(one -> one.val().equals(at));
    }

    @Test
    void whatCannotBeGivenIsSaidAndNothingTypedIsLost() {
        var person = person();
        var first = Instant.parse(firstTime(officer.get(person.page())));

        var past = forced(person, Map.of("at", first.minus(Duration.ofDays(30)).toString()));
        assertThat(past.status()).isEqualTo(409);
        assertThat(past.text()).contains("Esa hora ya pasó");
        var night = amparo.get(OfficeCalendar.class)
                .wall(OFFICE, first)
                .toLocalDate()
                .atTime(3, 0)
                .atZone(amparo.get(OfficeCalendar.class).zone(OFFICE))
                .plusDays(1);
        var closed = forced(person, Map.of("at", night.toInstant().toString()));
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.text()).contains("La oficina no atiende a esa hora");
        var many = forced(person, Map.of("at", first.toString(), "people", "40"));
        assertThat(many.status()).isEqualTo(409);
        assertThat(many.text()).contains("Son más personas de las que se reciben juntas");
        assertThat(many.html().select("#people").val()).isEqualTo("40");
        var none = forced(person, Map.of("people", "nadie", "from", "31/02"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Elija una de las horas", "Escriba cuántas personas", "Escriba un día");
        assertThat(none.html().select("#people").val()).isEqualTo("nadie");
        assertThat(officer.get(person.page() + "?from=2020-01-01").html().select(".am-slot input"))
                .isNotEmpty();

        give(person, officer.get(person.page()), Map.of("at", first.toString()));
        var twice = forced(person, Map.of("at", first.toString()));
        assertThat(twice.location()).contains("done=given");
        var second = forced(person, Map.of("at", first.plus(Duration.ofDays(1)).toString()));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Ya tiene una cita");
    }

    @Test
    void anOfficeWithoutTheServiceIsSaid() {
        var person = person();
        var office = officeWithout(SERVICE);
        var shown = officer.get(person.page() + "?service=" + SERVICE + "&office=" + office);
        assertThat(shown.text()).contains("Esta oficina no da citas para esto");
        var at = firstTime(officer.get(person.page()));
        var refused = forced(person, Map.of("office", office, "at", at));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("[role=alert]").text()).isNotEmpty();
        assertThat(refused.html().select("#office option[selected]").val()).isEqualTo(office);
    }

    private String officeWithout(String service) {
        var calendar = amparo.get(OfficeCalendar.class);
        var bookable = calendar.bookable(service);
        return amparo.get(CountryPack.class).offices().stream()
                .filter(office -> !bookable.contains(office))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void anotherOfficesOfficerFindsNobody() {
        var person = person();
        assertThat(elsewhere.get(person.page()).status()).isEqualTo(404);
        var form = PlainBrowser.form(officer.get(person.page()), person.page());
        form.put(
                "_csrf",
                elsewhere
                        .get("/work/applications")
                        .html()
                        .select("input[name=_csrf]")
                        .val());
        form.put("at", firstTime(officer.get(person.page())));
        assertThat(elsewhere.post(person.page(), form).status()).isEqualTo(404);
        assertThat(amparo.get(Bookings.class).held(person.application(), SERVICE))
                .isEmpty();
    }

    @Test
    void theCheckInPageLeadsHere() {
        var person = person();
        var free = amparo.get(FreeTimes.class).first(OFFICE, SERVICE, Party.ONE).orElseThrow();
        var booked =
                amparo.get(BookSlot.class).book(person.visitor(), OFFICE, SERVICE, free.startsAt(), person.applicant());
        var today = officer.get("/work/today");
        var form = PlainBrowser.form(today, "/work/today/check-in");
        form.put("q", booked.code());
        var link = officer.post("/work/today/check-in", form).html().select("a[href^=" + person.page() + "]");
        assertThat(link.text()).isEqualTo("Dar otra hora");
        var page = officer.get(link.attr("href"));
        assertThat(page.text()).contains("Cambiar la hora", "La persona la eligió");
        assertThat(page.html().select(".am-slot input")).isNotEmpty();
    }
}
