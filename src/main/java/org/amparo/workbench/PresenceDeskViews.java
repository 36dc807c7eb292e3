// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.correspondence.Correspondence;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.Fact;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsCause;
import org.amparo.registration.SummonsDays;
import org.amparo.registration.SummonsPlaces;
import org.amparo.registration.SummonsView;
import org.amparo.workbench.PresenceDeskView.Errors;
import org.amparo.workbench.PresenceDeskView.Typed;
import org.springframework.stereotype.Component;

/** Makes an officer's page about somebody's presence. */
@Component
class PresenceDeskViews {

    /** Two days of a small office; another day is one press away. */
    private static final int TIMES = 24;

    private final Applications applications;
    private final Presences presences;
    private final SummonsDays days;
    private final SummonsPlaces places;
    private final OfficeCalendar calendar;
    private final Correspondence correspondence;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    PresenceDeskViews(
            Applications applications,
            Presences presences,
            SummonsDays days,
            SummonsPlaces places,
            OfficeCalendar calendar,
            Correspondence correspondence,
            DeskViews desk,
            Frames frames,
            CountryPack pack,
            Clock clock) {
        this.applications = applications;
        this.presences = presences;
        this.days = days;
        this.places = places;
        this.calendar = calendar;
        this.correspondence = correspondence;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    /** With the nearest office and the first time that leaves enough notice already chosen. */
    PresenceDeskView of(UUID id, Officer officer, Words words) {
        var application = applications.get(id, officer);
        var nearest = days.nearest(application.person().value(Fact.AREA));
        var from = day(nearest.code(), days.earliest(nearest)).toString();
        var first = free(nearest.code(), from).stream()
                .findFirst()
                .map(Instant::toString)
                .orElse("");
        var cause = days.causes().stream().findFirst().map(SummonsCause::name).orElse("");
        return of(application, new Typed(nearest.code(), from, first, cause, ""), Errors.NONE, "", officer, words);
    }

    PresenceDeskView of(UUID id, Typed typed, Errors errors, String notice, Officer officer, Words words) {
        return of(applications.get(id, officer), typed, errors, notice, officer, words);
    }

    private PresenceDeskView of(
            ApplicationView application, Typed typed, Errors errors, String notice, Officer officer, Words words) {
        var presence = presences.get(application.id(), officer);
        var free = free(typed.office(), typed.from());
        return new PresenceDeskView(
                frames.of(officer, "", words),
                "/work/applications/" + application.id(),
                desk.identity(application, "", words),
                presence.state(),
                told(application, words),
                proofs(application, officer, words),
                presence.summons().map(summons -> coming(summons, told(application, presence, officer, words), words)),
                presence.history().reversed().stream()
                        .map(entry -> entry(entry, words))
                        .toList(),
                silence(presence, words),
                days.offices().stream()
                        .map(office -> new Choice(
                                office.code(),
                                office.name() + ", " + office.city(),
                                office.code().equals(typed.office())))
                        .toList(),
                frames.office(nearest(application)),
                byDay(typed, free, words),
                late(typed.office(), free, words),
                days.causes().stream()
                        .map(cause -> new Choice(
                                cause.name(),
                                words.text("presence.cause." + cause.name()),
                                cause.name().equals(typed.cause())))
                        .toList(),
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

    /** Of an office that is on the list, from a day on that can be read; otherwise none. */
    private List<Instant> free(String office, String from) {
        try {
            return days.offices().stream()
                    .filter(one -> one.code().equals(office))
                    .findFirst()
                    .map(one -> LocalDate.parse(from)
                            .atStartOfDay(calendar.zone(office))
                            .toInstant())
                    .map(since -> places.forOfficer(office, since, TIMES))
                    .orElse(List.of());
        } catch (DateTimeParseException noDay) {
            return List.of();
        }
    }

    private List<PresenceDeskView.Day> byDay(Typed typed, List<Instant> times, Words words) {
        var byDay = new LinkedHashMap<LocalDate, List<PresenceDeskView.Time>>();
        for (var at : times) {
            var wall = calendar.wall(typed.office(), at);
            byDay.computeIfAbsent(wall.toLocalDate(), day -> new ArrayList<>())
                    .add(new PresenceDeskView.Time(
                            at.toString(),
                            words.time(wall.toLocalTime()),
                            at.toString().equals(typed.at())));
        }
        return byDay.entrySet().stream()
                .map(day -> new PresenceDeskView.Day(words.date(day.getKey()), List.copyOf(day.getValue())))
                .toList();
    }

    /** Nobody is refused for it: the officer sees it and may choose another office. */
    private String late(String office, List<Instant> free, Words words) {
        return free.stream()
                .findFirst()
                .map(first -> day(office, first))
                .map(first -> first.isAfter(days.last())
                        ? words.text("work.presence.late", words.date(days.last()), words.date(first))
                        : "")
                .orElseGet(() -> words.text("work.presence.none-free"));
    }

    private LocalDate day(String office, Instant at) {
        return calendar.wall(office, at).toLocalDate();
    }

    /** Nothing is closed before the weeks are over, and then only by an officer. */
    private String silence(PresenceView presence, Words words) {
        var rule = places.silence();
        return presence.silentSince()
                .map(since -> {
                    var until = LocalDate.ofInstant(since, pack.zone()).plusWeeks(rule.weeks());
                    var over =
                            !LocalDate.ofInstant(clock.instant(), pack.zone()).isBefore(until);
                    return words.text(
                            over ? "work.presence.silence.over" : "work.presence.silence",
                            words.moment(since),
                            words.date(until),
                            rule.basis());
                })
                .orElse("");
    }

    private PresenceDeskView.Coming coming(SummonsView summons, List<String> told, Words words) {
        var how = new ArrayList<String>();
        if (summons.isOpen()) {
            how.add(words.text(summons.confirmed() ? "work.presence.confirmed" : "work.presence.not-confirmed"));
        } else {
            how.add(words.text("work.presence.end." + summons.end().name()));
        }
        if (summons.byPerson()) {
            how.add(words.text("work.presence.by-person"));
        }
        if (summons.byRule()) {
            how.add(words.text("work.presence.by-rule"));
        }
        return new PresenceDeskView.Coming(
                summons.id(),
                pack.office(summons.office())
                        .map(office -> office.name() + ", " + office.city())
                        .orElse(summons.office()),
                words.moment(calendar.wall(summons.office(), summons.at())),
                words.text("presence.cause." + summons.cause().name()),
                summons.reason(),
                how,
                told,
                summons.isOpen(),
                !summons.at().isAfter(clock.instant()),
                summons.end() == SummonsView.End.CAME);
    }

    /** What shows that it reached the person: from the day an officer set on, whoever changed it since. */
    private List<String> told(ApplicationView application, PresenceView presence, Officer officer, Words words) {
        var told = new ArrayList<String>();
        var since = new ArrayList<SummonsView>();
        for (var summons : presence.summonses()) {
            since.addFirst(summons);
            if (summons.isByOfficer()) {
                break;
            }
        }
        for (var summons : since) {
            correspondence
                    .about(application.accountId(), "SUMMONED", summons.id(), officer)
                    .ifPresent(message -> {
                        told.add(words.text("work.presence.delivery.SAID", words.moment(message.saidAt())));
                        message.deliveries()
                                .forEach(delivery -> told.add(words.text(
                                        "work.presence.delivery."
                                                + delivery.outcome().name(),
                                        words.moment(delivery.at()))));
                    });
            summons.seenAt().ifPresent(at -> told.add(words.text("work.presence.delivery.SEEN", words.moment(at))));
        }
        return told;
    }

    private static PresenceDeskView.Entry entry(PresenceView.Entry entry, Words words) {
        var who = entry.officer().isEmpty() ? words.text("work.presence.system") : entry.officer();
        return new PresenceDeskView.Entry(
                words.text("work.presence.state." + entry.state().name().toLowerCase(Locale.ROOT)),
                entry.reason(),
                words.text("work.presence.by", who, words.moment(entry.at())));
    }
}
