// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * How a country talks with people: {@code interview} of procedure.yaml for talks by video before a case is registered, {@code
 * hearing} for the interviews of a case.
 *
 * @param template the address of a meeting with {@code {room}} in it; empty where officers paste one made elsewhere
 * @param hosts whose addresses may be pasted then, their subdomains included
 * @param notice working days between an invitation and its day, at least, and {@code within} at most
 * @param times of day offered to people who choose another date
 * @param moves how often somebody may choose another date without asking
 * @param checks what is asked before it begins
 * @param line what is tried when the line fails, in this order; the last is another date
 * @param lineWait how long to wait for the line before the next is tried
 * @param absentAfter how long after its time somebody may be noted as not there
 */
record InterviewRules(
        Optional<String> template,
        List<String> hosts,
        int minutes,
        int notice,
        int within,
        List<LocalTime> times,
        int moves,
        List<InterviewCheck> checks,
        List<String> line,
        Duration lineWait,
        Duration absentAfter,
        String law) {

    static final String ROOM = "{room}";
    static final List<String> LINE_STEPS = List.of("reconnect", "phone", "new-date");

    private static final int LONGEST_LINK = 1_000;

    /** Nothing when the pack has no such section of procedure.yaml: it holds no interviews of that kind. */
    static Optional<InterviewRules> read(CountryPack pack, String section) {
        return pack.file("procedure.yaml").find(section).map(InterviewRules::read);
    }

    private static InterviewRules read(PackNode node) {
        node.requireOnly(
                "link",
                "hosts",
                "minutes",
                "notice",
                "within",
                "times",
                "moves",
                "checks",
                "line",
                "absent-after",
                "law");
        var line = node.get("line");
        line.requireOnly("wait", "then");
        var notice = PackTimes.workingDays(node.get("notice"));
        var within = PackTimes.workingDays(node.get("within"));
        if (notice > within) {
            throw node.get("notice").fault("notice is longer than within");
        }
        var template = template(node.get("link"));
        if (template.isEmpty() == node.find("hosts").isEmpty()) {
            throw node.get("link").fault("hosts are named where the link is manual, and only there");
        }
        return new InterviewRules(
                template,
                node.find("hosts").map(PackNode::list).orElse(List.of()).stream()
                        .map(InterviewRules::host)
                        .toList(),
                minutes(node.get("minutes")),
                notice,
                within,
                node.get("times").list().stream().map(PackTimes::time).toList(),
                node.get("moves").number(),
                node.get("checks").list().stream().map(InterviewRules::check).toList(),
                line.get("then").list().stream().map(InterviewRules::step).toList(),
                duration(line.get("wait")),
                duration(node.get("absent-after")),
                node.get("law").text());
    }

    boolean isManual() {
        return template.isEmpty();
    }

    /** An address that may be given to people: encrypted, of a host that the pack trusts, without a name in it. */
    boolean takes(String link) {
        if (link.length() > LONGEST_LINK) {
            return false;
        }
        return address(link)
                .filter(address -> address.getUserInfo() == null)
                .map(address -> address.getHost().toLowerCase(Locale.ROOT))
                .filter(host -> hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known)))
                .isPresent();
    }

    private static Optional<String> template(PackNode node) {
        var text = node.text();
        if (text.equals("manual")) {
            return Optional.empty();
        }
        if (text.split("\\{room}", -1).length != 2
                || address(text.replace(ROOM, "room")).isEmpty()) {
            throw node.fault("a link is manual, or an https address with {room} in it once, not " + text);
        }
        return Optional.of(text);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(address -> "https".equalsIgnoreCase(address.getScheme()))
                    .filter(address -> address.getHost() != null);
        } catch (java.net.URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String host(PackNode node) {
        if (!node.text().matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw node.fault("a host such as meetings.example.org is expected here, not " + node.text());
        }
        return node.text();
    }

    private static InterviewCheck check(PackNode node) {
        return InterviewCheck.named(node.text()).orElseThrow(() -> node.fault("no check " + node.text()));
    }

    private static String step(PackNode node) {
        if (!LINE_STEPS.contains(node.text())) {
            throw node.fault("when the line fails one can reconnect, phone or take a new-date, not " + node.text());
        }
        return node.text();
    }

    private static int minutes(PackNode node) {
        if (node.number() < 5 || node.number() > 480) {
            throw node.fault("an interview takes from 5 to 480 minutes");
        }
        return node.number();
    }

    private static Duration duration(PackNode node) {
        try {
            return Duration.parse(node.text());
        } catch (DateTimeException noDuration) {
            throw node.fault("a time such as PT10M is expected here, not " + node.text());
        }
    }
}
