// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.AskSupport;
import org.amparo.registration.CheckFact;
import org.amparo.registration.SupportAnswer;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A need is flagged at the desk, looked into by who protects, and a supervisor says another tier; in a browser. */
class TriagePagesTests {

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork(running);
    private final Officer registrar = OfficeWork.registrar("TAC");

    private UUID registered() {
        var application = amparo.submit(amparo.applicant(), Map.of());
        var register = amparo.get(RegisterCase.class);
        amparo.get(AskSupport.class)
                .answer(application, SupportAnswer.Said.WANTS, List.of("SM-DP"), "Le falta poco", registrar);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        return register.register(application, amparo.version(application), registrar);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aNeedIsFlaggedLookedIntoAndOverridden(int width) {
        var path = "/work/cases/" + registered();
        try (var desk = new Visitor(running, width, false, "es-PE");
                var protection = new Visitor(running, width, false, "es-PE");
                var head = new Visitor(running, width, false, "es-PE")) {
            if (width > 1_000) {
                List.of(desk, protection, head).forEach(one -> one.page().setViewportSize(width, 2_400));
            }
            new RegisteringJourney(desk).signIn("tacna");
            desk.open(path).follow("Necesidades específicas");
            assertThat(desk.text()).doesNotContain("Le falta poco", "Lo que dijo la persona");
            desk.press("Señalar para que se revise");
            assertThat(desk.page().title()).startsWith("Error");
            assertThat(desk.text()).contains("Elija qué necesidad señala.");
            desk.page().locator("#code").selectOption("SM-DP");
            desk.write("Qué observó", "Se cansa mucho").press("Señalar para que se revise");
            desk.picture("triage-01-flagged-" + width);
            assertThat(desk.text()).contains("Guardado.").doesNotContain("Se cansa mucho");

            new RegisteringJourney(protection).signIn("proteccion");
            protection.open(path + "/needs").picture("triage-02-needs-" + width);
            assertThat(protection.text())
                    .contains("Embarazo difícil", "Por revisar", "Se cansa mucho", "Le falta poco");
            protection.page().locator("details").first().locator("summary").click();
            protection.press("Confirmar");
            protection.page().locator("details").nth(1).locator("summary").click();
            protection
                    .write("Con quién se habló y qué se pidió", "Hospital Unanue")
                    .press("Guardar la derivación");
            assertThat(protection.text()).contains("Elija el día en que se pregunta de nuevo");
            protection.open(path + "/needs");
            protection.tick("Pausas").press("Guardar los cuidados");
            protection.picture("triage-03-confirmed-" + width);
            assertThat(protection.text()).contains("Confirmada");

            new RegisteringJourney(head).signIn("supervision");
            head.open(path + "/triage").picture("triage-04-why-" + width);
            assertThat(head.text()).contains("Muy pronto").doesNotContain("embarazo");
            head.press("Cambiar el nivel");
            assertThat(head.text()).contains("Escriba el motivo.");
            head.page().locator("#tier").selectOption("P0");
            head.write("Motivo", "Da a luz esta semana").press("Cambiar el nivel");
            head.picture("triage-05-overridden-" + width);
            assertThat(head.text()).contains("Lo decidió una persona que supervisa", "Da a luz esta semana");
            head.open("/work/triage").picture("triage-06-board-" + width);
            assertThat(head.text()).contains("Prioridad de los casos", "P0 · En horas");

            head.follow("Probar otras reglas");
            var rules = head.page().locator("#rules").inputValue();
            head.page().locator("#rules").fill(rules.replace("tier: P1", "tier: PX"));
            head.press("Probar");
            assertThat(head.page().title()).startsWith("Error");
            assertThat(head.text()).contains("triage.yaml:", "no tier PX");
            head.page().locator("#rules").fill(rules.replace("PT72H", "PT48H"));
            head.press("Probar");
            head.picture("triage-07-simulated-" + width);
            assertThat(head.text()).contains("Qué pasaría", "Se moverían");
        }
    }
}
