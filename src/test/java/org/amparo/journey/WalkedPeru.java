// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.procedure.Asks;
import org.amparo.procedure.RegisterCase;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.assessment.AssessmentText;
import org.amparo.procedure.assessment.CountryEntryTyped;
import org.amparo.procedure.assessment.CountryInformation;
import org.amparo.procedure.assessment.Part;
import org.amparo.procedure.assessment.WriteAssessment;
import org.amparo.procedure.committee.HoldSession;
import org.amparo.procedure.committee.PlanSession;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.procedure.interview.HearingTerms;
import org.amparo.procedure.interview.Hearings;
import org.amparo.procedure.interview.HoldHearing;
import org.amparo.procedure.interview.PlanHearing;
import org.amparo.procedure.interview.Whom;
import org.amparo.registration.CheckFact;
import org.amparo.registration.InterviewCheck;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Peru has and the others have not: cards that are printed at offices. */
final class WalkedPeru {

    private static final String STATION = "/work/print";

    /** The version of a case whose person was told the decision. */
    private static final int TOLD = 7;

    private final RunningAmparo amparo;
    private final JdbcClient jdbc;

    WalkedPeru(RunningAmparo amparo) {
        this.amparo = amparo;
        this.jdbc = amparo.context().getBean(JdbcClient.class);
    }

    List<Walker> walkers() throws InterruptedException {
        var registrar = WalkedArgentina.officer(amparo, "tacna");
        var card = card();
        var form = PlainBrowser.form(registrar.get(STATION), STATION + "/batches");
        form.put("card", card.toString());
        var batch = registrar.post(STATION + "/batches", form).location();
        assertThat(batch).startsWith(STATION + "/batches/");
        var suspend = suspend();
        var emergency = "/work/applications/"
                + jdbc.sql("select id from registration.application where office = 'TAC' order by filed_at limit 1")
                        .query(UUID.class)
                        .single()
                + "/emergency";
        var opened = registrar
                .fillIn(
                        emergency,
                        Map.of("part", "sgbv", "danger", "life", "reason", "Está en peligro: la espera en la puerta."))
                .location();
        assertThat(opened).endsWith("/closed/sgbv");
        var supervisor = supervisor();
        var walkers = List.of(
                Walker.officer("registrar in Peru", registrar)
                        .at(STATION, batch, STATION + "/cards", STATION + "/cards/" + card)
                        .at(STATION + "/stock", STATION + "/gone", suspend, suspend.replace("/suspend", "/revoke"))
                        .at("/work/losses", lost())
                        .at(emergency, opened),
                handler(),
                assigned(),
                supervisor,
                told(),
                letters("secretaria"),
                letters("comision"),
                assessor(),
                stopping(),
                stopped(),
                session(),
                interviewer(),
                heard());
        // last, for it makes a case, and the others take the newest
        supervisor.at("/work/cases/" + recognised() + "/procedures/new");
        return walkers;
    }

    /** Somebody with cases. */
    private Walker assigned() throws InterruptedException {
        return assigned(WalkedArgentina.officer(amparo, "proteccion"), "protection in Peru");
    }

    static Walker assigned(PlainBrowser browser, String name) throws InterruptedException {
        var file = link(browser, "/work/caseload", "a[href^=/work/cases/]");
        return Walker.officer(name, browser)
                .at("/work/caseload", file, file + "/know")
                .at(link(browser, "/work/caseload", "a[href$=/give-back]"));
    }

    /** Whoever answers for them. */
    private Walker supervisor() throws InterruptedException {
        return supervisor(WalkedArgentina.officer(amparo, "supervision"), "supervisor in Peru")
                .at("/work/emergencies");
    }

    static Walker supervisor(PlainBrowser browser, String name) throws InterruptedException {
        var one = link(browser, "/work/team", "a[href^=/work/team/]");
        var interpreters = "/work/interpreters";
        return Walker.officer(name, browser)
                .at("/work/caseload/office", "/work/team", one, one + "/hand-on", "/work/committee")
                .at(interpreters, link(browser, interpreters, "a[href^=" + interpreters + "/]"))
                .at(link(browser, "/work/caseload/office", "a[href$=/hand-on]"));
    }

