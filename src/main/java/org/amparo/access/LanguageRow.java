// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The languages this page can be read in, each under the name its speakers give it, and the address that shows the page
 * again.
 */
public record LanguageRow(List<Choice> choices, String back) {

    /** One language; {@code dir} is the way its name is written. */
    public record Choice(String tag, String name, String dir, boolean current) {}

    private static final String NAME = LanguageRow.class.getName();

    /** What a form carries along hidden, and its page wants in the address when it is asked for anew. */
    private static final List<String> CARRIED = List.of("attempt", "pass");

    public LanguageRow {
        choices = List.copyOf(choices);
    }

    /** For layouts: the row of the page being shown; without choices outside of one. */
    public static LanguageRow now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        && now.getRequest().getAttribute(NAME) instanceof LanguageRow row
                ? row
                : new LanguageRow(List.of(), "/");
    }

    /** Nothing to choose from is no row. */
    public boolean isUseful() {
        return choices.size() > 1;
    }

    static void keep(List<Choice> choices, HttpServletRequest request) {
        request.setAttribute(NAME, new LanguageRow(choices, back(request)));
    }

    private static String back(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var carried = CARRIED.stream()
                .filter(name -> request.getMethod().equals("POST") && request.getParameter(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8));
        var whole = Stream.concat(Stream.of(query).filter(part -> !part.isEmpty()), carried)
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (whole.isEmpty() ? "" : "?" + whole);
    }
}
