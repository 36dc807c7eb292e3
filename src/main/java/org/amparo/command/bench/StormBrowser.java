// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: cookies, forms, redirects shown and not followed. A request that meets a dead server is
 * sent again until it lives, as a person would press again; each answer's time is taken.
 */
final class StormBrowser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\"");

    private final StormConnection connection;
    private final String origin;
    private final Latencies latencies;
    private final Map<String, String> cookies = new HashMap<>();

    StormBrowser(int port, InetAddress from, Latencies latencies) {
        this.connection = new StormConnection(port, from);
        this.origin = "http://localhost:" + port;
        this.latencies = latencies;
    }

    /** What came back. */
    record Answer(int status, String location, String body) {

        /** Hidden inputs of the page, whichever form they are in; all forms of a page carry the same token. */
        Map<String, String> hidden() {
            var inputs = new HashMap<String, String>();
            var found = HIDDEN.matcher(body);
            while (found.find()) {
                inputs.put(found.group(1), found.group(2));
            }
            return inputs;
        }
    }

    void forgetWhoIAm() {
        cookies.clear();
    }

    Answer get(String path) throws InterruptedException {
        return send("GET", path, "", new byte[0]);
    }

    Answer post(String path, Map<String, String> form) throws InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String contentType, byte[] body) throws InterruptedException {
        return send(
                "POST",
                path,
                "Content-Type: %s\r\nOrigin: %s\r\nSec-Fetch-Site: same-origin\r\n".formatted(contentType, origin),
                body);
    }

    private Answer send(String method, String path, String headers, byte[] body) throws InterruptedException {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var begin = System.nanoTime();
            try {
                var response = connection.exchange(method, path, headers + cookieLine(), body);
                if (response.status() != 503) {
                    latencies.add(System.nanoTime() - begin);
                    response.headers("set-cookie").forEach(this::keepCookie);
                    return new Answer(
                            response.status(),
                            response.headers("location").findFirst().orElse("").replace(origin, ""),
                            response.text());
                }
            } catch (IOException dead) {
                // killed, or not up again yet
            }
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("no answer within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    String cookieLine() {
        return cookies.isEmpty()
                ? ""
                : "Cookie: "
                        + cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))
                        + "\r\n";
    }

    private void keepCookie(String line) {
        var pair = line.split(";", 2)[0].split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
