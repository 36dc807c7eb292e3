// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts or a screen, which can send what no honest browser would: cookies, forms, no more. */
final class PlainBrowser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    /** A code stands alone: an invented address may hold eight digits between hyphens. */
    static final Pattern CODE = Pattern.compile("(?<![\\w-])[0-9]{8}(?![\\w-])");

    static final String AGENT = "Mozilla/5.0 Firefox/140.0";

    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    PlainBrowser(String origin) {
        this.origin = origin;
    }

    /** What came back. */
    record Answer(int status, String location, byte[] bytes) {
        Document html() {
            return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        }

        String title() {
            return html().select("h1").text();
        }

        String text() {
            return html().select("main").text();
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    /** Goes on from redirect to redirect. */
    Answer open(String path) {
        var answer = get(path);
        for (var steps = 0; steps < 5 && !answer.location().isEmpty(); steps++) {
            answer = get(answer.location());
        }
        return answer;
    }

    Answer post(String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The same with several values of one name. */
    Answer postAll(String path, Map<String, String> form, String name, List<String> values) {
        var several =
                values.stream().map(value -> encode(name) + "=" + encode(value)).collect(Collectors.joining("&"));
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&" + several)));
    }

    /** What stands in the inputs of a form of the page. */
    static Map<String, String> form(Answer page, String action) {
        var fields = new LinkedHashMap<String, String>();
        for (var input : page.html().select("form[action=" + action + "]").select("input, select, textarea")) {
            var chosen = !input.attr("type").matches("radio|checkbox") || input.hasAttr("checked");
            if (chosen && !input.attr("type").equals("file")) {
                fields.putIfAbsent(input.attr("name"), value(input));
            }
        }
        return fields;
    }

    private static String value(Element input) {
        return input.is("select") ? input.select("option[selected]").attr("value") : input.val();
    }

    /** Fills in a page and sends it to itself; a field is a name and what is typed. */
    Answer fillIn(String path, Map<String, String> typed) {
        var form = form(get(path), path);
        form.putAll(typed);
        return post(path, form);
    }

    /** Sends fields as a form with files does, without a file. */
    Answer postParts(String path, Map<String, String> form) {
        var body = new StringBuilder();
        form.forEach((name, value) ->
                body.append("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    Answer upload(String path, String field, String fileName, byte[] file) {
        return uploadSeveral(path, path, field, Map.of(fileName, file));
    }

    /** The same with a form that goes to another address than its page's. */
    Answer upload(String page, String path, String field, String fileName, byte[] file) {
        return uploadSeveral(page, path, field, Map.of(fileName, file));
    }

    /** Several files in one press of the button, by name. */
    Answer uploadSeveral(String path, String field, Map<String, byte[]> files) {
        return uploadSeveral(path, path, field, files);
    }

    private Answer uploadSeveral(String page, String path, String field, Map<String, byte[]> files) {
        var form = form(get(page), path);
        var body = new ByteArrayOutputStream();
        form.forEach((name, value) -> body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value)
                .getBytes(StandardCharsets.UTF_8)));
        files.forEach((fileName, file) -> {
            body.writeBytes(
                    "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                            .formatted(field, fileName)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Bytes as a script sends them, with the form's token beside. */
    Answer send(String path, String token, byte[] bytes) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/octet-stream")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Announces the bytes, sends half of them, and the line is gone. */
    void sendHalf(String path, String token, byte[] bytes) throws IOException {
        sendHalf(path, "application/octet-stream", token, bytes);
    }

    /** A form of which half arrives. */
    void postHalf(String path, Map<String, String> form) throws IOException {
        sendHalf(path, "application/x-www-form-urlencoded", "", encoded(form).getBytes(StandardCharsets.UTF_8));
    }

    private void sendHalf(String path, String type, String token, byte[] bytes) throws IOException {
        var address = URI.create(origin);
        try (var line = new Socket(address.getHost(), address.getPort())) {
            var head = """
                    POST %s HTTP/1.1
                    Host: %s
                    Sec-Fetch-Site: same-origin
                    User-Agent: %s
                    Content-Type: %s
                    X-CSRF-TOKEN: %s
                    Cookie: %s
                    Content-Length: %d

                    """.formatted(path, address.getAuthority(), AGENT, type, token, cookieLine(), bytes.length);
            var out = line.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
            line.setSoLinger(true, 0);
        }
    }

    /** What a browser would have to be given to be this one. */
    Map<String, String> cookies() {
        synchronized (cookies) {
            return Map.copyOf(cookies);
        }
    }

    /** By the row of languages that stands on every page. */
    void useLanguage(String tag, boolean officer) {
        useLanguage(tag, officer ? "/work" : "/help");
    }

    /** By the buttons of a page. */
    void useLanguage(String tag, String page) {
        var action = page.startsWith("/work") ? "/work/language" : "/language";
        var form = new LinkedHashMap<>(form(open(page), action));
        form.put("language", tag);
        post(action, form);
    }

    /** From the gate to the task list, or, when somebody was here before, to where the sign-in leads. */
    Answer signIn(String email) throws InterruptedException {
        var rights = form(get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        var accepted = post("/apply/rights", rights);
        var typing = askForCode(accepted.location(), email);
        typing.put("code", code(email, 1));
        for (var tries = 0; tries < 3; tries++) {
            var entered = post("/apply/code", typing);
            if (entered.status() / 100 == 3) {
                return open(entered.location());
            }
            Thread.sleep(300);
            typing.put("code", code(email, 1));
        }
        throw new AssertionError("could not sign in");
    }

    /** The form that takes the code. */
    Map<String, String> askForCode(String signInPage, String email) {
        var asking = form(get(signInPage), "/apply/sign-in");
        asking.put("email", email);
        return form(get(post("/apply/sign-in", asking).location()), "/apply/code");
    }

    /** The code of the newest mail to the address, once there are so many. */
    String code(String email, int mails) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var links = get("/demo/inbox?to=" + encode(email)).html().select("main a[href^=/demo/inbox/]");
            if (links.size() >= mails) {
                for (var link : links) {
                    var found = CODE.matcher(get(link.attr("href")).text());
                    if (found.find()) {
                        return found.group();
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no code came");
    }

    private Answer send(HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(60))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "es-PE")
                .header("User-Agent", AGENT)
                .header("Cookie", cookieLine());
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            synchronized (cookies) {
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse("").replace(origin, ""),
                    answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cookieLine() {
        synchronized (cookies) {
            return cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
