// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Applicant;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.RegisterCase;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.interpreter.InterpreterProfile;
import org.amparo.procedure.interpreter.InterpreterRefused;
import org.amparo.procedure.interpreter.InterpreterRegister;
import org.amparo.procedure.interpreter.Tongue;
import org.amparo.procedure.interview.AnswerHearing;
import org.amparo.procedure.interview.BookInterpreter;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.procedure.interview.HearingLine;
import org.amparo.procedure.interview.HearingTerms;
import org.amparo.procedure.interview.Hearings;
import org.amparo.procedure.interview.HeldByAnother;
import org.amparo.procedure.interview.HoldHearing;
import org.amparo.procedure.interview.PlanHearing;
import org.amparo.procedure.interview.Whom;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.OfficersElsewhere;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The interviews of a case: planned, answered online, held, interrupted, gone on with, read back, and the step they lead to. */
class HearingJourneyTests {

    private static final Map<InterviewCheck, String> AT_THE_OFFICE =
            Map.of(InterviewCheck.IDENTITY, "seen", InterviewCheck.RECORDING, "no");

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork(running);
    private final PlanHearing plan = amparo.get(PlanHearing.class);
    private final HoldHearing hold = amparo.get(HoldHearing.class);
    private final Hearings hearings = amparo.get(Hearings.class);
    private final AnswerHearing answer = amparo.get(AnswerHearing.class);
    private final InterviewDays days = amparo.get(HearingDays.class).rules();
    private final Applicant applicant = amparo.applicant();
    private final Officer officer = officer("Rosa", "TAC");
    private final String room = "Sala " + UUID.randomUUID().toString().substring(0, 8);
    private UUID id;

    @BeforeEach
    void registered() {
        id = registered(applicant, Map.of());
    }

    private UUID registered(Applicant whose, Map<String, String> given) {
        var application = amparo.submit(whose, given);
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        return register.register(application, amparo.version(application), registrar);
    }

