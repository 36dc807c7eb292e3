// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** Over HTTP: how a person comes in, looked at and changed by themselves. */
class WaysInTests {

    private static final String PAGE = "/apply/ways-in";
    private static final String ASK = "/apply/ways-in/email";
    private static final String TYPE = "/apply/ways-in/email/code";

    private final RunningAmparo amparo = RunningAmparo.start();
    private final String former = UUID.randomUUID() + "@example.org";
    private final String latest = UUID.randomUUID() + "@example.org";

    private PlainBrowser browser() {
        return new PlainBrowser(amparo.origin());
    }

    private PlainBrowser signedIn(String email) throws InterruptedException {
        var phone = browser();
        phone.signIn(email);
        return phone;
    }

    private static PlainBrowser.Answer send(PlainBrowser phone, String action, Map<String, String> typed) {
        var form = PlainBrowser.form(phone.get(PAGE), action);
        form.putAll(typed);
        return phone.post(action, form);
    }

    private PlainBrowser changed(Map<String, String> more) throws InterruptedException {
        var phone = signedIn(former);
        phone.fillIn("/apply/form/name", Map.of("given_names", "Odalys"));
        var typed = new java.util.HashMap<>(more);
        typed.put("email", latest);
        send(phone, ASK, typed);
        var done = send(phone, TYPE, Map.of("do", "confirm", "code", phone.code(latest, 1)));
        assertThat(phone.get(done.location()).text()).contains("Desde ahora entra con este correo", latest);
        return phone;
    }

    private String name(PlainBrowser phone) {
        return phone.get("/apply/form/name")
                .html()
                .select("input[name=given_names]")
                .val();
    }

    private int mails(String address) {
        return browser()
                .get("/demo/inbox?to=" + address)
                .html()
                .select("main a[href^=/demo/inbox/]")
                .size();
    }

    private PlainBrowser.Answer undo(PlainBrowser phone, int mails) throws InterruptedException {
        var asked = phone.fillIn("/apply/undo-email", Map.of("email", former));
        var form = PlainBrowser.form(phone.get(asked.location()), "/apply/undo-email/code");
        phone.code(former, mails);
        form.put("code", phone.code(former, mails));
        return phone.post("/apply/undo-email/code", form);
    }

    @Test
    void isReachedFromTheListOfTasks() throws InterruptedException {
        assertThat(signedIn(former).get("/apply/tasks").html().select("a[href=/apply/ways-in]"))
                .hasSize(1);
    }

    @Test
    void changesTheAddressOnceItsCodeIsTypedAndTheFormerCanPutItBack() throws InterruptedException {
        changed(Map.of());
        var again = browser();
        again.signIn(latest);
        assertThat(name(again)).isEqualTo("Odalys");

        Thread.sleep(1_100); // sessions are told apart by whole seconds
        var owner = browser();
        var back = undo(owner, 3);
        assertThat(back.location()).startsWith(PAGE);
        assertThat(name(owner)).isEqualTo("Odalys");
        assertThat(owner.get(PAGE).text()).contains(former).doesNotContain(latest);
        assertThat(again.get(PAGE).location()).as("whoever changed it is out").contains("/apply/sign-in");
    }

    @Test
    void saysNothingToAMailboxThatOthersRead() throws InterruptedException {
        changed(Map.of("unsafe", "yes"));
        assertThat(mails(former)).as("the sign-in code alone").isEqualTo(1);
        assertThat(undo(browser(), 2).status()).isEqualTo(422);
    }

    @Test
    void leavesTheAddressOfAnotherAccountAlone() throws InterruptedException {
        signedIn(latest);
        var phone = signedIn(former);
        send(phone, ASK, Map.of("email", latest));
        var typed = Map.of("do", "confirm", "code", phone.code(latest, 2));
        var taken = send(phone, TYPE, typed);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("otra cuenta");
        assertThat(phone.get(PAGE).text()).contains(former).doesNotContain(latest);
    }

    @Test
    void namesTheMendOfAWrongAddressAndOfAWrongCode() throws InterruptedException {
        var phone = signedIn(former);
        assertThat(send(phone, ASK, Map.of("email", former)).text()).contains("Ya entra con ese correo");
        var wrong = send(phone, ASK, Map.of("email", "nobody at home"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#email").val()).isEqualTo("nobody at home");
        send(phone, ASK, Map.of("email", latest));
        assertThat(send(phone, TYPE, Map.of("do", "confirm", "code", "00000000"))
                        .text())
                .contains("no es el código");
        send(phone, TYPE, Map.of("do", "cancel"));
        assertThat(phone.get(PAGE).text()).doesNotContain(latest);
    }

    @Test
    void leavesEveryOtherDevice() throws InterruptedException {
        var lost = signedIn(former);
        Thread.sleep(1_100); // sessions are told apart by whole seconds
        var phone = signedIn(former);
        var left = send(phone, "/apply/ways-in/leave", Map.of());
        assertThat(phone.get(left.location()).text()).contains("Solo este aparato sigue dentro");
        assertThat(lost.get("/apply/tasks").location()).contains("/apply/sign-in");
        assertThat(phone.get("/apply/tasks").status()).isEqualTo(200);
    }

    @Test
    void tellsOfEntriesOnlyWhileThePersonWantsIt() throws InterruptedException {
        var phone = signedIn(former);
        assertThat(phone.get(PAGE).text()).contains("Le escribimos si alguien entra");
        send(phone, "/apply/ways-in/notices", Map.of());
        assertThat(phone.get(PAGE).text()).contains("No le escribimos cuando alguien entra");
    }
}
