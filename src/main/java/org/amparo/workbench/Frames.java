// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.util.List;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.documents.HandOver;
import org.amparo.documents.PrintStation;
import org.amparo.procedure.assessment.CountryInformation;
import org.amparo.procedure.assignment.Team;
import org.amparo.procedure.block.Blocks;
import org.amparo.procedure.committee.Sessions;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.procedure.letters.DecisionLetters;
import org.amparo.registration.Emergencies;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.ReRegistrations;
import org.springframework.stereotype.Component;

/** Makes the frame of a page. */
@Component
class Frames {

    private final CountryPack pack;
    private final ReRegistrations reRegistrations;
    private final InterviewDays interviews;
    private final HearingDays hearings;
    private final OfficeCalendar calendar;
    private final PrintStation station;
    private final HandOver handOver;
    private final Team team;
    private final Blocks blocks;
    private final DecisionLetters letters;
    private final Sessions sessions;
    private final CountryInformation countries;
    private final Emergencies emergencies;
    private final Clock clock;

    Frames(
            CountryPack pack,
            ReRegistrations reRegistrations,
            InterviewDays interviews,
            HearingDays hearings,
            OfficeCalendar calendar,
            PrintStation station,
            HandOver handOver,
            Team team,
            Blocks blocks,
            DecisionLetters letters,
            Sessions sessions,
            CountryInformation countries,
            Emergencies emergencies,
            Clock clock) {
        this.pack = pack;
        this.reRegistrations = reRegistrations;
        this.interviews = interviews;
        this.hearings = hearings;
        this.calendar = calendar;
        this.station = station;
        this.handOver = handOver;
        this.team = team;
        this.blocks = blocks;
        this.letters = letters;
        this.sessions = sessions;
        this.countries = countries;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    Frame of(Officer officer, String current, Words words) {
        return new Frame(
                officer.name(),
                office(officer.office()),
                words.moment(calendar.wall(officer.office(), clock.instant())),
                current,
                officer.may(Permission.DECIDE_UPDATE),
                officer.may(Permission.ANSWER_COMPLAINT),
                officer.may(Permission.ASSIST_APPLICATION),
                officer.may(Permission.ENTER_PAPER),
                reRegistrations.areThere() && officer.may(Permission.READ_APPLICATION),
                officer.may(Permission.EXTEND_BY_DECREE),
                interviews.areUsed() && officer.may(Permission.HOLD_INTERVIEW),
                hearings.areUsed() && officer.may(Permission.CONDUCT_CASE),
                calendar.isUsed() && officer.may(Permission.RECEIVE_VISITORS),
                station.isUsed() && station.isFor(officer),
                runs(officer),
                officer.may(Permission.PREVIEW_DOCUMENTS),
                officer.may(Permission.SEE_KEYS),
                !handOver.kinds().isEmpty() && officer.may(Permission.HAND_OVER_CARDS),
                officer.may(Permission.REVOKE_DOCUMENT),
                caseload(officer),
                officer.may(Permission.READ_APPLICATION),
                officer.may(Permission.FLAG_NEED),
                sessions.areFor(officer),
                !sessions.bodies().isEmpty() && officer.may(Permission.MANAGE_TEAM),
                blocks.areUsed() && Blocks.areFor(officer),
                letters.areUsed() && DecisionLetters.areFor(officer),
                countries.isFor(officer),
                officer.may(Permission.REVIEW_EMERGENCY) ? emergencies.waiting(officer) : -1);
    }

    private String caseload(Officer officer) {
        if (!team.isUsed()) {
            return "";
        }
        return officer.may(Permission.HANDLE_CASES)
                ? "/work/caseload"
                : officer.may(Permission.MANAGE_TEAM) ? "/work/caseload/office" : "";
    }

    /** The boards of offices, or only its staff where nobody is received at desks. */
    private String runs(Officer officer) {
        if (calendar.isUsed() && (officer.may(Permission.MANAGE_OFFICE) || officer.may(Permission.RECEIVE_VISITORS))) {
            return "/work/offices";
        }
        return officer.may(Permission.MANAGE_OFFICE) ? "/work/offices/" + officer.office() + "/staff" : "";
    }

    /** The officer's offices, to choose from. */
    List<Choice> offices(Officer officer, String chosen) {
        return pack.offices().stream()
                .filter(office -> officer.offices().contains(office.code()))
                .map(office ->
                        new Choice(office.code(), office.name(), office.code().equals(chosen)))
                .toList();
    }

    String office(String code) {
        return pack.office(code).map(Office::name).orElse(code);
    }
}