    @Test
    void somebodyIsHeardInTwoPartsAndTheCaseGoesOn() {
        try (var phone = new Visitor(running, 360, false, "es-PE");
                var desk = new Visitor(running, 1280, true, "es-PE")) {
            desk.page().setViewportSize(1280, 2_400);
            new RegisteringJourney(desk).signIn("elegibilidad");
            desk.open("/work/cases/" + id).follow("Ver las entrevistas");
            picture(desk, "hearing-00-none");
            desk.follow("Planear una entrevista");
            desk.write("Día", "2020-01-02").press("Citar y avisar");
            assertThat(desk.text()).contains("Ese día ya pasó", "Escriba la sala, o elija por video.");
            picture(desk, "hearing-01-plan");
            desk.write("Día", days.days().getFirst().toString())
                    .write("Sala", room)
                    .write("Quién acompaña (representante legal)", "Carla Ríos");
            desk.press("Citar y avisar");
            assertThat(stage()).isEqualTo(Stage.INTERVIEW);
            picture(desk, "hearing-02-planned");

            answersOnline(phone);

            desk.open("/work/hearings");
            picture(desk, "hearing-05-ahead");
            desk.open("/work/cases/" + id + "/interviews");
            assertThat(desk.text()).contains("Pide otra fecha: Ese día tengo consulta médica.");
            desk.follow("Cambiar");
            picture(desk, "hearing-06-move");
            desk.write("Día", days.days().get(1).toString()).press("Guardar la fecha nueva");
            phone.open("/apply/hearing").press("Voy a estar");
            assertThat(phone.text()).contains("Dijo que vendrá");

            desk.open(address());
            holdsFirstPart(desk);
            assertThat(desk.text()).contains("Sigue otro día: Se sintió mal.");
            desk.follow("Planear la continuación");
            desk.answer("¿Cómo?", "Por video").press("Planear y avisar");
            phone.open("/apply/hearing").picture("hearing-08-phone-video");
            assertThat(phone.text()).contains("Por video", "Entrar a la videollamada", "Un lugar donde esté a solas");

            desk.open(address());
            assertThat(desk.text()).as("what was said before").contains("En mayo.");
            holdsSecondPart(desk);
            assertThat(stage()).isEqualTo(Stage.ASSESSMENT);

            desk.follow("Acta");
            picture(desk, "hearing-12-record");
            assertThat(desk.text())
                    .contains(
                            "¿Cuándo salió de su país?",
                            "En mayo.",
                            "Vine con mi hija.",
                            "Tiembla.",
                            "con cambios pedidos");
            desk.open("/work/cases/" + id);
            picture(desk, "hearing-13-case");
            phone.open("/apply/status").picture("hearing-14-phone-done");
            assertThat(phone.text()).contains("Gracias por hablar con nosotros", "Tuvo su entrevista");
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private void answersOnline(Visitor phone) {
        var email = applicant.accountId() + "@example.org";
        var door = new Door(phone, new Hands.Touch());
        door.begin();
        door.enterByCode(email);
        assertThat(phone.mail(email, "Tiene algo nuevo para ver"))
                .doesNotContain("Sala")
                .doesNotContain("Entrevista");
        phone.open("/apply/status").picture("hearing-03-phone-status");
        assertThat(phone.text()).contains("Tiene fecha para su entrevista", room);
        phone.open("/apply/hearing").press("Enviar");
        assertThat(phone.text()).contains("Escriba por qué.");
        phone.page().locator("#reason").fill("Ese día tengo consulta médica.");
        phone.picture("hearing-04-phone");
        phone.press("Enviar");
        assertThat(phone.text()).contains("Recibimos su respuesta");
        var calendar = phone.page()
                .request()
                .get(running.origin() + "/apply/hearing/calendar")
                .text();
        assertThat(calendar).contains("BEGIN:VEVENT", "SEQUENCE:0").doesNotContain(room);
    }

    private void holdsFirstPart(Visitor desk) {
        desk.press(button(desk, "^Empezar"));
        assertThat(desk.text()).contains("Elija una respuesta.");
        desk.answer("Identidad: documento a la vista", "Lo mostró");
        desk.answer("¿Acepta que se grabe?", "No; solo se escribe").press(button(desk, "^Empezar"));
        desk.write("Pregunta", "¿Cuándo salió de su país?")
                .write("Respuesta", "En marzo.")
                .press("Agregar al acta");
        desk.write("Respuesta", "Tiembla.").tick("Es una nota mía").press("Agregar al acta");
        desk.press(desk.page().locator("main a[href*='correct=']").first());
        desk.write("Respuesta", "En mayo.").press("Agregar al acta");
        assertThat(desk.text()).contains("Corregida después", "Nota");
        desk.answer("¿Cómo terminó?", "Sigue otro día").press("Terminar la entrevista");
        assertThat(desk.text()).contains("Escriba por qué se interrumpe.");
        picture(desk, "hearing-07-held");
        desk.write("Motivo", "Se sintió mal.").press("Terminar la entrevista");
    }

    private void holdsSecondPart(Visitor desk) {
        desk.answer("Identidad: documento ante la cámara", "Lo mostró");
        desk.answer("¿La persona está a solas?", "Sí, está a solas");
        desk.answer("¿Acepta que se grabe?", "No; solo se escribe").press(button(desk, "^Empezar"));
        desk.write("Pregunta", "¿Con quién vino?")
                .write("Respuesta", "Con mi familia.")
                .press("Agregar al acta");
        desk.press(button(desk, "^Se cortó"));
        assertThat(desk.text()).contains("Espere en la misma dirección", "llame por teléfono");
        picture(desk, "hearing-09-line");
        desk.press("Volvió la llamada");
        desk.answer("Lea el acta en voz alta. ¿Está bien?", "La persona no confirma el acta");
        desk.press("Guardar la lectura");
        assertThat(desk.text()).contains("Si pide cambios o no confirma, escriba qué dice.");
        desk.answer("Lea el acta en voz alta. ¿Está bien?", "La persona pide cambios");
        desk.write("Qué pide cambiar, o por qué no confirma", "Vine con mi hija.")
                .press("Guardar la lectura");
        desk.answer("¿Cómo terminó?", "Completa");
        picture(desk, "hearing-10-end");
        desk.press("Terminar la entrevista");
        picture(desk, "hearing-11-ended");
    }

    private static com.microsoft.playwright.Locator button(Visitor desk, String begins) {
        return desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(begins)));
    }

