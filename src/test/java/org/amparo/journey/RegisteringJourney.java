// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What an officer of Tacna's office does with one application, in Spanish, at a desk's width. */
final class RegisteringJourney {

    private static final Pattern PASSWORD = Pattern.compile("Contraseña de todos:\\s*(\\S+)");

    private final Visitor visitor;

    RegisteringJourney(Visitor visitor) {
        this.visitor = visitor;
    }

    /** As somebody of that demo officer's office and role, with the sign-in that the demo's front page shows. */
    void signIn(String like) {
        var login = visitor.amparo().officerLike(like);
        visitor.open("/");
        var password = PASSWORD.matcher(visitor.text());
        if (!password.find()) {
            throw new AssertionError("the demo shows no password");
        }
        var code = visitor.page()
                .getByText(login, new Page.GetByTextOptions().setExact(true))
                .locator("xpath=ancestor::dl[1]")
                .locator("bdi")
                .last()
                .innerText();
        visitor.open("/work/sign-in")
                .write("Usuario", login)
                .write("Contraseña", password.group(1))
                .write("Código de su aplicación", code);
        visitor.picture("work-01-sign-in");
        visitor.press("Entrar");
        visitor.picture("work-02-queue");
    }

    /** By the search box: the application of that number, straight away or among the results. */
    void find(String query, String number) {
        visitor.write("Buscar persona, número o documento", query);
        visitor.submitWithEnter();
        if (visitor.page().locator("h1").first().innerText().startsWith("Resultado")) {
            visitor.picture("work-03-search");
            visitor.press(visitor.page()
                    .locator("main tbody tr", new Page.LocatorOptions().setHasText(number))
                    .locator("a")
                    .first());
        }
        visitor.picture("work-04-desk");
    }

    void correct(String fact, String value, String reason) {
        visitor.press(visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Corregir\\s*: " + fact)))
                .first());
        visitor.write("Valor que queda", value).tick(reason);
        visitor.picture("work-05-correct");
        visitor.press("Guardar");
    }

    void ask(String text) {
        visitor.follow("Pedir información");
        visitor.write("Qué falta", text);
        visitor.picture("work-06-ask");
        visitor.press("Enviar");
    }

    void confirmTheRest() {
        visitor.press(visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirmar"))));
        visitor.picture("work-07-checked");
    }

    void register() {
        visitor.press(visitor.page().locator("a[href$='/sign']"));
        settlePhoto();
        visitor.tick("En el documento impreso");
        visitor.picture("work-08-register");
        visitor.press("Firmar y emitir");
        visitor.follow("Historial");
        waitForDocument();
        visitor.picture("work-09-case");
    }

    /** The country wants a photograph, or the reason why there is none. */
    private void settlePhoto() {
        visitor.press(visitor.page().locator("main .am-checks a[href$='/photo']"));
        if (visitor.page().locator("button[form=keep]").count() > 0) {
            visitor.press("La foto sirve");
        } else {
            visitor.press(visitor.page().locator("main details summary").first());
            visitor.tick("El equipo no funciona o no hay");
            visitor.press("Seguir sin foto");
        }
        visitor.press(visitor.page().locator("a[href$='/sign']"));
    }

    private void waitForDocument() {
        for (int tries = 0; tries < 40 && !visitor.text().contains("Vigente"); tries++) {
            visitor.page().waitForTimeout(500);
            visitor.page().reload();
        }
    }

    String fileNumber() {
        var found = Pattern.compile("\\b[0-9]{6}\\b").matcher(visitor.text());
        if (!found.find()) {
            throw new AssertionError("no file number in " + visitor.text());
        }
        return found.group();
    }

    void revoke(String reason) {
        visitor.follow("Revocar");
        visitor.write("Motivo", reason);
        visitor.picture("work-10-revoke");
        visitor.press("Revocar el documento");
    }
}
