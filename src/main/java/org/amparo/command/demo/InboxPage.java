// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what the demo's catcher caught, as each person would read it in their own mailbox. */
@Controller
@Profile("demo")
class InboxPage {

    private static final int SHOWN = 100;

    private final DemoMail mail;

    InboxPage(DemoMail mail) {
        this.mail = mail;
    }

    @GetMapping("/demo/inbox")
    @Allowed(Permission.DEMO)
    String list(@RequestParam(defaultValue = "") String to, Model model) {
        var all = mail.list(to);
        model.addAttribute("page", new InboxView(to, all.stream().limit(SHOWN).toList(), all.size()));
        return "demo/inbox";
    }

    @GetMapping("/demo/inbox/{id}")
    @Allowed(Permission.DEMO)
    String show(@PathVariable String id, Model model) {
        var head = mail.find(id).orElseThrow(InboxPage::missing);
        var text = mail.text(id).orElseThrow(InboxPage::missing);
        model.addAttribute("page", MailView.of(head, text));
        return "demo/mail";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