    /** Wide and narrow, without going anywhere. */
    private static void picture(Visitor desk, String name) {
        desk.picture(name + "-1280");
        desk.page().setViewportSize(360, 800);
        desk.picture(name + "-360");
        desk.page().setViewportSize(1280, 2_400);
    }

    private String address() {
        return "/work/hearings/" + hearings.of(id, officer).all().getLast().id();
    }

    private UUID planned(String time) {
        var hearing = UUID.randomUUID();
        plan.plan(hearing, id, caseVersion(), Whom.APPLICANT.name(), terms(time, officer), officer);
        return hearing;
    }

    private HearingTerms terms(String time, Officer who) {
        return terms(time, who, "", "");
    }

    private HearingTerms terms(String time, Officer who, String elsewhere, String guardian) {
        return new HearingTerms(
                days.days().getFirst(),
                LocalTime.parse(time),
                60,
                false,
                elsewhere.isEmpty() ? room : elsewhere,
                "",
                "spa",
                "",
                false,
                "",
                Optional.empty(),
                "",
                "Carla Ríos",
                "carla@example.org",
                guardian,
                who.id(),
                who.name());
    }

    private Hearing view(UUID hearing) {
        return hearings.get(hearing, officer);
    }

    private int seen(UUID hearing) {
        return view(hearing).talk().version();
    }

    private UUID begun() {
        var hearing = planned("09:00");
        hold.start(hearing, AT_THE_OFFICE, seen(hearing), officer);
        return hearing;
    }

    private void end(UUID hearing, InterviewOutcome outcome, boolean step) {
        var version = step ? OptionalInt.of(caseVersion()) : OptionalInt.empty();
        hold.end(hearing, new HoldHearing.Ending(outcome, "Cansancio.", false, version), seen(hearing), officer);
    }

    @Test
    void planningTwiceIsOnceAndNoOfficerOrRoomIsTakenTwice() {
        var hearing = planned("09:00");
        var version = caseVersion();
        plan.plan(hearing, id, version, Whom.APPLICANT.name(), terms("09:00", officer), officer);
        assertThat(hearings.of(id, officer).all()).hasSize(1);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .as("one at a time with a person")
                .isThrownBy(() -> plan.plan(
                        UUID.randomUUID(), id, version, Whom.APPLICANT.name(), terms("16:00", officer), officer));

        var heard = view(hearing).heard();
        var other = officer("Luis", "TAC");
        assertThat(new HashSet<>(plan.problems(id, heard, terms("09:30", officer), Optional.empty(), officer)))
                .containsExactlyInAnyOrder(
                        HearingTerms.Problem.ALREADY,
                        HearingTerms.Problem.OFFICER_BUSY,
                        HearingTerms.Problem.ROOM_BUSY);
        assertThat(amparo.get(OfficersElsewhere.class)
                        .isBusy(
                                officer.id(),
                                days.at(days.days().getFirst(), LocalTime.of(9, 30)),
                                view(hearing).talk().endsAt()))
                .as("to whoever plans a talk by video before a case")
                .isTrue();
        assertThat(plan.problems(
                        id, heard, terms("09:30", other, room.toUpperCase() + " ", ""), Optional.empty(), other))
                .as("as another writes it")
                .containsExactly(HearingTerms.Problem.ALREADY, HearingTerms.Problem.ROOM_BUSY);
        assertThat(plan.problems(id, heard, terms("09:30", other, "Otra", ""), Optional.empty(), other))
                .containsExactly(HearingTerms.Problem.ALREADY);
        assertThat(plan.problems(id, heard, terms("09:30", officer), Optional.of(hearing), officer))
                .as("moved against itself")
                .isEmpty();
        assertThat(plan.nextFree(id, terms("09:30", officer), Optional.empty(), officer)
                        .orElseThrow())
                .isEqualTo(days.days().getFirst().atTime(11, 30));
        assertThat(plan.problems(id, heard, terms("10:00", officer), Optional.empty(), officer))
                .containsExactly(HearingTerms.Problem.ALREADY);
    }

