// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackNode;

/**
 * How a country gives appointments, from {@code appointments.yaml}; {@link #NONE} for one that gives none.
 *
 * @param services what people come for, by key
 * @param booked the service applicants book themselves once their application arrived; empty where they wait to be asked
 * @param ahead days for which there are places to book
 * @param notice hours between booking and the visit, at least
 * @param interpreterNotice hours needed to find an interpreter
 * @param moves how often a person may choose another time
 * @param cancelUntil hours before the visit until which a person gives it back; later they just stay away
 * @param largestParty people who come together, at most
 * @param confirmWithin how long a place from the waiting list is held
 * @param reminder hours before the visit at which people are reminded
 * @param missed what happens to whoever didn't come
 * @param terms of each kind of office, until an administrator sets others
 */
public record AppointmentRules(
        Map<String, Purpose> services,
        Optional<String> booked,
        int ahead,
        Duration notice,
        Duration interpreterNotice,
        int moves,
        Duration cancelUntil,
        int largestParty,
        Duration confirmWithin,
        Duration reminder,
        Missed missed,
        Map<String, OfficeTerms> terms) {

    /**
     * @param newTimes how often a new time is given by itself; 0 where people choose one
     * @param weeks of silence after which an officer looks at it; before, nothing happens to the application
     * @param basis the rule this follows
     */
    public record Missed(int newTimes, int weeks, String basis) {}

    static final AppointmentRules NONE = new AppointmentRules(
            Map.of(),
            Optional.empty(),
            0,
            Duration.ZERO,
            Duration.ZERO,
            0,
            Duration.ZERO,
            1,
            Duration.ZERO,
            Duration.ZERO,
            new Missed(0, 0, ""),
            Map.of());

    public static AppointmentRules read(CountryPack pack) {
        return pack.find("appointments.yaml").map(file -> read(file, pack)).orElse(NONE);
    }

    private static AppointmentRules read(PackNode file, CountryPack pack) {
        file.requireOnly("services", "book", "waiting", "reminder-hours", "missed", "offices");
        var services = new LinkedHashMap<String, Purpose>();
        file.get("services").entries().forEach((key, node) -> services.put(key, service(key, node, pack)));
        var book = file.get("book");
        book.requireOnly(
                "service", "ahead", "notice-hours", "interpreter-hours", "moves", "cancel-hours", "largest-party");
        book.find("service").ifPresent(service -> require(service, services));
        var waiting = file.get("waiting");
        waiting.requireOnly("confirm-minutes");
        var missed = file.get("missed");
        missed.requireOnly("new-times", "weeks", "basis");
        return new AppointmentRules(
                services,
                book.find("service").map(PackNode::text),
                atLeast(1, book.get("ahead")),
                Duration.ofHours(atLeast(0, book.get("notice-hours"))),
                Duration.ofHours(atLeast(0, book.get("interpreter-hours"))),
                atLeast(0, book.get("moves")),
                Duration.ofHours(atLeast(0, book.get("cancel-hours"))),
                atLeast(1, book.get("largest-party")),
                Duration.ofMinutes(atLeast(1, waiting.get("confirm-minutes"))),
                Duration.ofHours(atLeast(0, file.get("reminder-hours"))),
                new Missed(
                        atLeast(0, missed.get("new-times")),
                        atLeast(0, missed.get("weeks")),
                        missed.get("basis").text()),
                terms(file.get("offices"), services, pack));
    }

    private static Purpose service(String key, PackNode node, CountryPack pack) {
        node.requireOnly("minutes", "by-video");
        if (!pack.authorityWords().has("purpose." + key)) {
            throw node.fault("the text 'purpose.%s' is missing in messages".formatted(key));
        }
        return new Purpose(
                key,
                atLeast(1, node.get("minutes")),
                node.find("by-video").map(PackNode::flag).orElse(false));
    }

    private static Map<String, OfficeTerms> terms(PackNode kinds, Map<String, Purpose> services, CountryPack pack) {
        var terms = new LinkedHashMap<String, OfficeTerms>();
        kinds.entries().forEach((kind, node) -> {
            if (pack.offices().stream().map(Office::kind).noneMatch(kind::equals)) {
                throw node.fault("there is no office of the kind '%s'".formatted(kind));
            }
            terms.put(kind, TermsReader.read(node, services));
        });
        for (var office : pack.offices()) {
            if (!terms.containsKey(office.kind())) {
                throw kinds.fault("terms are missing for offices of the kind '%s'".formatted(office.kind()));
            }
        }
        return terms;
    }

    static void require(PackNode service, Map<String, Purpose> services) {
        if (!services.containsKey(service.text())) {
            throw service.fault("there is no service '%s'; known: %s"
                    .formatted(service.text(), String.join(", ", services.keySet())));
        }
    }

    static int atLeast(int least, PackNode node) {
        if (node.number() < least) {
            throw node.fault("a number from %d on is expected here".formatted(least));
        }
        return node.number();
    }
}
