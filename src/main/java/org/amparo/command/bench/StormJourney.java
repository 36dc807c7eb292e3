// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One applicant from the door to the receipt, over HTTP. It reads the pages it gets: how one signs in, which page comes
 * next, which inputs there are and the token of the form, so it follows whatever the pack asks.
 */
final class StormJourney {

    private static final Pattern INPUT =
            Pattern.compile("<(input|select|textarea)\\b([^>]*?)\\bname=\"([a-z][a-z0-9_]*)\"");
    private static final Pattern FORM_LINK = Pattern.compile("href=\"(/apply/form/[a-z_]+)\"");
    private static final Pattern NUMBER = Pattern.compile("<dd class=\"am-big\"><bdi dir=\"ltr\">([^<]+)</bdi>");
    private static final String BOUNDARY = "----storm";
    private static final String PASSWORD = "a calm and open door";

    private final StormBrowser browser;
    private final MailSink mail;
    private final StormLedger ledger;
    private final String email;
    private final Map<String, String> answers;
    private final Map<String, byte[]> pictures;

    StormJourney(StormBrowser browser, MailSink mail, StormLedger ledger, StormAnswers answers, long number) {
        this.browser = browser;
        this.mail = mail;
        this.ledger = ledger;
        this.email = "storm-" + number + "@example.org";
        this.answers = answers.inputs(number);
        this.pictures = new HashMap<>(answers.pictures());
    }

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

    void signIn() throws InterruptedException {
        expect(200, browser.get("/apply"), "/apply");
        var rights = browser.get("/apply/rights").hidden();
        rights.put("read", "yes");
        var accepted = expect(303, browser.post("/apply/rights", rights), "rights");
        for (int tries = 0; tries < 5; tries++) {
            var door = browser.get(accepted.location());
            var asking = browser.get(door.status() == 303 ? door.location() : accepted.location());
            var byLink = asking.body().contains("action=\"/apply/link\"");
            var entered = byLink ? byLink(asking) : byCode(asking);
            // a mail or a code that met the kill is gone; a person asks for another
            if (entered.status() == 303) {
                browser.get(entered.location());
                return;
            }
        }
        throw new IllegalStateException("could not sign in");
    }

    /** From another device: with the password, where there is one, or as at first. */
    void comeBack() throws InterruptedException {
        var page = browser.get("/apply/password");
        if (page.status() != 200) {
            signIn();
            return;
        }
        var form = page.hidden();
        form.put("email", email);
        form.put("password", PASSWORD);
        browser.get(
                expect(303, browser.post("/apply/password", form), "password").location());
    }

    private StormBrowser.Answer byCode(StormBrowser.Answer page) throws InterruptedException {
        var asking = page.hidden();
        asking.put("email", email);
        var asked = browser.post("/apply/sign-in", asking);
        if (asked.status() != 303) {
            return asked;
        }
        var typing = browser.get(asked.location()).hidden();
        typing.put("code", mail.takeCode(email).orElse(""));
        return browser.post("/apply/code", typing);
    }

    private StormBrowser.Answer byLink(StormBrowser.Answer page) throws InterruptedException {
        var asking = page.hidden();
        asking.put("email", email);
        var asked = browser.post("/apply/link", asking);
        if (asked.status() != 303) {
            return asked;
        }
        browser.get(asked.location());
        var link = mail.takeLink(email).orElse("/apply/link/lost");
        var choosing = browser.get(link).hidden();
        choosing.put("password", PASSWORD);
        return browser.post(link, choosing);
    }

    private String fillIn(String path) throws InterruptedException {
        var page = expect(200, browser.get(path), path);
        var form = page.hidden();
        var files = new HashMap<String, byte[]>();
        var inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            var name = inputs.group(3);
            var picture = inputs.group(2).contains("type=\"file\"") ? pictures.remove(name) : null;
            if (picture != null) {
                files.put(name, picture);
            }
            var answer = answers.get(name);
            if (answer != null) {
                boolean chosen =
                        inputs.group(1).equals("select") || inputs.group(2).contains("type=\"checkbox\"");
                form.put(name, chosen ? answer.split(" ", 2)[0] : answer);
            }
        }
        for (var level = 2; form.containsKey("area_1") && answers.containsKey("area_" + level); level++) {
            form.put("area_" + level, answers.get("area_" + level));
        }
        var sent = files.isEmpty()
                ? browser.post(path, form)
                : browser.post(path, "multipart/form-data; boundary=" + BOUNDARY, multipart(form, files));
        var saved = expect(303, sent, path);
        form.keySet().retainAll(answers.keySet());
        ledger.saved(email, form);
        return saved.location();
    }

    private static byte[] multipart(Map<String, String> form, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        form.forEach((name, text) -> part(body, "name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, file) ->
                part(body, "name=\"%s\"; filename=\"%s.jpg\"\r\nContent-Type: image/jpeg".formatted(name, name), file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, name)
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
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
