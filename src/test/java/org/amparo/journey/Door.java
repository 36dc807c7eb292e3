// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Into the portal and, with the form filled in, out of it with a receipt: the same steps in every country and language. */
record Door(Visitor visitor, Hands hands) {

    private static final Pattern LINK = Pattern.compile("/apply/link/\\S+");
    private static final String MAIN_BUTTON = "main form .am-acts button.am-btn";

    /** From the door through what is read and accepted, to the page that asks who one is. */
    void begin() {
        visitor.open("/apply");
        go("a.am-door--first");
        hands.tick(visitor.page().locator("#read"));
        go(MAIN_BUTTON);
    }

    void enterByCode(String email) {
        hands.write(visitor.page().locator("#email"), email);
        go(MAIN_BUTTON);
        hands.write(visitor.page().locator("#code"), visitor.code(email));
        go(MAIN_BUTTON);
    }

    void enterByLink(String email) {
        hands.write(visitor.page().locator("#email"), email);
        go(MAIN_BUTTON);
        var link = LINK.matcher(visitor.mail(email, LINK.pattern()));
        assertThat(link.find()).isTrue();
        visitor.open(link.group());
        hands.write(visitor.page().locator("#password"), "mesa lluvia tren");
        go(MAIN_BUTTON);
    }

    /** With the card that is then shown; returns its code. */
    String enterByCard(String pin) {
        go("main a[href^='/apply/card?pass=']");
        hands.write(visitor.page().locator("#pin"), pin);
        go("main form button.am-btn");
        var code = visitor.page().locator(".am-keycard__code").innerText();
        visitor.open("/apply/continue");
        return code;
    }

    /** From the check page to the receipt. */
    void send() {
        assertThat(visitor.page().url()).endsWith("/apply/check");
        hands.tick(visitor.page().locator("#declaration"));
        go("main form button.am-btn:not(.am-btn--quiet)");
        assertThat(visitor.page().url()).endsWith("/apply/receipt");
    }

    /** The control number on the receipt. */
    String number() {
        return visitor.page().locator(".am-big").first().innerText();
    }

    void go(String target) {
        hands.press(visitor.page().locator(target).first());
        visitor.page().waitForLoadState();
        visitor.lookAround();
    }
}
