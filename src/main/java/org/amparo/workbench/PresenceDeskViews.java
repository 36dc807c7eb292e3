// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.Fact;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsDays;
import org.amparo.registration.SummonsView;
import org.amparo.workbench.PresenceDeskView.Errors;
import org.amparo.workbench.PresenceDeskView.Typed;
import org.springframework.stereotype.Component;

/** Makes an officer's page about somebody's presence. */
@Component
class PresenceDeskViews {

    private final Applications applications;
    private final Presences presences;
    private final SummonsDays days;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;

    PresenceDeskViews(
            Applications applications,
            Presences presences,
            SummonsDays days,
            DeskViews desk,
            Frames frames,
            CountryPack pack) {
        this.applications = applications;
        this.presences = presences;
        this.days = days;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
    }

    /** With the nearest office and the first day that leaves enough notice already chosen. */
    PresenceDeskView of(UUID id, Officer officer, Words words) {
        var application = applications.get(id, officer);
        var nearest = nearest(application);
        var day = days.days().stream().findFirst().map(LocalDate::toString).orElse("");
        var time = days.times().stream().findFirst().map(LocalTime::toString).orElse("");
        return of(application, new Typed(nearest, day, time, ""), Errors.NONE, "", officer, words);
    }

    PresenceDeskView of(UUID id, Typed typed, Errors errors, String notice, Officer officer, Words words) {
        return of(applications.get(id, officer), typed, errors, notice, officer, words);
    }

    private PresenceDeskView of(
            ApplicationView application, Typed typed, Errors errors, String notice, Officer officer, Words words) {
        var presence = presences.get(application.id(), officer);
        return new PresenceDeskView(
                frames.of(officer, "", words),
                "/work/applications/" + application.id(),
                desk.identity(application, "", words),
                presence.state(),
                told(application, words),
                proofs(application, officer, words),
                presence.summons().map(summons -> coming(summons, words)),
                presence.history().reversed().stream()
                        .map(entry -> entry(entry, words))
                        .toList(),
                days.offices().stream()
                        .map(office -> new Choice(
                                office.code(),
                                office.name() + ", " + office.city(),
                                office.code().equals(typed.office())))
                        .toList(),
                frames.office(nearest(application)),
                days.times().stream().map(LocalTime::toString).toList(),
                typed,
                errors,
                notice,
                officer.may(Permission.CHECK_PRESENCE));
    }

    private String nearest(ApplicationView application) {
        return days.nearest(application.person().value(Fact.AREA)).code();
    }

    /** The answer beside the paper, as the form's own words say it. */
    private String told(ApplicationView application, Words words) {
        return application.given().stream()
                .flatMap(section -> section.answers().stream())
                .filter(answer -> answer.field().key().equals(days.proofField()))
                .findFirst()
                .map(answer -> desk.answer(answer, words))
                .orElse("");
    }

    private List<PresenceDeskView.Proof> proofs(ApplicationView application, Officer officer, Words words) {
        var twins = presences.twins(application.id(), officer);
        return application.evidence().stream()
                .filter(file -> file.field().equals(days.fileField()))
                .map(file -> new PresenceDeskView.Proof(
                        file.id(),
                        words.text("field." + file.field()),
                        file.isImage(),
                        DeskViews.size(file.sizeBytes()),
                        twins.stream()
                                .filter(twin -> twin.file().equals(file.id()))
                                .findFirst()
                                .map(twin -> twin(twin, words))
                                .orElse("")))
                .toList();
    }

    private static String twin(Presences.Twin twin, Words words) {
        var said = words.text("work.presence.twin", twin.others());
        return twin.numbers().isEmpty()
                ? said
                : said + " " + words.text("work.presence.twin.numbers", String.join(", ", twin.numbers()));
    }

    private PresenceDeskView.Coming coming(SummonsView summons, Words words) {
        return new PresenceDeskView.Coming(
                summons.id(),
                pack.office(summons.office())
                        .map(office -> office.name() + ", " + office.city())
                        .orElse(summons.office()),
                words.moment(summons.at()),
                summons.reason(),
                summons.confirmed(),
                summons.byPerson(),
                summons.isOpen());
    }

    private static PresenceDeskView.Entry entry(PresenceView.Entry entry, Words words) {
        var who = entry.officer().isEmpty() ? words.text("work.presence.system") : entry.officer();
        return new PresenceDeskView.Entry(
                words.text("work.presence.state." + entry.state().name().toLowerCase(Locale.ROOT)),
                entry.reason(),
                words.text("work.presence.by", who, words.moment(entry.at())));
    }
}
