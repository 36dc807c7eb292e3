// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.Desks;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.OfficeTerms;
import org.amparo.appointments.OpeningHours;
import org.amparo.appointments.Party;
import org.amparo.appointments.RunOffice;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A time to come: booked, taken along, changed, given back and taken by whoever waits; and what goes wrong on the way. */
class AppointmentJourneyTests {

    private static final String OFFICE = "PUN";
    private static final String SERVICE = "registration";
    private static final String PAGE = "/apply/appointment";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    private final OfficeWork amparo = new OfficeWork(peru);
    private final Bookings bookings = amparo.get(Bookings.class);
    private final Officer chief =
            new Officer(UUID.randomUUID(), "Jefa", OFFICE, "chief", Set.of(Permission.MANAGE_OFFICE), Set.of(OFFICE));

    @BeforeAll
    static void start() {
        peru = RunningAmparo.startAlone(Map.of());
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    private record Person(Applicant applicant, UUID application) {
        String email() {
            return applicant.accountId() + "@example.org";
        }
    }

    private Person person(String detail) {
        var applicant = amparo.applicant();
        var area = Map.of("area", "210101", "office", OFFICE, "safe_detail", detail, "interview_language", "spa");
        return new Person(applicant, amparo.submit(applicant, area));
    }

    /** Twenty minutes on Wednesdays, one desk: less than people want. */
    private void fewPlaces() {
        places(Map.of(DayOfWeek.WEDNESDAY, List.of(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(9, 20)))));
    }