    @Test
    void anInterpreterIsBookedGivenUpWithTheDateAndNeverTakenTwice() {
        var register = amparo.get(InterpreterRegister.class);
        var speaks = UUID.randomUUID();
        register.add(
                speaks,
                new InterpreterProfile(
                        "Nadia " + room,
                        "F",
                        List.of(new Tongue("tir", "", Tongue.Level.NATIVE)),
                        Set.of("TAC"),
                        true,
                        "999 111 222"),
                officer);
        var book = amparo.get(BookInterpreter.class);
        var hearing = UUID.randomUUID();
        plan.plan(hearing, id, caseVersion(), Whom.APPLICANT.name(), tigrinya("09:00"), officer);
        var page = "/work/hearings/" + hearing + "/interpreter";
        var desk = WalkedArgentina.officer(running, "elegibilidad");
        assertThat(desk.get("/work/hearings/" + hearing).text()).contains("Todavía no se reservó a nadie");
        var form = PlainBrowser.form(desk.get(page), page);
        assertThat(desk.post(page, form).status()).as("nobody chosen").isEqualTo(409);
        form.put("interpreter", speaks.toString());
        assertThat(desk.post(page, form).location()).isEqualTo("/work/hearings/" + hearing);
        assertThat(desk.get("/work/hearings/" + hearing).text()).contains("Nadia " + room);
        assertThat(book.booked(hearing, officer)).isPresent();

        var other = amparo.applicant();
        var second = registered(other, Map.of());
        var at = new UUID(7, UUID.randomUUID().getLeastSignificantBits());
        var who = officer("Luis", "TAC");
        plan.plan(
                at,
                second,
                amparo.get(CaseFiles.class).get(second, officer).version(),
                Whom.APPLICANT.name(),
                tigrinya("09:30", who, "Otra " + room),
                officer);
        assertThatExceptionOfType(InterpreterRefused.class)
                .isThrownBy(() ->
                        book.book(at, speaks, hearings.get(at, officer).talk().version(), officer));
        assertThat(book.fit(hearings.get(at, officer), officer).obstacles()).contains("BUSY:1");

        plan.move(hearing, tigrinya("14:30"), seen(hearing), officer);
        assertThat(book.booked(hearing, officer)).as("given up with the date").isEmpty();
        book.book(at, speaks, hearings.get(at, officer).talk().version(), officer);
        plan.callOff(at, "Otra fecha.", hearings.get(at, officer).talk().version(), officer);
        assertThat(book.booked(at, officer)).isEmpty();
    }

    private HearingTerms tigrinya(String time) {
        return tigrinya(time, officer, room);
    }

    private HearingTerms tigrinya(String time, Officer who, String where) {
        return new HearingTerms(
                days.days().getFirst(),
                LocalTime.parse(time),
                60,
                false,
                where,
                "",
                "tir",
                "",
                true,
                "F",
                Optional.empty(),
                "",
                "",
                "",
                "",
                who.id(),
                who.name());
    }

