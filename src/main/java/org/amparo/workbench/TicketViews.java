// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.HelpGrants;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.Visit;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.ApplicationSummary;
import org.amparo.registration.Applications;
import org.amparo.registration.KnownVisitors;
import org.amparo.registration.KnownVisitors.Known;
import org.springframework.stereotype.Component;

/** Puts one visit into words, and its slip into the visitor's own. */
@Component
class TicketViews {

    private static final int LATELY = 5;

    private final ReceiveVisitors receive;
    private final Applications applications;
    private final HelpGrants grants;
    private final KnownVisitors visitors;
    private final OfficeCalendar calendar;
    private final QueueLines lines;
    private final Frames frames;
    private final CountryPack pack;

    TicketViews(
            ReceiveVisitors receive,
            Applications applications,
            HelpGrants grants,
            KnownVisitors visitors,
            OfficeCalendar calendar,
            QueueLines lines,
            Frames frames,
            CountryPack pack) {
        this.receive = receive;
        this.applications = applications;
        this.grants = grants;
        this.visitors = visitors;
        this.calendar = calendar;
        this.lines = lines;
        this.frames = frames;
        this.pack = pack;
    }

    TicketView of(UUID id, boolean again, Officer officer, Words words) {
        return of(id, again, "", Optional.empty(), officer, words);
    }

    /** With what was looked for and found. */
    TicketView of(
            UUID id,
            boolean again,
            String asked,
            Optional<List<ApplicationSummary>> found,
            Officer officer,
            Words words) {
        var visit = receive.get(id, officer);
        var person = visit.subject()
                .flatMap(subject -> Optional.ofNullable(
                        visitors.of(List.of(subject), officer).get(subject)));
        var state = state(visit);
        var arrived = calendar.wall(visit.office(), visit.arrivedAt());
        return new TicketView(
                frames.of(officer, "today", words),
                id,
                visit.office(),
                visit.ticket(),
                state,
                words.text("work.today.state." + state, visit.desk()),
                again,
                words.moment(arrived),
                TodayViews.purpose(visit.service(), words),
                Spoken.label(visit.language(), words),
                visit.people(),
                visit.urgent().isEmpty() ? "" : TodayViews.urgent(visit, words),
                visit.isAtDesk() && visit.officer().equals(Optional.of(officer.id())),
                person.isPresent(),
                person.map(Known::called).orElse(""),
                person.filter(one ->
                                officer.offices().contains(one.office()) && officer.may(Permission.READ_APPLICATION))
                        .map(one -> "/work/applications/" + one.id()),
                asked,
                found.isPresent(),
                found.map(rows -> lines.of(rows, words)).orElse(List.of()),
                visit.subject().isEmpty() ? lines.of(lately(officer), words) : List.of(),
                officer.may(Permission.READ_APPLICATION),
                officer.may(Permission.ASSIST_APPLICATION),
                officer.may(Permission.ENTER_PAPER),
                receive.lastDesk(visit.office(), officer),
                slip(visit, person, words));
    }

    private List<ApplicationSummary> lately(Officer officer) {
        if (!officer.may(Permission.ASSIST_APPLICATION) || !officer.may(Permission.READ_APPLICATION)) {
            return List.of();
        }
        var people = grants.listFor(officer).stream()
                .limit(LATELY)
                .flatMap(grant -> grants.applicant(grant.id(), officer).stream())
                .map(Applicant::accountId)
                .toList();
        return applications.ofAccounts(people, officer).stream()
                .filter(sent -> sent.state() == ApplicationState.PRE_REGISTERED)
                .toList();
    }

    private static String state(Visit visit) {
        return visit.end()
                .map(end -> end.name().toLowerCase(Locale.ROOT))
                .orElse(visit.isAtDesk() ? "desk" : "waiting");
    }

    private TicketView.Slip slip(Visit visit, Optional<Known> person, Words words) {
        var spoken = visit.language().isEmpty()
                ? person.map(one -> Spoken.of(one.language())).orElse("")
                : visit.language();
        var theirs = pack.languages().stream()
                .filter(locale -> Spoken.of(locale.toLanguageTag()).equals(spoken))
                .findFirst()
                .map(pack::words)
                .orElse(words);
        return new TicketView.Slip(
                theirs.lang(),
                theirs.dir(),
                theirs.text("screen.slip.title"),
                theirs.text("screen.slip.text"),
                frames.office(visit.office()),
                theirs.moment(calendar.wall(visit.office(), visit.arrivedAt())));
    }
}
