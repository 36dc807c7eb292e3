// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.access.Look;
import org.amparo.access.WhoLooked;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.documents.ElsewhereOrder;
import org.amparo.documents.HandOver;
import org.amparo.procedure.OwnCase;
import org.amparo.registration.OwnData;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Component;

/** Puts the access log about a person's things into plain words: what happened often on one day is said once. */
@Component
class AccessViews {

    private final WhoLooked whoLooked;
    private final OwnData ownData;
    private final Documents documents;
    private final HandOver handOver;
    private final OwnCase cases;
    private final Receipts receipts;
    private final CountryPack pack;

    AccessViews(
            WhoLooked whoLooked,
            OwnData ownData,
            Documents documents,
            HandOver handOver,
            OwnCase cases,
            Receipts receipts,
            CountryPack pack) {
        this.whoLooked = whoLooked;
        this.ownData = ownData;
        this.documents = documents;
        this.handOver = handOver;
        this.cases = cases;
        this.receipts = receipts;
        this.pack = pack;
    }

    AccessView of(Applicant applicant, int page, Words words) {
        var looks = whoLooked.list(applicant, things(applicant), page);
        Map<LocalDate, List<Look>> byDay = new LinkedHashMap<>();
        for (var look : looks.looks()) {
            byDay.computeIfAbsent(LocalDate.ofInstant(look.at(), pack.zone()), day -> new ArrayList<>())
                    .add(look);
        }
        return new AccessView(
                byDay.entrySet().stream()
                        .map(day -> new AccessView.Day(words.date(day.getKey()), lines(day.getValue(), words)))
                        .toList(),
                page,
                looks.more());
    }

    private List<UUID> things(Applicant applicant) {
        var things = new ArrayList<>(ownData.things(applicant));
        documents.listFor(applicant.accountId()).stream().map(DocumentView::id).forEach(things::add);
        handOver.listFor(applicant.accountId()).stream().map(ElsewhereOrder::id).forEach(things::add);
        receipts.find(applicant)
                .flatMap(receipt -> cases.find(receipt.applicationId()))
                .ifPresent(opened -> things.add(opened.caseId()));
        return things;
    }

    /** One line for each (who, what), with the newest time. */
    private List<AccessView.Line> lines(List<Look> day, Words words) {
        record Kind(Look.By by, String office, String role, String helper, String act) {}
        Map<Kind, List<Look>> alike = new LinkedHashMap<>();
        for (var look : day) {
            var kind = new Kind(look.by(), look.office(), look.role(), look.helper(), look.act());
            alike.computeIfAbsent(kind, first -> new ArrayList<>()).add(look);
        }
        return alike.values().stream()
                .map(looks -> {
                    var newest = looks.getFirst();
                    return new AccessView.Line(
                            words.time(newest.at()),
                            who(newest, words),
                            what(newest.act(), words),
                            looks.size(),
                            newest.by() == Look.By.SELF);
                })
                .toList();
    }

    private String who(Look look, Words words) {
        if (look.by() == Look.By.HELPER && !look.helper().isEmpty()) {
            return words.text("looked.by.HELPER.named", look.helper());
        }
        if (look.by() != Look.By.OFFICER || look.office().isEmpty()) {
            return words.text("looked.by." + look.by().name());
        }
        var office = pack.office(look.office()).map(Office::name).orElse(look.office());
        var role = "role." + look.role();
        return words.has(role)
                ? words.text("looked.by.OFFICER.role", office, words.text(role))
                : words.text("looked.by.OFFICER.office", office);
    }

    /** Acts that differ only in something not said here share the words of what stands before their first hyphen. */
    static String what(String act, Words words) {
        return Stream.of(act, act.replaceFirst("-.*", ""), "other")
                .map(name -> "looked.act." + name)
                .filter(words::has)
                .map(words::text)
                .findFirst()
                .orElse("");
    }
}
