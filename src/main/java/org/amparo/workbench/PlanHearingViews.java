// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.procedure.interview.HearingTerms;
import org.amparo.procedure.interview.Hearings;
import org.amparo.procedure.interview.PlanHearing;
import org.amparo.registration.Applications;
import org.amparo.registration.InterviewDays;
import org.springframework.stereotype.Component;

/** Makes the page on which an officer plans an interview of a case, or gives it another date. */
@Component
class PlanHearingViews {

    private final Hearings hearings;
    private final PlanHearing plan;
    private final HearingDays days;
    private final Applications applications;
    private final HearingWords hearingWords;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;

    PlanHearingViews(
            Hearings hearings,
            PlanHearing plan,
            HearingDays days,
            Applications applications,
            HearingWords hearingWords,
            DeskViews desk,
            Frames frames,
            CountryPack pack) {
        this.hearings = hearings;
        this.plan = plan;
        this.days = days;
        this.applications = applications;
        this.hearingWords = hearingWords;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
    }

    /** What the page shows beside what was typed: what is wrong with it, and what is said above everything. */
    record Said(UUID id, String reason, Map<String, String> errors, String notice) {}

    /** A new one. */
    PlanHearingView fresh(UUID caseId, HearingTyped typed, Said said, Officer officer, Words words) {
        var found = hearings.of(caseId, officer);
        var people = hearingWords.people(found.file(), officer, words).entrySet().stream()
                .map(one ->
                        new Choice(one.getKey(), one.getValue(), one.getKey().equals(typed.whom())))
                .toList();
        return view(found.file(), found.file().version(), people, "", found.invites(), "", typed, said, officer, words);
    }

    /** Another date of one that is planned. */
    PlanHearingView move(Hearing hearing, HearingTyped typed, Said said, Officer officer, Words words) {
        var found = hearings.of(hearing.caseId(), officer);
        var people = hearingWords.people(found.file(), officer, words);
        return view(
                found.file(),
                hearing.talk().version(),
                List.of(),
                HearingWords.who(hearing, people, words),
                false,
                HearingWords.asked(hearing, words),
                typed,
                said,
                officer,
                words);
    }

    private PlanHearingView view(
            CaseView file,
            int version,
            List<Choice> people,
            String who,
            boolean invites,
            String asked,
            HearingTyped typed,
            Said said,
            Officer officer,
            Words words) {
        var rules = days.rules();
        var address = "/work/cases/" + file.id();
        return new PlanHearingView(
                frames.of(officer, "hearings", words),
                address,
                people.isEmpty() ? "/work/hearings/" + said.id() + "/move" : address + "/interviews/new",
                said.id(),
                version,
                desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                people,
                who,
                invites,
                asked,
                typed,
                plan.officers(file.id(), officer).entrySet().stream()
                        .map(one -> new Choice(
                                one.getKey().toString(),
                                one.getValue(),
                                one.getKey().toString().equals(typed.officer())))
                        .toList(),
                pack.codes(InterviewDays.LANGUAGES, words.locale()).stream()
                        .map(code -> new Choice(
                                code,
                                words.label(InterviewDays.LANGUAGES, code),
                                code.equals(typed.terms().language())))
                        .toList(),
                rules.isManual(),
                String.join(", ", rules.hosts()),
                words.date(rules.days().getFirst()),
                rules.law(),
                said.reason(),
                said.errors(),
                said.notice());
    }

    /**
     * To begin with: the first free time, in the person's language; what the last one with them had, where that was not
     * complete.
     */
    HearingTyped first(UUID caseId, String whom, Officer officer) {
        var found = hearings.of(caseId, officer);
        var chosen = whom.isEmpty()
                ? plan.people(found.file(), officer).getFirst().heard().key()
                : whom;
        var last = found.all().reversed().stream()
                .filter(hearing -> hearing.heard().key().equals(chosen))
                .filter(hearing -> hearing.talk().wantsAnotherDate())
                .findFirst();
        var typed = last.map(hearing -> typed(hearing, officer))
                .orElseGet(() -> new HearingTyped(
                        chosen,
                        new InterviewTermsTyped(
                                "",
                                "",
                                language(applications
                                        .get(found.file().applicationId(), officer)
                                        .language()),
                                false,
                                "",
                                ""),
                        String.valueOf(days.rules().minutes()),
                        false,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        officer.id().toString()));
        var rules = days.rules();
        var wished = rules.days().getFirst().atTime(rules.times().getFirst());
        return at(
                typed,
                terms(at(typed, wished), caseId, officer)
                        .flatMap(terms -> plan.nextFree(caseId, terms, Optional.empty(), officer))
                        .orElse(wished));
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getISO3Language();
    }

    private Optional<HearingTerms> terms(HearingTyped typed, UUID caseId, Officer officer) {
        return typed.read(plan.officers(caseId, officer));
    }

    private static HearingTyped at(HearingTyped typed, LocalDateTime when) {
        var terms = typed.terms();
        return new HearingTyped(
                typed.whom(),
                new InterviewTermsTyped(
                        when.toLocalDate().toString(),
                        when.toLocalTime().toString(),
                        terms.language(),
                        terms.needed(),
                        terms.interpreter(),
                        terms.link()),
                typed.minutes(),
                typed.remote(),
                typed.room(),
                typed.dialect(),
                typed.gender(),
                typed.representative(),
                typed.contact(),
                typed.guardian(),
                typed.officer());
    }

    /** As it stands. Whoever holds it may not be to choose any more: then it is this officer. */
    HearingTyped typed(Hearing hearing, Officer officer) {
        var date = hearing.talk().date();
        var place = hearing.place();
        var along = place.along();
        var at = LocalDateTime.ofInstant(date.at(), pack.zone());
        var able = plan.officers(hearing.caseId(), officer);
        return new HearingTyped(
                hearing.heard().key(),
                new InterviewTermsTyped(
                        at.toLocalDate().toString(),
                        at.toLocalTime().toString(),
                        date.language(),
                        date.interpreterNeeded(),
                        date.interpreter(),
                        days.rules().isManual() ? along.link() : ""),
                String.valueOf(date.minutes()),
                place.remote(),
                place.room(),
                place.dialect(),
                place.gender(),
                along.representative(),
                along.contact(),
                along.guardian(),
                (able.containsKey(date.officerId()) ? date.officerId() : officer.id()).toString());
    }

    /** In words; empty when nothing is free while interviews are planned. */
    String free(UUID caseId, HearingTerms terms, Optional<UUID> moved, Officer officer, Words words) {
        return plan.nextFree(caseId, terms, moved, officer).map(words::moment).orElse("");
    }
}