    /** The first of a table that fills a moment after the demo begins. */
    private static String link(PlainBrowser browser, String page, String which) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var found = browser.get(page).html().select("main table " + which);
            if (!found.isEmpty()) {
                return found.attr("href");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no " + which + " on " + page);
    }

    /** Whoever signs letters, and whoever writes why: there is one for who was told. */
    private Walker letters(String login) throws InterruptedException {
        var browser = WalkedArgentina.officer(amparo, login);
        return Walker.officer("letters by " + login, browser)
                .at("/work/letters", link(browser, "/work/letters?state=draft", "th a[href^=/work/letters/]"));
    }

    /** Somebody whose recognition is final. */
    private UUID recognised() {
        var id = registered();
        decide(id, "RC");
        var input = new StepInput(LocalDate.now(ZoneId.of("America/Lima")), "", "", "");
        amparo.context().getBean(TakeStep.class).take(id, TOLD, Step.BECOME_FINAL, input, somebody());
        return id;
    }

    /** From the registration to the day the person is told. */
    private void decide(UUID id, String outcome) {
        var take = amparo.context().getBean(TakeStep.class);
        var version = 1;
        for (var step : List.of(
                Step.INVITE, Step.RECORD_INTERVIEW, Step.SUBMIT_ASSESSMENT, Step.ENDORSE, Step.DECIDE, Step.NOTIFY)) {
            if (step == Step.SUBMIT_ASSESSMENT) {
                assess(id);
            }
            // whatever was proposed, the body decides
            var choice = step == Step.NOTIFY
                    ? "EML"
                    : step == Step.SUBMIT_ASSESSMENT ? "RJ" : step == Step.DECIDE ? outcome : "";
            var input = new StepInput(LocalDate.now(ZoneId.of("America/Lima")), choice, "Visto.", "0001");
            if (step == Step.DECIDE) {
                take.takeInSession(id, version, step, input, somebody(), Set.of());
            } else {
                take.take(id, version, step, input, somebody());
            }
            version++;
        }
        assertThat(version).isEqualTo(TOLD);
    }

    /** Somebody who was told that the answer is no. */
    private Walker told() throws InterruptedException {
        var told = newest(0);
        decide(told.id(), "RJ");
        var browser = new PlainBrowser(amparo.origin());
        browser.signIn(told.email());
        return Walker.applicant("told", browser).at("/apply/status", "/apply/decision");
    }

    /** Who writes the assessment of one case and reads that of another, which was submitted. */
    private Walker assessor() {
        var writing = newest(1).id();
        var submitted = newest(0).id();
        var take = amparo.context().getBean(TakeStep.class);
        var today = StepInput.of(LocalDate.now(ZoneId.of("America/Lima")));
        var officer = somebody();
        take.take(writing, 1, Step.INVITE, today, officer);
        take.take(writing, 2, Step.RECORD_INTERVIEW, today, officer);
        amparo.context().getBean(WriteAssessment.class).begin(writing, officer);
        var entry = amparo.context()
                .getBean(CountryInformation.class)
                .add(
                        UUID.randomUUID(),
                        new CountryEntryTyped(
                                "VEN", "Informe", "Anual", "Oficina", "2026-01-31", "", "Amenazas.", "amenazas"),
                        officer);
        return Walker.officer("assessor in Peru", WalkedArgentina.officer(amparo, "elegibilidad"))
                .at("/work/cases/" + writing + "/assessment", "/work/cases/" + submitted + "/assessment")
                .at("/work/cases/" + submitted + "/assessment/versions/1")
                .at("/work/country-information", "/work/country-information/new", "/work/country-information/" + entry);
    }

