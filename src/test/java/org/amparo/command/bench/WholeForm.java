// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A device on which somebody is signed in and works on the form, page by page, whatever the pack asks. */
final class WholeForm {

    private static final Set<String> NOT_ANSWERS = Set.of("_csrf", "version", "asked", "do");

    private final StormBrowser browser;
    private final int port;

    WholeForm(StormBrowser browser, int port) {
        this.browser = browser;
        this.port = port;
    }

    /** A page as shown, and what is typed into it. */
    static final class Page {

        private final String path;
        private final Map<String, String> hidden = new LinkedHashMap<>();
        private final Map<String, String> values = new TreeMap<>();
        private final Map<String, String> typed = new TreeMap<>();
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final Element form;

        Page(String path, Element form) {
            this.path = path;
            this.form = form;
            for (var input : form.select("input, select, textarea")) {
                var name = input.attr("name");
                if (input.attr("type").equals("hidden")) {
                    hidden.put(name, input.val());
                } else if (!name.isEmpty() && !NOT_ANSWERS.contains(name) && isGiven(input)) {
                    values.merge(name, value(input), (one, more) -> one + " " + more);
                }
            }
            values.values().removeIf(String::isBlank);
            values.replaceAll((name, value) -> value.strip());
        }

        private static boolean isGiven(Element input) {
            var type = input.attr("type");
            return !type.equals("file") && (!type.matches("radio|checkbox") || input.hasAttr("checked"));
        }

        private static String value(Element input) {
            return input.is("select") ? input.select("option[selected]").attr("value") : input.val();
        }

        /** What stands in the inputs. */
        Map<String, String> values() {
            return values;
        }

        Map<String, String> typed() {
            return typed;
        }

        String version() {
            return Objects.requireNonNull(hidden.get("version"));
        }

        boolean hasFiles() {
            return !form.select("input[type=file]").isEmpty();
        }

        void fillIn(StormAnswers answers, long person) {
            var given = answers.inputs(person);
            for (var input : form.select("input, select, textarea")) {
                var name = input.attr("name");
                var answer = given.get(name);
                if (input.attr("type").equals("file")) {
                    var picture = answers.pictures().get(name);
                    if (picture != null
                            && form.select("[data-upload=" + name + "]")
                                    .prev(".am-files")
                                    .select(".am-file")
                                    .isEmpty()) {
                        files.put(name, picture);
                    }
                } else if (answer != null && !typed.containsKey(name)) {
                    boolean one = input.is("select") || input.attr("type").equals("checkbox");
                    typed.put(name, one ? answer.split(" ", 2)[0] : answer.strip());
                } else if (answer == null && input.is("textarea")) {
                    typed.put(name, "Con mis palabras: " + name);
                }
            }
            for (int level = 2; typed.containsKey("area_1") && given.containsKey("area_" + level); level++) {
                typed.put("area_" + level, Objects.requireNonNull(given.get("area_" + level)));
            }
        }

        private Map<String, String> sent() {
            var sent = new LinkedHashMap<>(hidden);
            sent.putAll(typed);
            return sent;
        }
    }

    StormBrowser.Answer get(String path) {
        try {
            return browser.get(path);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String firstPage() {
        var link = Jsoup.parse(get("/apply/tasks").body()).selectFirst(".am-tasks a[href^=/apply/form/]");
        return Objects.requireNonNull(link, "no first page").attr("href");
    }

    Page open(String path) {
        var answer = get(path);
        var form = Jsoup.parse(answer.body()).selectFirst("form[action=" + path + "]");
        return new Page(path, Objects.requireNonNull(form, path + " answered " + answer.status()));
    }

    /** Returns where it leads on. */
    String send(Page page) {
        try {
            var answer = page.files.isEmpty()
                    ? browser.post(page.path, page.sent())
                    : browser.post(page.path, "multipart/form-data; boundary=b", multipart(page));
            if (answer.status() != 303) {
                throw new IllegalStateException(page.path + " answered " + answer.status() + " "
                        + Jsoup.parse(answer.body()).select(".am-sum").text());
            }
            return answer.location();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Announces the page as typed, sends half of it, and the line is gone. */
    void sendHalf(Page page) {
        var body = page.sent().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        var head =
                "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: http://localhost:%d\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(page.path, port, port, browser.cookieLine(), body.length);
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().write(body, 0, body.length / 2);
            line.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Returns the address of the upload. */
    String beginUpload(String field, int size) throws InterruptedException {
        var begun = browser.post(
                "/apply/uploads",
                Map.of("_csrf", token(), "field", field, "size", "" + size, "mark", "0123456789abcdef"));
        return "/apply/uploads/" + begun.body().replaceAll(".*\"id\":\"([0-9a-f-]+)\".*", "$1");
    }

    int sendChunk(String upload, int at, int length) throws InterruptedException {
        var token = URLEncoder.encode(token(), StandardCharsets.UTF_8);
        return browser.post(
                        upload + "/chunks?at=" + at + "&_csrf=" + token, "application/octet-stream", new byte[length])
                .status();
    }

    private String token() throws InterruptedException {
        return Objects.requireNonNull(browser.get("/apply/tasks").hidden().get("_csrf"));
    }

    private static byte[] multipart(Page page) {
        var body = new ByteArrayOutputStream();
        page.sent()
                .forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        page.files.forEach((name, file) ->
                part(body, "name=\"%s\"; filename=\"%s.jpg\"\r\nContent-Type: image/jpeg".formatted(name, name), file));
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes("--b\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(name)
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
