// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.HireOfficer;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.MadeBy;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.appointments.WaitForSlot;
import org.amparo.command.demo.DemoStaff;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom offices lose sight of: who has gone silent, and who is expected at an office that is no more. */
class LeftBehindPagesTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final String SERVICE = "registration";
    private static final String SILENT = "/work/appointments/silent";
    private static final String STRANDED = "/work/appointments/stranded";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    private final OfficeWork amparo = new OfficeWork(peru);

    @BeforeAll
    static void start() {
        peru = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/peru"), CLOCK);
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    private static PlainBrowser officer(String office, String role) {
        CLOCK.pass(Duration.ofSeconds(31));
        var login = "left-" + UUID.randomUUID();
        var password = peru.context().getBean(DemoStaff.class).password();
        peru.context().getBean(HireOfficer.class).hire(login, "Rufina Choque", password, office, role, true);
        return WalkedArgentina.officer(peru, login);
    }

    private record Person(UUID application, Applicant applicant) {
        Visitor visitor() {
            return new Visitor(application, applicant.accountId(), Party.ONE);
        }
    }

    private Person person() {
        var applicant = amparo.applicant();
        return new Person(amparo.submit(applicant, Map.of()), applicant);
    }

    private Booking booked(Person person, String office) {
        var free = amparo.get(FreeTimes.class).first(office, SERVICE, Party.ONE).orElseThrow();
        return amparo.get(BookSlot.class).book(person.visitor(), office, SERVICE, free.startsAt(), person.applicant());
    }

    private String number(Person person) {
        return amparo.jdbc()
                .sql("select control_number from registration.application where id = :id")
                .param("id", person.application())
                .query(String.class)
                .single();
    }

    @Test
    void whoIsSilentForSixWeeksIsListedUntilTheyAreGivenATime() {
        var silent = person();
        var back = person();
        booked(silent, "TAC");
        booked(back, "TAC");
        amparo.get(BookSlot.class).cancel(silent.visitor(), SERVICE, silent.applicant());
        amparo.get(BookSlot.class).cancel(back.visitor(), SERVICE, back.applicant());

        CLOCK.pass(Duration.ofDays(41));
        booked(back, "TAC");
        var early = officer("TAC", "registrar").get(SILENT);
        assertThat(early.status()).isEqualTo(200);
        assertThat(early.text()).contains("6 semanas").doesNotContain(number(silent));
        CLOCK.pass(Duration.ofDays(2));
        var officer = officer("TAC", "registrar");
        var listed = officer.get(SILENT);
        assertThat(listed.text()).contains(number(silent), "La devolvió").doesNotContain(number(back));
        assertThat(officer("CUS", "registrar").get(SILENT).text()).doesNotContain(number(silent));

        var page = listed.html().select("main a[href$=/appointment]").attr("href");
        var free = officer.get(page).html().select(".am-slot input").getFirst().val();
        officer.fillIn(page, Map.of("at", free));
        assertThat(officer.get(SILENT).text()).doesNotContain(number(silent));
        assertThat(officer.get(SILENT + "?page=zero").status()).isEqualTo(200);
    }

    @Test
    void whoWasExpectedAtAnOfficeThatIsNoMoreIsTakenToAnother() {
        var expected = person();
        var waits = person();
        var before = booked(expected, "CAJ");
        close("CAJ", "OLD");
        amparo.jdbc()
                .sql("""
                        insert into appointments.waiting (id, subject, holder, office, service, pool, people, earliest, since)
                        values (gen_random_uuid(), :subject, :holder, 'OLD', 'registration', 'OPEN', 1, current_date, now())
                        """)
                .param("subject", waits.application())
                .param("holder", waits.applicant().accountId())
                .update();

        var chief = officer("TAC", "supervisor");
        var shown = chief.get(STRANDED);
        assertThat(shown.text()).contains("OLD", "1 cita", "1 en espera");
        var form = PlainBrowser.form(shown, STRANDED);
        assertThat(form).containsEntry("to", "TAC");
        form.put("to", "CEB");
        assertThat(chief.post(STRANDED, form).status()).isEqualTo(409);
        form.put("to", "TAC");
        var moved = chief.post(STRANDED, form);
        assertThat(chief.get(moved.location()).text()).contains("1 persona tiene hora nueva", "No queda nadie");

        var now =
                amparo.get(Bookings.class).held(expected.application(), SERVICE).orElseThrow();
        assertThat(now.office()).isEqualTo("TAC");
        assertThat(now.madeBy()).isEqualTo(MadeBy.RULE);
        assertThat(now.startsAt()).isAfterOrEqualTo(before.startsAt());
        var kinds = amparo.jdbc()
                .sql("select kind from notifications.message where account_id = :account")
                .param("account", expected.applicant().accountId())
                .query(String.class)
                .list();
        assertThat(kinds).contains("APPOINTMENT_MOVED");
        // something is free there: who waited is offered it at once
        assertThat(amparo.get(Bookings.class)
                        .held(waits.application(), SERVICE)
                        .orElseThrow()
                        .office())
                .isEqualTo("TAC");
        assertThat(amparo.get(WaitForSlot.class).place(waits.application(), SERVICE))
                .isEmpty();
        form.put("from", "TAC");
        assertThat(chief.post(STRANDED, form).status()).isEqualTo(409);
        assertThat(officer("TAC", "registrar").get(STRANDED).status()).isIn(403, 404);
    }

    /** As when a pack no longer names an office: what is left of it stands under a code that nothing knows. */
    private void close(String office, String unknown) {
        for (var table : new String[] {"booking", "slot", "waiting"}) {
            amparo.jdbc()
                    .sql("update appointments." + table + " set office = :unknown where office = :office")
                    .param("unknown", unknown)
                    .param("office", office)
                    .update();
        }
    }
}