    /** Who hears people: one interview is ahead, one goes on. */
    private Walker interviewer() {
        var ahead = hearing(0, false);
        var on = hearing(1, true);
        var file = "/work/cases/" + on.caseId() + "/interviews";
        return Walker.officer("interviewer in Peru", WalkedArgentina.officer(amparo, "elegibilidad"))
                .at("/work/hearings", file, "/work/cases/" + registered() + "/interviews/new")
                .at("/work/hearings/" + ahead.id(), "/work/hearings/" + ahead.id() + "/move")
                .at("/work/hearings/" + ahead.id() + "/interpreter")
                .at("/work/hearings/" + on.id(), file + "/" + on.id());
    }

    /** Somebody who was invited. */
    private Walker heard() throws InterruptedException {
        var invited = newest(0);
        plan(invited.id(), 2);
        var browser = new PlainBrowser(amparo.origin());
        browser.signIn(invited.email());
        return Walker.applicant("somebody to be heard", browser).at("/apply/status", "/apply/hearing");
    }

    private Hearing hearing(int nth, boolean begun) {
        var id = plan(registered(), nth);
        var hearings = amparo.context().getBean(Hearings.class);
        if (begun) {
            var hold = amparo.context().getBean(HoldHearing.class);
            var keeper = somebody();
            var seen = hearings.get(id, keeper).talk().version();
            hold.start(
                    id,
                    Map.of(
                            InterviewCheck.IDENTITY, "seen",
                            InterviewCheck.PRIVATE_ROOM, "yes",
                            InterviewCheck.RECORDING, "no"),
                    seen,
                    keeper);
            hold.write(id, UUID.randomUUID(), false, Optional.empty(), "¿Cuándo salió?", "En mayo.", keeper);
        }
        return hearings.get(id, somebody());
    }

    /** By video, on another day each. */
    private UUID plan(UUID caseId, int nth) {
        var officer = somebody();
        var days = amparo.context().getBean(HearingDays.class).rules();
        var terms = new HearingTerms(
                days.days().get(nth),
                days.times().getFirst(),
                days.minutes(),
                true,
                "",
                "",
                "spa",
                "",
                false,
                "",
                Optional.empty(),
                "",
                "Carla Ríos",
                "",
                "",
                officer.id(),
                officer.name());
        var id = UUID.randomUUID();
        amparo.context().getBean(PlanHearing.class).plan(id, caseId, 1, Whom.APPLICANT.name(), terms, officer);
        return id;
    }

    private void assess(UUID id) {
        var write = amparo.context().getBean(WriteAssessment.class);
        var officer = somebody();
        write.begin(id, officer);
        var text = new AssessmentText(
                List.of(WriteAssessment.own("own-1", "Amenazas", "Entrevista", "ACCEPTED", "Coherente.")),
                Map.of(Part.COUNTRY, "Informes.", Part.GROUNDS, "Sin motivo.", Part.PROPOSAL, "Se sigue."),
                List.of("POL"),
                "RJ",
                List.of());
        write.save(id, 1, text, officer);
    }

