// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Into the workbench of any country and language, with the password and the code of the moment on the demo's front page. */
record OfficersDoor(Visitor visitor) {

    /** As far as the button that enters. */
    Locator knock(String login) {
        var page = visitor.open("/").page();
        var password = page.locator("main section p bdi").first().innerText();
        var code = page.locator("main dl", new Page.LocatorOptions().setHasText(login))
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(login, new Page.GetByTextOptions().setExact(true))))
                .locator("bdi")
                .last()
                .innerText();
        visitor.open("/work/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#code").fill(code);
        return page.locator("main form button.am-btn");
    }

    void enter(String login) {
        visitor.press(knock(login));
    }
}
