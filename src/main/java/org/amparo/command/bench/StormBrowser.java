// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\"");

    private final HttpClient client;
    private final String origin;
    private final Latencies latencies;
    private final Map<String, String> cookies = new HashMap<>();

    StormBrowser(int port, InetAddress from, Latencies latencies) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(from)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
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
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    Answer post(String path, Map<String, String> form) throws InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        request.timeout(Duration.ofSeconds(30));
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var begin = System.nanoTime();
            try {
                request.setHeader("Cookie", cookieLine());
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 503) {
                    latencies.add(System.nanoTime() - begin);
                    keepCookies(answer);
                    return new Answer(
                            answer.statusCode(),
                            answer.headers().firstValue("Location").orElse("").replace(origin, ""),
                            answer.body());
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

    private String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (var line : answer.headers().map().getOrDefault("set-cookie", List.of())) {
            var pair = line.split(";", 2)[0].split("=", 2);
            if (line.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