    /** Somebody else; the newest from then on. */
    private UUID registered() {
        var work = new OfficeWork(amparo);
        var application = work.submit(work.applicant(), Map.of());
        var registrar = OfficeWork.registrar("TAC");
        var register = work.get(RegisterCase.class);
        work.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), work.version(application), registrar);
        return register.register(application, work.version(application), registrar);
    }

    /** Who keeps a session that goes on, with a case on its agenda. */
    private Walker session() {
        var id = registered();
        var take = amparo.context().getBean(TakeStep.class);
        var version = 1;
        for (var step : List.of(Step.INVITE, Step.RECORD_INTERVIEW, Step.SUBMIT_ASSESSMENT, Step.ENDORSE)) {
            var choice = step.asks() == Asks.OUTCOME ? "RC" : "";
            var input = new StepInput(LocalDate.now(ZoneId.of("America/Lima")), choice, "Visto.", "");
            take.take(id, version, step, input, somebody());
            version++;
        }
        var plan = amparo.context().getBean(PlanSession.class);
        var session = plan.plan("cepr", Optional.of(Instant.now()), "Lima, sala 2", somebody());
        plan.add(session, List.of(id), somebody());
        amparo.context().getBean(HoldSession.class).attend(session, 2, Map.of(), somebody());
        var item = jdbc.sql("select id from procedure.committee_item where session_id = :id")
                .param("id", session)
                .query(UUID.class)
                .single();
        var address = "/work/sessions/" + session;
        return Walker.officer("keeper of a session", WalkedArgentina.officer(amparo, "comision"))
                .at("/work/sessions", address, address + "/cases/" + item, address + "/minutes")
                .at(address + "/vote?item=" + item);
    }

    /** Somebody who stopped asking for protection. */
    private Walker stopped() throws InterruptedException {
        var browser = new PlainBrowser(amparo.origin());
        browser.signIn(newest(2).email());
        browser.fillIn("/apply/withdraw", Map.of("sure", "yes"));
        return Walker.applicant("somebody who stopped", browser).at("/apply/status", "/apply/withdraw");
    }

    private Walker stopping() throws InterruptedException {
        var browser = new PlainBrowser(amparo.origin());
        browser.signIn(newest(1).email());
        return Walker.applicant("somebody who could stop", browser).at("/apply/withdraw");
    }

    private record Registered(UUID id, String email) {}

    private Registered newest(int nth) {
        return jdbc.sql("""
                select c.id, w.email
                  from procedure.asylum_case c
                  join registration.application a on a.id = c.application_id
                  join access.account w on w.id = a.account_id
                 where w.email is not null
                 order by c.file_number desc
                 limit 1 offset :nth
                """).param("nth", nth).query(Registered.class).single();
    }

    private Officer somebody() {
        var pack = amparo.context().getBean(CountryPack.class);
        var offices = pack.offices().stream().map(Office::code).collect(Collectors.toSet());
        return new Officer(UUID.randomUUID(), "Rosa", "LIM", "all", EnumSet.allOf(Permission.class), offices);
    }

    /** Who takes a case on, with something it waits for. */
    private Walker handler() throws InterruptedException {
        var officer = WalkedArgentina.officer(amparo, "elegibilidad");
        var file = "/work/cases/"
                + jdbc.sql("select id from procedure.asylum_case order by file_number limit 1")
                        .query(UUID.class)
                        .single();
        var form = PlainBrowser.form(officer.get(file + "/points/new"), file + "/points/new");
        form.put("kind", "TRANSLATION");
        form.put("what", "Falta traducir el certificado.");
        form.put("law", "DS 119-2003-RE");
        assertThat(officer.post(file + "/points/new", form).location()).isEqualTo(file);
        var point =
                officer.get(file).html().select("a[href*=/points/]").getFirst().attr("href");
        return Walker.officer("eligibility in Peru", officer)
                .at(file, file + "/way", file + "/steps/invite", file + "/points/new", point);
    }

    private static final String LOST = """
            with chosen as (
                update documents.document set suspended = true
                 where id = (select id from documents.document
                              where office = 'TAC' and type = 'work-permit' and state = 'ISSUED'
                              order by id desc limit 1)
                returning id
            )
            insert into documents.loss (document_id, reason, reported_at) select id, 'LOST', now() from chosen
            returning document_id
            """;

    private static final String CARD = """
            select document_id from documents.card where office = 'TAC' and state = 'QUEUED' limit 1
            """;

    private static final String PERMIT = """
            select '/work/cases/' || c.id || '/documents/' || d.id || '/suspend'
              from documents.document d
              join procedure.asylum_case c on c.file_number = d.file_number
             where d.office = 'TAC' and d.type = 'work-permit' and d.state = 'ISSUED'
             order by d.id limit 1
            """;

    /** A card that its holder reported, where another is ordered. */
    private String lost() {
        var id = jdbc.sql(LOST).query(UUID.class).single();
        return "/work/documents/" + id + "/anew";
    }

    private UUID card() throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var card = jdbc.sql(CARD).query(UUID.class).optional();
            if (card.isPresent()) {
                return card.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no card waits to be printed");
    }

    private String suspend() {
        return jdbc.sql(PERMIT).query(String.class).single();
    }
}