    @Test
    void whoIsOvertakenLosesNothing() {
        var one = WalkedArgentina.officer(running, "elegibilidad");
        var two = WalkedArgentina.officer(running, "elegibilidad2");
        var page = "/work/cases/" + id + "/interviews/new";
        var form = PlainBrowser.form(one.get(page), page);
        var late = PlainBrowser.form(two.get(page), page);
        form.put("room", room);
        assertThat(one.post(page, form).location()).endsWith("/interviews");
        assertThat(one.post(page, form).location()).as("pressed twice").endsWith("/interviews");
        late.put("room", room);
        late.put("representative", "Carla Ríos");
        var refused = two.post(page, late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#whom-err").text()).contains("ya tiene una entrevista");
        assertThat(refused.html().select("#room-err").text()).contains("La sala está ocupada", "Libre:");
        assertThat(refused.html().select("#representative").val()).isEqualTo("Carla Ríos");

        var hearing = hearings.of(id, officer).all().getLast().id();
        var desk = "/work/hearings/" + hearing;
        var start = PlainBrowser.form(one.get(desk), desk + "/start");
        var stale = PlainBrowser.form(two.get(desk), desk + "/start");
        start.putAll(Map.of("identity", "seen", "recording", "no"));
        stale.putAll(Map.of("identity", "seen", "recording", "no"));
        assertThat(one.post(desk + "/start", start).location()).isEqualTo(desk);
        assertThat(two.post(desk + "/start", stale).status()).isEqualTo(409);
        var line = PlainBrowser.form(one.get(desk), desk + "/lines");
        hold.takeOver(hearing, seen(hearing), officer);
        line.put("answer", "En marzo.");
        var other = one.post(desk + "/lines", line);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Otra persona");
        assertThat(other.html().select("#answer").text()).isEqualTo("En marzo.");
    }

    @Test
    void onlyWhoeverIsHeardSeesIt() {
        var family = registered(amparo.applicant(), Map.of());
        amparo.jdbc()
                .sql("""
                insert into registration.family_member
                       (id, head_id, row_id, origin, relationship, whereabouts, depends, answers, state, added_at)
                values (:id, :head, 'r1', 'FORM', 'CH', 'HE', '', cast(:answers as jsonb), 'NAMED', now())
                """)
                .param("id", UUID.randomUUID())
                .param("head", applicationOf(family))
                .param("answers", "{\"birth_date\":\"2019-05-01\"}")
                .update();
        var file = amparo.get(CaseFiles.class).get(family, officer);
        var child = plan.people(file, officer).getLast().heard();
        assertThat(child.whom()).isEqualTo(Whom.CHILD);
        assertThat(plan.problems(family, child, terms("09:00", officer), Optional.empty(), officer))
                .containsExactly(HearingTerms.Problem.GUARDIAN);
        var hearing = UUID.randomUUID();
        plan.plan(hearing, family, file.version(), child.key(), terms("09:00", officer, "", "Ana Soto"), officer);
        var account = amparo.jdbc()
                .sql("select account_id from registration.application where id = :id")
                .param("id", applicationOf(family))
                .query(UUID.class)
                .single();
        assertThat(hearings.find(account)).as("the head of the family").isEmpty();
        assertThat(amparo.jdbc()
                        .sql("select count(*) from access.entry where act like 'case.hearing%' and subject_id = :case")
                        .param("case", family)
                        .query(Integer.class)
                        .single())
                .as("nor in what is said of the head's own file")
                .isZero();
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> answer.confirm(new Applicant(account), hearing, 1));
    }

    private UUID applicationOf(UUID caseId) {
        return amparo.get(CaseFiles.class).get(caseId, officer).applicationId();
    }

