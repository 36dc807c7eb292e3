// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.HireOfficer;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.demo.DemoStaff;
import org.amparo.documents.Documents;
import org.amparo.documents.SuspendDocument;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** The print station at two browsers, one wide and one of a phone, each page looked over for accessibility. */
class PrintStationBrowserTests {

    private static final String OFFICE = "CUS";

    private final RunningAmparo amparo = RunningAmparo.start();
    private final OfficeWork work = new OfficeWork();

    private Visitor officer(String name, int width) {
        var login = "b" + UUID.randomUUID().toString().substring(0, 8);
        work.get(HireOfficer.class).hire(login, name, work.get(DemoStaff.class).password(), OFFICE, "registrar", true);
        var visitor = new Visitor(amparo, width, true, "es-PE");
        new OfficersDoor(visitor).enter(login);
        return visitor;
    }

    private String codeOfACard(Applicant person) throws Exception {
        var id = work.submit(person, Map.of("office", OFFICE, "area", "080101"));
        var registrar = OfficeWork.registrar(OFFICE);
        var register = work.get(RegisterCase.class);
        work.get(CheckFact.class).confirmAll(id, register.factsToCheck(), work.version(id), registrar);
        register.register(id, work.version(id), registrar);
        for (var tries = 0; tries < 300; tries++) {
            var card = work.jdbc()
                    .sql("select document_id from documents.card c join documents.document d on d.id = document_id"
                            + " where d.holder = :holder")
                    .param("holder", person.accountId())
                    .query(UUID.class)
                    .optional();
            if (card.isPresent()) {
                return Qr.readFirst(work.get(Documents.class)
                        .file(card.get(), person.accountId())
                        .orElseThrow());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no card came");
    }

    private static void press(Visitor visitor, String button) {
        visitor.press(visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first());
        visitor.lookAround();
    }

    private void shot(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/print-station/" + name + ".png"))
                        .setFullPage(true));
    }

    @Test
    void everybodySeesThatADocumentIsSuspendedAndNobodyWhy() throws Exception {
        var person = work.applicant();
        var card = codeOfACard(person);
        var permit = work.jdbc()
                .sql("select id from documents.document where holder = :holder and type = 'work-permit'"
                        + " and state = 'ISSUED'")
                .param("holder", person.accountId())
                .query(UUID.class)
                .single();
        var code = Qr.readFirst(
                work.get(Documents.class).file(permit, person.accountId()).orElseThrow());
        var head = new Officer(
                UUID.randomUUID(), "Ana", OFFICE, "registrar", Set.of(Permission.SUSPEND_DOCUMENT), Set.of(OFFICE));
        work.get(SuspendDocument.class).suspend(permit, "Se comprueba una denuncia", head);
        for (var language : List.of("es-PE", "ar")) {
            for (var width : List.of(360, 1280)) {
                try (var anyone = new Visitor(amparo, width, true, language)) {
                    anyone.open(code.substring(code.indexOf("/D/")));
                    shot(anyone, "suspended-" + language + "-" + width);
                    assertThat(anyone.page().locator("main").innerText()).doesNotContain("denuncia", "Yulimar");
                    anyone.open(card.substring(card.indexOf("/D/")));
                    shot(anyone, "inactive-" + language + "-" + width);
                    assertThat(anyone.complaints()).isEmpty();
                }
            }
        }
        try (var phone = new Visitor(amparo, 360, true, "es-PE")) {
            phone.open(code.substring(code.indexOf("/D/")));
            assertThat(phone.page().locator("h1").innerText()).isEqualTo("Este documento está suspendido");
        }
    }

    @Test
    void twoOfficersPrintACardAndItsScanMakesItValid() throws Exception {
        var code = codeOfACard(work.applicant());
        try (var ana = officer("Ana Quispe", 1280);
                var berta = officer("Berta Condori", 360)) {
            ana.open("/work/print/stock");
            ana.page().getByLabel("Primer número").fill("CUS-000001");
            ana.page().getByLabel("Último número").fill("CUS-000020");
            press(ana, "Anotar la caja");
            shot(ana, "stock-1280");
            berta.open("/work/print/stock");
            shot(berta, "stock-360");
            press(berta, "Contada y completa");

            ana.open("/work/print");
            shot(ana, "queue-1280");
            ana.page().locator("input[name=card]").first().check();
            press(ana, "Preparar lote con los elegidos");
            shot(ana, "batch-prepared-1280");
            var batch = ana.page().url().substring(amparo.origin().length());
            berta.open("/work/print");
            shot(berta, "queue-360");
            berta.open(batch);
            press(berta, "Liberar el lote");
            shot(berta, "batch-released-360");

            ana.open(batch);
            ana.page()
                    .waitForPopup(() -> ana.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Imprimir en hojas A4"))
                            .click());
            ana.page().waitForTimeout(500);
            ana.open(batch);
            shot(ana, "batch-printing-1280");
            ana.page().getByLabel("Inutilizado").check();
            ana.page().getByLabel("Motivo").fill("Salió rayado");
            press(ana, "Guardar el resultado");
            berta.open("/work/print/gone");
            shot(berta, "gone-360");
            press(berta, "Lo vi");

            ana.open("/work/print");
            ana.page().locator("input[name=card]").first().check();
            press(ana, "Preparar lote con los elegidos");
            var again = ana.page().url().substring(amparo.origin().length());
            berta.open(again);
            press(berta, "Liberar el lote");
            berta.page()
                    .waitForPopup(() -> berta.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName("Imprimir en impresora de carnés"))
                            .click());
            berta.page().waitForTimeout(500);
            berta.open(again);
            shot(berta, "batch-printing-360");
            press(berta, "Todo salió bien");

            ana.open("/work/print/cards");
            shot(ana, "scan-1280");
            ana.page().getByLabel("Escanee el carné").fill(code);
            ana.page().keyboard().press("Enter");
            assertThat(ana.page().getByText("ya vale").innerText()).contains("La persona recibe un aviso");
            shot(ana, "scanned-1280");
            ana.open(code.substring(code.indexOf("/D/")));
            assertThat(ana.page().locator("h1").innerText()).isEqualTo("Este documento es válido");

            berta.open("/work/print/cards");
            shot(berta, "scan-360");
            berta.page().locator(".am-rowacts a").first().click();
            berta.page().waitForURL(address -> address.matches(".*/work/print/cards/[0-9a-f-]{36}"));
            berta.lookAround();
            shot(berta, "card-360");
            berta.page().getByLabel("La persona titular está aquí").check();
            press(berta, "Entregado");
            shot(berta, "card-handed-360");
            ana.open("/work/print/stock");
            shot(ana, "stock-after-1280");
            assertThat(ana.complaints()).isEmpty();
            assertThat(berta.complaints()).isEmpty();
        }
    }
}
