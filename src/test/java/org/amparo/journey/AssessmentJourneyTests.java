// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.RegisterCase;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.assessment.AssessmentInvalid;
import org.amparo.procedure.assessment.AssessmentText;
import org.amparo.procedure.assessment.Assessments;
import org.amparo.procedure.assessment.CountryEntryTyped;
import org.amparo.procedure.assessment.CountryInformation;
import org.amparo.procedure.assessment.Part;
import org.amparo.procedure.assessment.ReviewAssessment;
import org.amparo.procedure.assessment.WriteAssessment;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** An assessment from the facts of the file to its endorsement, with its versions and a second reader. */
class AssessmentJourneyTests {

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork(running);
    private UUID id;
    private String page;

    @BeforeEach
    void interviewed() {
        var application = amparo.submit(amparo.applicant(), Map.of("narrative", "Vinieron a mi casa de noche."));
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        id = register.register(application, amparo.version(application), registrar);
        for (var step : List.of(Step.INVITE, Step.RECORD_INTERVIEW)) {
            take(step, "");
        }
        page = "/work/cases/" + id + "/assessment";
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void isWrittenReturnedAndEndorsed(int width) {
        try (var author = new Visitor(running, width, width < 1_000, "es-PE");
                var reader = new Visitor(running, width, false, "es-PE")) {
            new RegisteringJourney(author).signIn("elegibilidad");
            author.open("/work/cases/" + id).follow("Leer el análisis");
            author.press("Empezar con los hechos del expediente");
            assertThat(author.text())
                    .contains("Nacionalidad", "Visto en un documento; Registrar of TAC", "No es material")
                    .contains("Vinieron a mi casa de noche.", "Declarado por la persona");
            author.press("Guardar y enviar a segunda lectura");
            assertThat(author.page().title()).startsWith("Error");
            assertThat(author.text())
                    .contains(
                            "Diga qué se sostiene de un hecho al menos.",
                            "Elija qué se propone.",
                            "Escriba la sección «Propuesta».");
            author.picture("assessment-01-missing-" + width);
            found(author, "person.nationalities", "ACCEPTED", "Consta en el pasaporte.");
            author.page().locator("#what-own-1").fill("La amenazaron en su casa.");
            author.page().locator("#source-own-1").fill("Entrevista");
            found(author, "own-1", "BENEFIT_OF_DOUBT", "Relato coherente, sin prueba posible.");
            author.page().locator("#text-country").fill("Los informes de 2026 describen amenazas en esa zona.");
            author.page().locator("#text-grounds").fill("El temor es fundado.");
            author.page().locator("#text-proposal").fill("Se cumplen los elementos.");
            author.page().locator("input[value='POL']").check();
            author.page().locator("#proposal").selectOption("RJ");
            author.press("Guardar y enviar a segunda lectura");
            assertThat(author.text()).contains("Escriba algo para el historial.");
            author.page().locator("#note").fill("Listo.");
            author.press("Guardar y enviar a segunda lectura");
            assertThat(stage()).isEqualTo(Stage.REVIEW);
            author.open(page).follow("Versión 1");
            assertThat(author.text()).contains("quien propuso no decide");

            new RegisteringJourney(reader).signIn("elegibilidad2");
            reader.open(page).follow("Versión 1");
            assertThat(reader.text()).contains("La amenazaron en su casa. · Entrevista · Beneficio de la duda");
            reader.page().locator("#text-proposal").fill("Con hechos aceptados no se sigue el rechazo.");
            reader.press("Devolver");
            assertThat(reader.text()).contains("Escriba algo para el historial.");
            assertThat(reader.page().locator("#text-proposal").inputValue()).startsWith("Con hechos");
            reader.page().locator("#note").fill("Revise la propuesta.");
            reader.picture("assessment-02-review-" + width);
            reader.press("Devolver");
            assertThat(stage()).isEqualTo(Stage.ASSESSMENT);

            author.open(page);
            assertThat(author.text()).contains("Con hechos aceptados no se sigue el rechazo.");
            author.page().locator("#proposal").selectOption("RC");
            author.page().locator("#text-grounds").fill("El temor es fundado hoy.");
            author.page().locator("#note").fill("Corregido.");
            author.picture("assessment-03-again-" + width);
            author.press("Guardar y enviar a segunda lectura");

            reader.open(page).follow("Versión 2").follow("Comparar con la versión 1");
            assertThat(reader.page().locator("del").allInnerTexts()).contains("fundado.");
            assertThat(reader.page().locator("ins").allInnerTexts()).contains("fundado hoy.");
            reader.picture("assessment-04-compared-" + width);
            reader.press("Dar por bueno");
            assertThat(stage()).isEqualTo(Stage.COMMITTEE);
            assertThat(author.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static void found(Visitor author, String fact, String finding, String reason) {
        author.page().locator("[name='finding-%s']".formatted(fact)).selectOption(finding);
        author.page().locator("[name='reason-%s']".formatted(fact)).fill(reason);
    }

    @Test
    void whoIsOvertakenComparesAndLosesNothing() {
        var one = WalkedArgentina.officer(running, "elegibilidad");
        var two = WalkedArgentina.officer(running, "elegibilidad2");
        one.post(page + "/begin", PlainBrowser.form(one.get(page), page + "/begin"));
        var mine = PlainBrowser.form(one.get(page), page);
        var theirs = PlainBrowser.form(two.get(page), page);
        theirs.put("text-grounds", "El temor es fundado.");
        assertThat(two.post(page, theirs).location()).isEqualTo(page);
        mine.put("text-grounds", "El temor no es fundado.");
        mine.put("what-own-1", "Otro hecho");
        var answer = one.post(page, mine);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Otra persona guardó mientras usted escribía.");
        assertThat(answer.html().select("ins").eachText()).contains("no");
        assertThat(answer.html().select("#text-grounds").text()).isEqualTo("El temor no es fundado.");
        assertThat(answer.html().select("#what-own-1").text()).isEqualTo("Otro hecho");
        assertThat(one.get(page).html().select("#text-grounds").text()).isEqualTo("El temor es fundado.");

        assertThat(one.post(page, PlainBrowser.form(answer, page)).location()).isEqualTo(page);
        assertThat(two.get(page).html().select("#text-grounds").text()).isEqualTo("El temor no es fundado.");

        var alone = PlainBrowser.form(one.get(page), page);
        var stamp = Integer.parseInt(alone.getOrDefault("stamp", ""));
        alone.put("text-grounds", "Sin apretar ningún botón.");
        alone.put("do", "autosave");
        var kept = one.post(page, alone);
        assertThat(kept.status()).as("as a script saves").isEqualTo(200);
        assertThat(kept.html().select("[data-keying] [name=stamp]").val()).isEqualTo(String.valueOf(stamp + 1));
        assertThat(kept.html().select("#saved").text()).startsWith("Guardado");
        assertThat(two.get(page).html().select("#text-grounds").text()).isEqualTo("Sin apretar ningún botón.");

        var over = PlainBrowser.form(one.get(page), page);
        over.put("text-grounds", "m".repeat(50_001));
        var refused = one.post(page, over);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#text-grounds-err").text()).contains("50.000");
        assertThat(refused.html().select("#text-grounds").text()).hasSize(50_001);
    }

    @Test
    void isClosedToWhoMayNotReadTheClaim() {
        var desk = WalkedArgentina.officer(running, "tacna");
        assertThat(desk.get("/work/cases/" + id).html().select("a[href$=/assessment]"))
                .isEmpty();
        assertThat(desk.get(page).status()).isEqualTo(404);
        var assessments = amparo.get(Assessments.class);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assessments.of(id, OfficeWork.registrar("TAC")));
        assertThatExceptionOfType(CaseNotFound.class).isThrownBy(() -> assessments.of(id, officer("LIM")));
    }

    @Test
    void isSealedFrozenAndSubmittedAsItProposes() {
        var write = amparo.get(WriteAssessment.class);
        var author = officer("TAC");
        write.begin(id, author);
        write.begin(id, author);
        assertThatExceptionOfType(StepRefused.class)
                .as("begun and not whole")
                .isThrownBy(() -> take(Step.SUBMIT_ASSESSMENT, "RC"))
                .matches(refused -> refused.why() == StepRefused.Why.NO_ASSESSMENT);
        assertThatExceptionOfType(AssessmentInvalid.class)
                .isThrownBy(() -> write.submit(id, version(), 1, "Listo.", author));
        write.save(id, 1, text("Sirvió en la guardia."), author);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> write.save(id, 1, text(""), author));

        var without = without(Permission.READ_EXCLUSION);
        var assessments = amparo.get(Assessments.class);
        assertThat(assessments.of(id, without).draft().orElseThrow().text().text(Part.EXCLUSION))
                .isEmpty();
        write.save(id, 2, text(""), without);
        assertThat(assessments.of(id, author).draft().orElseThrow().text().text(Part.EXCLUSION))
                .as("who may not read it does not take it away")
                .isEqualTo("Sirvió en la guardia.");
        assertThatExceptionOfType(InvalidStep.class)
                .isThrownBy(() -> take(Step.SUBMIT_ASSESSMENT, "RJ"))
                .matches(invalid -> invalid.reason().equals("unlike"));
        write.submit(id, version(), 3, "Listo.", author);
        assertThat(stage()).isEqualTo(Stage.REVIEW);
        var frozen = assessments.of(id, author).version(1).orElseThrow();
        assertThat(frozen.text().text(Part.GROUNDS)).isEqualTo("Temor fundado.");
        assertThat(frozen.text().text(Part.EXCLUSION)).isEqualTo("Sirvió en la guardia.");
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> write.save(id, 3, text(""), author));

        for (var table : List.of("assessment", "assessment_version")) {
            for (var column : List.of("sealed", "exclusion")) {
                for (var word : List.of("Temor", "guardia")) {
                    assertThat(amparo.jdbc()
                                    .sql(
                                            "select coalesce(sum(position(:word::bytea in %s)), 0) from procedure.%s where case_id = :id"
                                                    .formatted(column, table))
                                    .param("word", word)
                                    .param("id", id)
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                }
            }
        }
        amparo.get(ReviewAssessment.class)
                .review(
                        id,
                        1,
                        version(),
                        Step.RETURN_ASSESSMENT,
                        Map.of(Part.GROUNDS, "Falta el artículo."),
                        "Vuelve.",
                        officer("TAC"));
        for (var sql : List.of(
                "update procedure.assessment_remark set step = 'ENDORSE'",
                "delete from procedure.assessment_remark",
                "truncate procedure.assessment_remark cascade",
                "update procedure.assessment_version set proposal = 'RJ'",
                "delete from procedure.assessment_version",
                "truncate procedure.assessment_version cascade")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> amparo.jdbc().sql(sql).update());
        }
    }

    @Test
    void whoAddsAndRetiresCountryInformationIsInTheLog() throws InterruptedException {
        var information = amparo.get(CountryInformation.class);
        var key = UUID.randomUUID();
        var typed = new CountryEntryTyped(
                "VEN", "Informe " + key, "Informe anual", "Oficina", "2026-01-31", "", "Se describen amenazas.", "");
        var author = officer("TAC");
        var number = information.add(key, typed, author);
        assertThat(information.add(key, typed, author)).isEqualTo(number);
        assertThat(logged(author, "country.add", key)).as("twice is once").isEqualTo(1);
        information.retire(number, "Hay una más nueva.", author);
        information.retire(number, "Otra vez.", author);
        assertThat(logged(author, "country.retire", key)).isEqualTo(1);

        var menu = "nav a[href=/work/country-information]";
        assertThat(WalkedArgentina.officer(running, "elegibilidad")
                        .get("/work/country-information")
                        .html()
                        .select(menu + "[aria-current=page]"))
                .hasSize(1);
        assertThat(WalkedArgentina.officer(running, "tacna")
                        .get("/work/applications")
                        .html()
                        .select(menu))
                .isEmpty();
    }

    private int logged(Officer who, String act, UUID subject) {
        return amparo.jdbc()
                .sql("select count(*) from access.entry where actor = :who and act = :act and subject_id = :id")
                .param("who", who.logName())
                .param("act", act)
                .param("id", subject)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void citesCountryInformationAsItWas(int width) {
        try (var author = new Visitor(running, width, width < 1_000, "es-PE")) {
            if (width > 1_000) {
                author.page().setViewportSize(width, 2_400);
            }
            new RegisteringJourney(author).signIn("elegibilidad");
            author.open(page).press("Empezar con los hechos del expediente");
            author.follow("Buscar información de países").follow("Añadir información");
            author.page().locator("#address").fill("informes");
            author.page().locator("#extract").fill("Se describen amenazas a vecinos.");
            author.press("Añadir");
            assertThat(author.page().title()).startsWith("Error");
            assertThat(author.text())
                    .contains("Escriba la dirección entera", "Elija un país de la lista.", "Falta: Quién la publica.");
            assertThat(author.page().locator("#extract").inputValue()).isEqualTo("Se describen amenazas a vecinos.");
            author.picture("country-01-new-" + width);
            var title = "Informe " + UUID.randomUUID();
            author.page().locator("#country").selectOption("VEN");
            author.page().locator("#title").fill(title);
            author.page().locator("#source").fill("Informe anual");
            author.page().locator("#publisher").fill("Oficina de Derechos");
            author.page().locator("#published").fill("2026-01-31");
            author.page().locator("#address").fill("https://informes.example.org/2026");
            author.page().locator("#topics").fill("amenazas, vecinos");
            author.press("Añadir");
            author.picture("country-02-entry-" + width);
            var entry = author.page().url().replaceAll(".*/", "");
            assertThat(author.text()).contains(title, "[#" + entry + "]", "31 de enero de 2026");

            author.open("/work/country-information?country=VEN&q=" + title.replace(" ", "+"));
            author.picture("country-03-list-" + width);
            assertThat(author.page().locator("main tbody tr").count()).isEqualTo(1);
            author.open("/work/country-information?q=DERECHOS+no+hay");
            assertThat(author.text()).contains("No hay nada con eso.");

            author.open(page);
            author.page().locator("#text-country").fill("Según [#%s] y [#999999999].".formatted(entry));
            author.press("Guardar y enviar a segunda lectura");
            assertThat(author.text())
                    .contains("Cita información que no existe o fue retirada.", title + ". Informe anual");
            author.page().locator("#text-country").fill("Según [#%s].".formatted(entry));
            author.page().locator("button[value='save']").click();
            author.page().waitForLoadState();

            author.open("/work/country-information/" + entry);
            author.page().locator("details summary").click();
            author.press("Retirar");
            assertThat(author.text()).contains("Diga por qué se retira.");
            author.page().locator("#why").fill("Hay una más nueva.");
            author.press("Retirar");
            assertThat(author.text()).contains("Hay una más nueva.");
            author.open("/work/country-information?q=" + title.replace(" ", "+"));
            assertThat(author.page().locator("main tbody tr").count()).isZero();
            author.open(page);
            assertThat(author.text()).as("cited before").contains(title + ". Informe anual");
            assertThat(author.complaints()).isEmpty();
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> amparo.jdbc()
                            .sql("delete from procedure.country_information")
                            .update());
        }
        assertThat(WalkedArgentina.officer(running, "tacna")
                        .get("/work/country-information")
                        .status())
                .isEqualTo(404);
    }

    private static AssessmentText text(String exclusion) {
        return new AssessmentText(
                List.of(WriteAssessment.own("own-1", "Amenazas", "Entrevista", "ACCEPTED", "Coherente.")),
                Map.of(
                        Part.COUNTRY, "Informes.",
                        Part.GROUNDS, "Temor fundado.",
                        Part.PROPOSAL, "Se sigue.",
                        Part.EXCLUSION, exclusion),
                List.of("POL"),
                "RC",
                List.of());
    }

    private void take(Step step, String choice) {
        amparo.get(TakeStep.class)
                .take(
                        id,
                        version(),
                        step,
                        new StepInput(LocalDate.now(ZoneId.of("America/Lima")), choice, "Visto.", ""),
                        officer("TAC"));
    }

    private int version() {
        return amparo.get(CaseFiles.class).get(id, officer("TAC")).version();
    }

    private Stage stage() {
        return amparo.get(CaseFiles.class).get(id, officer("TAC")).stage();
    }

    private static Officer officer(String office) {
        return new Officer(UUID.randomUUID(), "Rosa", office, "all", EnumSet.allOf(Permission.class), Set.of(office));
    }

    private static Officer without(Permission closed) {
        var all = EnumSet.allOf(Permission.class);
        all.remove(closed);
        return new Officer(UUID.randomUUID(), "Eva", "TAC", "some", all, Set.of("TAC"));
    }
}