    @Test
    void theRecordIsSealedCorrectedInSightAndClosed() {
        var hearing = begun();
        var line = UUID.randomUUID();
        hold.keep(hearing, "¿Cuándo", "", officer);
        assertThat(hearings.typed(view(hearing), officer).question()).isEqualTo("¿Cuándo");
        hold.write(hearing, line, false, Optional.empty(), "¿Cuándo?", "En marzo.", officer);
        hold.write(hearing, line, false, Optional.empty(), "¿Cuándo?", "En marzo.", officer);
        hold.write(hearing, UUID.randomUUID(), false, Optional.of(line), "¿Cuándo?", "En mayo.", officer);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        hold.write(hearing, UUID.randomUUID(), false, Optional.of(line), "", "En junio.", officer));
        hold.write(hearing, UUID.randomUUID(), true, Optional.empty(), "", "Tiembla.", officer);
        var other = officer("Luis", "TAC");
        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> hold.write(hearing, UUID.randomUUID(), true, Optional.empty(), "", "x", other));

        hold.readBack(hearing, HoldHearing.ReadBack.REFUSED, "No entiende la letra.", seen(hearing), officer);
        var before = seen(hearing);
        end(hearing, InterviewOutcome.COMPLETE, true);
        assertThat(stage()).isEqualTo(Stage.ASSESSMENT);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .as("pressed twice")
                .isThrownBy(() -> hold.end(
                        hearing,
                        new HoldHearing.Ending(InterviewOutcome.COMPLETE, "", false, OptionalInt.empty()),
                        before,
                        officer));
        assertThat(hearings.own(applicant).getFirst().lines())
                .as("what the person said is theirs, notes are not")
                .extracting(HearingLine::answer)
                .containsExactly("En marzo.", "En mayo.");
        assertThat(view(hearing).reason(InterviewAct.READ_BACK)).isEqualTo("No entiende la letra.");
        assertThat(hearings.record(hearing, officer).getFirst().lines())
                .extracting(HearingLine::answer)
                .containsExactly("En marzo.", "En mayo.", "Tiembla.");

        for (var sql : List.of(
                "update procedure.hearing_line set kind = 'NOTE'", "delete from procedure.hearing_event", """
                insert into procedure.hearing_line (id, hearing_id, kind, sealed, officer_id, officer_name, at)
                select gen_random_uuid(), hearing_id, 'LINE', sealed, officer_id, officer_name, at
                  from procedure.hearing_line where hearing_id = '%s' limit 1
                """.formatted(
                                hearing))) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> amparo.jdbc().sql(sql).update());
        }
        for (var table : List.of("hearing_line", "hearing_date", "hearing_event", "hearing_typed")) {
            assertThat(amparo.jdbc()
                            .sql(
                                    "select coalesce(sum(position(convert_to(:word, 'UTF8') in sealed)), 0) from procedure."
                                            + table)
                            .param("word", "marzo")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void theStepIsTakenWithTheLastOneOrNothingIs() {
        var hearing = begun();
        hold.readBack(hearing, HoldHearing.ReadBack.RIGHT, "", seen(hearing), officer);
        var stale = caseVersion() - 1;
        var seen = seen(hearing);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> hold.end(
                        hearing,
                        new HoldHearing.Ending(InterviewOutcome.COMPLETE, "", false, OptionalInt.of(stale)),
                        seen,
                        officer));
        assertThat(view(hearing).talk().state().isOn()).as("nothing was kept").isTrue();
        end(hearing, InterviewOutcome.CONTINUE, false);
        assertThat(stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(hearings.find(applicant.accountId()).orElseThrow().talk().wantsAnotherDate())
                .isTrue();

        var next = planned("11:00");
        assertThat(view(next).talk().follows()).contains(hearing);
        hold.start(next, AT_THE_OFFICE, seen(next), officer);
        hold.readBack(next, HoldHearing.ReadBack.RIGHT, "", seen(next), officer);
        assertThat(hearings.of(id, officer).closesWith(view(next))).isTrue();
        end(next, InterviewOutcome.COMPLETE, true);
        assertThat(stage()).isEqualTo(Stage.ASSESSMENT);
    }

    @Test
    void isClosedToWhomItIsNot() {
        var hearing = planned("09:00");
        assertThatExceptionOfType(CaseNotFound.class).isThrownBy(() -> hearings.get(hearing, officer("Eva", "LIM")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> hearings.get(hearing, OfficeWork.registrar("TAC")));
        hold.start(hearing, AT_THE_OFFICE, seen(hearing), officer);
        hold.write(hearing, UUID.randomUUID(), false, Optional.empty(), "", "Algo.", officer);
        var blind = EnumSet.allOf(Permission.class);
        blind.remove(Permission.READ_CLAIM);
        var without = new Officer(UUID.randomUUID(), "Eva", "TAC", "some", blind, Set.of("TAC"));
        assertThat(hearings.record(hearing, without).getFirst().lines()).isEmpty();
        assertThat(hearings.record(hearing, officer).getFirst().lines()).hasSize(1);
        assertThatExceptionOfType(StepRefused.class)
                .as("decided cases are not heard any more, nor those whose step does not exist")
                .isThrownBy(() -> amparo.get(TakeStep.class)
                        .take(id, caseVersion(), Step.INVITE, StepInput.of(days.today()), officer));
    }

    private int caseVersion() {
        return amparo.get(CaseFiles.class).get(id, officer).version();
    }

    private Stage stage() {
        return amparo.get(CaseFiles.class).get(id, officer).stage();
    }

    private static Officer officer(String name, String office) {
        return new Officer(UUID.randomUUID(), name, office, "all", EnumSet.allOf(Permission.class), Set.of(office));
    }
}
