// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.assignment.AbsenceKind;
import org.amparo.procedure.assignment.Conflict;
import org.amparo.procedure.assignment.HandOnCases;
import org.amparo.procedure.assignment.OfficerProfile;
import org.amparo.procedure.assignment.Team;
import org.amparo.procedure.assignment.TeamMember;
import org.springframework.stereotype.Component;

/** Makes the pages about officers who take cases. */
@Component
class TeamViews {

    private final Team team;
    private final HandOnCases handOn;
    private final CountryPack pack;
    private final Frames frames;

    TeamViews(Team team, HandOnCases handOn, CountryPack pack, Frames frames) {
        this.team = team;
        this.handOn = handOn;
        this.pack = pack;
        this.frames = frames;
    }

    /** What was refused, and in which part of the page. */
    record Wrong(String part, String why) {
        static final Wrong NOTHING = new Wrong("", "");
    }

    TeamView list(Officer officer, Words words) {
        return new TeamView(
                frames.of(officer, "caseload", words),
                team.list(officer).stream().map(member -> line(member, words)).toList());
    }

    /** @param typed what was typed when it was refused */
    TeamView.One one(UUID id, Optional<OfficerProfile> typed, Wrong wrong, Officer officer, Words words) {
        var member = team.get(id, officer);
        var profile = typed.orElse(member.profile());
        var today = team.today().toString();
        return new TeamView.One(
                frames.of(officer, "caseload", words),
                id.toString(),
                line(member, words),
                profile.languages().stream()
                        .map(code -> new Choice(code, words.label("ISO639", code), true))
                        .toList(),
                pack.codes("ISO639", words.locale()).stream()
                        .filter(code -> !profile.languages().contains(code))
                        .map(code -> new Choice(code, words.label("ISO639", code), false))
                        .toList(),
                profile.gender(),
                Team.COMPETENCES.stream()
                        .map(one -> new Choice(
                                one.name(),
                                words.text("work.team.competence." + one),
                                profile.competences().contains(one)))
                        .toList(),
                profile.cap().map(String::valueOf).orElse(""),
                member.loads().values().stream()
                        .map(load -> String.valueOf(load.cap()))
                        .collect(Collectors.joining(", ")),
                member.absences().stream()
                        .map(absence -> new TeamView.Row(
                                absence.id().toString(),
                                words.text(
                                        "work.team.absence.line",
                                        words.text("work.team.absence." + absence.kind()),
                                        words.shortDate(absence.from()),
                                        words.shortDate(absence.to())),
                                false))
                        .toList(),
                Stream.of(AbsenceKind.values())
                        .map(kind -> new Choice(kind.name(), words.text("work.team.absence." + kind), false))
                        .toList(),
                today,
                today,
                member.conflicts().stream()
                        .map(conflict -> new TeamView.Row(
                                conflict.id().toString(), conflict(conflict, words), conflict.declared()))
                        .toList(),
                pack.codes("COUNTRY", words.locale()).stream()
                        .map(code -> new Choice(code, words.label("COUNTRY", code), false))
                        .toList(),
                carries(member),
                wrong.why(),
                wrong.part());
    }

    TeamView.HandOn handOn(UUID id, String reason, String wrong, Officer officer, Words words) {
        var member = team.get(id, officer);
        var moves = new ArrayList<TeamView.Move>();
        for (var proposal : handOn.preview(id, officer)) {
            moves.add(new TeamView.Move(
                    proposal.fileNumber(),
                    AssignmentWords.kind(proposal.kind(), words),
                    proposal.to().map(Officer::name).orElse(""),
                    AssignmentWords.grounds(proposal.grounds(), words)));
        }
        return new TeamView.HandOn(
                frames.of(officer, "caseload", words),
                id.toString(),
                member.officer().name(),
                away(member, words),
                moves,
                reason,
                wrong);
    }

    private static boolean carries(TeamMember member) {
        return member.loads().values().stream().anyMatch(load -> load.cases() > 0);
    }

    private static String conflict(Conflict conflict, Words words) {
        return conflict.nationality()
                .map(code -> words.text("work.team.conflict.nationality", words.label("COUNTRY", code)))
                .orElseGet(() -> words.text(
                        conflict.declared() ? "work.team.conflict.declared" : "work.team.conflict.case",
                        conflict.fileNumber()));
    }

    private String away(TeamMember member, Words words) {
        return member.absences().stream()
                .filter(absence -> !absence.from().isAfter(team.today()))
                .findFirst()
                .map(absence -> words.text("work.team.away", words.shortDate(absence.to())))
                .orElse("");
    }

    private TeamView.Line line(TeamMember member, Words words) {
        List<String> loads = member.loads().entrySet().stream()
                .map(load -> words.text(
                        "work.caseload.load",
                        AssignmentWords.kind(load.getKey(), words),
                        load.getValue().cases(),
                        load.getValue().points(),
                        load.getValue().cap()))
                .toList();
        return new TeamView.Line(
                member.officer().id().toString(),
                member.officer().name(),
                words.text("role." + member.officer().role()),
                frames.office(member.officer().office()),
                member.profile().languages().stream()
                        .map(code -> words.label("ISO639", code))
                        .collect(Collectors.joining(", ")),
                away(member, words),
                loads);
    }
}
