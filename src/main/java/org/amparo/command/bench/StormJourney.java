// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One applicant from the door to the receipt, over HTTP. It reads the pages it gets: which page comes next, which
 * inputs there are and the token of the form, so it follows whatever the pack asks.
 */
final class StormJourney {

    private static final Pattern NAME = Pattern.compile("name=\"([a-z][a-z0-9_]*)\"");
    private static final Pattern FORM_LINK = Pattern.compile("href=\"(/apply/form/[a-z_]+)\"");
    private static final Pattern NUMBER = Pattern.compile("<dd class=\"am-big\"><bdi dir=\"ltr\">([^<]+)</bdi>");

    private final StormBrowser browser;
    private final MailSink mail;
    private final StormLedger ledger;
    private final String email;
    private final Map<String, String> answers;

    StormJourney(StormBrowser browser, MailSink mail, StormLedger ledger, long number) {
        this.browser = browser;
        this.mail = mail;
        this.ledger = ledger;
        this.email = "storm-" + number + "@example.org";
        this.answers = answers(number);
    }

    private static Map<String, String> answers(long number) {
        var answers = new HashMap<String, String>();
        answers.put("given_names", "Persona");
        answers.put("surname_paternal", "Inventada " + number);
        answers.put("birth_date_year", Long.toString(1960 + number % 40));
        answers.put("birth_date_month", Long.toString(1 + number % 12));
        answers.put("birth_country", "VEN");
        answers.put("nationalities", "VEN");
        answers.put("doc_type", "PAS");
        answers.put("doc_number", Long.toString(100_000_000 + number));
        answers.put("safe_channel", "EML");
        answers.put("safe_detail", "no");
        answers.put("address", "Calle " + number);
        answers.put("area_1", "15");
        answers.put("area_2", "1501");
        answers.put("area_3", "150105");
        answers.put("entry_date_year", "2026");
        answers.put("entry_stamp", "yes");
        answers.put("interview_language", "spa");
        answers.put("narrative", "Lo que pasó, contado con calma. ".repeat(40));
        return answers;
    }

    /** The control number on the receipt. */
    void run() throws InterruptedException {
        signIn();
        var tasks = browser.get("/apply/tasks");
        var next = FORM_LINK.matcher(tasks.body());
        var page = next.find() ? next.group(1) : fail("no first page", tasks);
        while (page.startsWith("/apply/form/")) {
            page = fillIn(page);
        }
        send();
    }

    private void signIn() throws InterruptedException {
        var door = browser.get("/apply");
        expect(200, door, "/apply");
        var rights = browser.get("/apply/rights");
        var form = rights.hidden();
        form.put("read", "yes");
        var accepted = expect(303, browser.post("/apply/rights", form), "rights");
        for (int tries = 0; tries < 5; tries++) {
            var asking = browser.get(accepted.location()).hidden();
            asking.put("email", email);
            var asked = browser.post("/apply/sign-in", asking);
            if (asked.status() == 303) {
                var typing = browser.get(asked.location()).hidden();
                var code = mail.takeCode(email);
                typing.put("code", code.orElse(""));
                var entered = browser.post("/apply/code", typing);
                // a mail or a code that met the kill is gone; a person asks for another
                if (entered.status() == 303) {
                    browser.get(entered.location());
                    return;
                }
            }
        }
        throw new IllegalStateException("could not sign in");
    }

    private String fillIn(String path) throws InterruptedException {
        var page = expect(200, browser.get(path), path);
        var form = page.hidden();
        var inputs = NAME.matcher(page.body());
        while (inputs.find()) {
            var answer = answers.get(inputs.group(1));
            if (answer != null) {
                form.put(inputs.group(1), answer);
            }
        }
        if (form.containsKey("area_1")) {
            form.put("area_2", answers.getOrDefault("area_2", ""));
            form.put("area_3", answers.getOrDefault("area_3", ""));
        }
        var saved = expect(303, browser.post(path, form), path);
        form.keySet().retainAll(answers.keySet());
        ledger.saved(email, form);
        return saved.location();
    }

    private void send() throws InterruptedException {
        var check = expect(200, browser.get("/apply/check"), "check");
        var form = check.hidden();
        form.put("declaration", "yes");
        var sent = expect(303, browser.post("/apply/send", form), "send");
        var receipt = expect(200, browser.get(sent.location()), "receipt");
        var number = NUMBER.matcher(receipt.body());
        ledger.received(email, number.find() ? number.group(1) : fail("no number", receipt));
    }

    private static StormBrowser.Answer expect(int status, StormBrowser.Answer answer, String where) {
        if (answer.status() != status) {
            throw new IllegalStateException(where + " answered " + answer.status());
        }
        return answer;
    }

    private static String fail(String what, StormBrowser.Answer answer) {
        throw new IllegalStateException(what + " after " + answer.status());
    }
}