    private void manyPlaces() {
        var hours = new LinkedHashMap<DayOfWeek, List<OpeningHours>>();
        for (var day : DayOfWeek.values()) {
            hours.put(day, List.of(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        }
        places(hours);
    }

    private void places(Map<DayOfWeek, List<OpeningHours>> hours) {
        var calendar = amparo.get(OfficeCalendar.class);
        var terms = new OfficeTerms(
                calendar.today(OFFICE),
                hours,
                false,
                Map.of(SERVICE, new Desks(1, 0, 0)),
                Set.of("spa"),
                true,
                true,
                false,
                "Jirón Lima 101");
        amparo.get(RunOffice.class).set(OFFICE, terms, "Para una prueba", chief);
    }

    private void fill() {
        var free = amparo.get(FreeTimes.class);
        for (var time : free.at(OFFICE, SERVICE, Party.ONE, 100)) {
            var visitor = new org.amparo.appointments.Visitor(
                    UUID.randomUUID(), amparo.applicant().accountId(), Party.ONE);
            amparo.get(BookSlot.class).book(visitor, OFFICE, SERVICE, time.startsAt(), chief);
        }
    }

    private Booking held(Person person) {
        return bookings.held(person.application(), SERVICE).orElseThrow();
    }

    @Test
    void aTimeIsBookedTakenAlongChangedAndGivenBackToTheNextInLine() throws Exception {
        manyPlaces();
        var person = person("yes");
        try (var phone = new Visitor(peru, 360, true, "es")) {
            var door = new Door(phone, new Hands.Touch());
            door.begin();
            door.enterByCode(person.email());
            phone.open("/apply/status");
            assertThat(phone.page().locator(".am-next").innerText()).contains("Elija cuándo venir", "Primer día libre");
            door.go(".am-next a.am-btn");
            phone.picture("appointment-choose");
            phone.page().locator(".am-slot input").first().check();
            door.go("main form .am-acts button.am-btn");
            phone.picture("appointment-held");
            var first = held(person);
            assertThat(phone.page().locator("main").innerText()).contains("Jirón Lima 101", "Esta hora es solo suya");

            var mail = mail(person, "Su cita");
            assertThat(mail.get("text")).asString(StandardCharsets.UTF_8).contains("Oficina desconcentrada de Puno");
            var slip = Objects.requireNonNull(mail.get("cita.pdf"));
            assertThat(Qr.readFirst(slip)).isEqualTo(first.code());
            assertThat(text(slip)).contains("Citación", "Puno", first.code().substring(0, 3));
            assertThat(mail.keySet()).anyMatch(name -> name.endsWith(".ics"));

            phone.open(PAGE + "/slip");
            phone.picture("appointment-slip");
            assertThat(phone.page().locator("main").innerText()).contains("Citación");

            phone.open(PAGE);
            door.go("a[href*='move=1']");
            phone.page().locator(".am-slot input").nth(3).check();
            door.go("main form .am-acts button.am-btn");
            var second = held(person);
            assertThat(second.startsAt()).isAfter(first.startsAt());
            assertThat(second.code()).isNotEqualTo(first.code());

            fewPlaces();
            fill();
            var mine = held(person);
            var next = person("no");
            var waiting = signedIn(next);
            waiting.post(PAGE + "/wait", PlainBrowser.form(waiting.get(PAGE), PAGE + "/wait"));
            assertThat(waiting.get(PAGE).text()).contains("Usted es la primera persona de la lista");

            // two actions from the first page: see the appointment, give it back
            phone.open("/apply/status");
            door.go(".am-next a.am-btn");
            door.go("form[action='/apply/appointment/cancel'] button");
            assertThat(bookings.held(person.application(), SERVICE)).isEmpty();
            assertThat(phone.page().locator("main").innerText()).contains("Devolvió la hora");

            var offered = waiting.get(PAGE);
            assertThat(offered.text()).contains("Se liberó una hora", "Es suya hasta");
            assertThat(held(next).startsAt()).isEqualTo(mine.startsAt());
            waiting.post(PAGE + "/accept", PlainBrowser.form(waiting.get(PAGE), PAGE + "/accept"));
            assertThat(waiting.get(PAGE).title()).isEqualTo("Su cita");
            assertThat(mail(next, "Hay algo para responder hoy").keySet()).containsExactly("text");
            phone.close();
        }
    }

    @Test
    void whoComesTooLateIsToldWhatElseThereIs() throws InterruptedException {
        manyPlaces();
        var one = person("no");
        var other = person("no");
        var first = signedIn(one);
        var second = signedIn(other);
        var form = PlainBrowser.form(first.get(PAGE), PAGE);
        var same = PlainBrowser.form(second.get(PAGE), PAGE);
        // the last one shown: the first may begin while this runs
        var at = first.get(PAGE).html().select(".am-slot input").getLast().val();
        form.put("at", at);
        same.put("at", at);

        assertThat(first.post(PAGE, form).location()).startsWith(PAGE);
        var gone = second.post(PAGE, same);
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text()).contains("Esa hora ya no está");
        assertThat(gone.html().select(".am-slot input[disabled]")).hasSize(1);
        assertThat(gone.html().select(".am-slot input:not([disabled])")).isNotEmpty();

        // the button pressed twice, and an old page with another time
        assertThat(first.post(PAGE, form).location()).startsWith(PAGE);
        form.put(
                "at",
                second.get(PAGE).html().select(".am-slot input").getFirst().val());
        var doubled = first.post(PAGE, form);
        assertThat(doubled.status()).isEqualTo(409);
        assertThat(doubled.text()).contains("Ya tiene una hora");
    }

    @Test
    void whatCannotBeIsRefusedWithTheMend() throws InterruptedException {
        manyPlaces();
        var browser = signedIn(person("no"));
        var form = PlainBrowser.form(browser.get(PAGE), PAGE);

        form.remove("at");
        assertThat(browser.post(PAGE, form).text()).contains("Elija una de las horas y confirme");
        form.put("at", "2020-01-01T14:00:00Z");
        assertThat(browser.post(PAGE, form).text()).contains("Esa hora ya pasó o está muy cerca");
        form.put("at", "2030-01-01T03:00:00Z");
        assertThat(browser.post(PAGE, form).text()).contains("La oficina no atiende entonces");
        form.put("at", "nunca");
        assertThat(browser.post(PAGE, form).status()).isEqualTo(422);
        form.putAll(Map.of("people", "13", "at", "2030-01-01T14:00:00Z"));
        assertThat(browser.post(PAGE, form).text()).contains("Son muchas personas para una sola hora");
        form.putAll(Map.of("people", "1", "office", "CEB"));
        assertThat(browser.post(PAGE, form).status()).isEqualTo(409);
        assertThat(browser.get(PAGE + "?office=CEB").text()).contains("Venga sin cita", "08:00");
        assertThat(browser.get(PAGE + "?for=interview").status()).isEqualTo(404);
        assertThat(browser.get(PAGE + "/slip").status()).isEqualTo(404);
        assertThat(browser.get(PAGE + "?people=12").html().select(".am-slot input"))
                .isEmpty();
        assertThat(browser.get(PAGE + "?people=9").html().select(".am-slot input"))
                .isNotEmpty();
    }

    @Test
    void aClosedDayMovesEverybodyAndTellsThem() throws Exception {
        manyPlaces();
        var person = person("yes");
        var visitor = new org.amparo.appointments.Visitor(
                person.application(), person.applicant().accountId(), Party.ONE);
        var day = amparo.get(FreeTimes.class).first(OFFICE, SERVICE, Party.ONE).orElseThrow();
        amparo.get(BookSlot.class).book(visitor, OFFICE, SERVICE, day.startsAt(), person.applicant());

        var run = amparo.get(RunOffice.class);
        var seen = run.previewClosing(OFFICE, day.day(), day.day(), chief);
        assertThat(seen.moved()).isPositive();
        assertThat(held(person).startsAt()).isEqualTo(day.startsAt());
        assertThat(run.close(OFFICE, day.day(), day.day(), "Corte de luz", chief))
                .isEqualTo(seen);

        assertThat(held(person).day()).isAfter(day.day());
        assertThat(mail(person, "Tuvimos que cambiar su cita")).containsKey("cita.pdf");
        assertThat(signedIn(person).get("/apply/messages").text()).contains("Cambio de su cita");
    }

    private PlainBrowser signedIn(Person person) throws InterruptedException {
        var browser = new PlainBrowser(peru.origin());
        browser.signIn(person.email());
        return browser;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The parts of a mail that was really sent, by name; its words are {@code text}. */
    private Map<String, byte[]> mail(Person person, String saying) throws Exception {
        var inbox = Path.of(peru.context().getEnvironment().getRequiredProperty("amparo.data"), "inbox");
        for (var tries = 0; tries < 60; tries++) {
            try (var files = Files.list(inbox)) {
                for (var file : files.toList()) {
                    var bytes = Files.readAllBytes(file);
                    var message =
                            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
                    if (message.getAllRecipients()[0].toString().equals(person.email())) {
                        var parts = parts(message);
                        if (new String(parts.getOrDefault("text", new byte[0]), StandardCharsets.UTF_8)
                                .contains(saying)) {
                            return parts;
                        }
                    }
                }
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no mail to " + person.email() + " saying " + saying);
    }

    private static Map<String, byte[]> parts(MimeMessage message) throws MessagingException, IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        if (message.getContent() instanceof Multipart many) {
            collect(many, parts);
        } else {
            parts.put("text", String.valueOf(message.getContent()).getBytes(StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static void collect(Multipart many, Map<String, byte[]> parts) throws MessagingException, IOException {
        for (var at = 0; at < many.getCount(); at++) {
            var part = many.getBodyPart(at);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else if (part.getFileName() != null) {
                parts.put(part.getFileName(), part.getInputStream().readAllBytes());
            } else {
                parts.put("text", String.valueOf(part.getContent()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
