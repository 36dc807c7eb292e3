// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser of few virtues: keeps cookies by name, follows nothing, sends the headers of a form from our own page. */
final class Visitor {

    private static final HttpClient HTTP;

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private final int port;
    final Map<String, String> cookies = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(int port) {
        this.port = port;
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Accept-Language", "en");
        headers.put("User-Agent", "Mozilla/5.0 Firefox/130.0");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** With the token the given page carries. */
    HttpResponse<String> post(String path, Map<String, String> form, String token) {
        var whole = new LinkedHashMap<>(form);
        whole.put("_csrf", token);
        return post(path, whole);
    }

    /** The token of the forms of a page of this visitor. */
    String token(String page) {
        return Objects.requireNonNull(get(page).body().split("csrf=")[1]).strip();
    }

    static Document html(HttpResponse<String> page) {
        return Jsoup.parse(page.body());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
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

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
