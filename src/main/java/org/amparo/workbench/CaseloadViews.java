// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.assignment.CaseKind;
import org.amparo.procedure.assignment.CaseloadFilter;
import org.amparo.procedure.assignment.CaseloadLine;
import org.amparo.procedure.assignment.Caseloads;
import org.amparo.procedure.assignment.Team;
import org.amparo.procedure.assignment.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the lists of cases. */
@Component
class CaseloadViews {

    static final String WAITING = "waiting";

    private final Caseloads caseloads;
    private final Team team;
    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    CaseloadViews(Caseloads caseloads, Team team, Frames frames, CountryPack pack, Clock clock) {
        this.caseloads = caseloads;
        this.team = team;
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    CaseloadView mine(int page, String notice, Officer officer, Words words) {
        var rows = caseloads.mine(page, officer);
        var loads = team.own(officer).loads();
        var figures = loads.entrySet().stream()
                .map(load -> words.text(
                        "work.caseload.load",
                        AssignmentWords.kind(load.getKey(), words),
                        load.getValue().cases(),
                        load.getValue().points(),
                        load.getValue().cap()))
                .toList();
        return new CaseloadView(
                frames.of(officer, "caseload", words),
                true,
                figures,
                loads.values().stream().mapToInt(TeamMember.Load::cases).sum(),
                caseloads.waiting(officer),
                notice,
                rows.lines().stream()
                        .map(line -> line(line, "give-back", List.of(), words))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                officer.may(Permission.MANAGE_TEAM),
                "/work/caseload?",
                page,
                rows.more());
    }

    /** @param who {@code waiting}, an officer's id, or empty for all */
    CaseloadView office(String office, String kind, String who, int page, String notice, Officer officer, Words words) {
        var members = team.list(officer);
        var holder = members.stream()
                .map(member -> member.officer().id())
                .filter(id -> id.toString().equals(who))
                .findFirst();
        var rows = caseloads.list(
                new CaseloadFilter(
                        office.isEmpty() ? Set.of() : Set.of(office), kinds(kind), who.equals(WAITING), holder, page),
                officer);
        return new CaseloadView(
                frames.of(officer, "caseload", words),
                false,
                List.of(),
                0,
                caseloads.waiting(officer),
                notice,
                rows.lines().stream()
                        .map(line -> line(line, "hand-on", obstacles(line, words), words))
                        .toList(),
                frames.offices(officer, office),
                kindChoices(kind, words),
                whoChoices(members, who, words),
                true,
                UriComponentsBuilder.fromPath("/work/caseload/office")
                                .queryParam("office", office)
                                .queryParam("kind", kind)
                                .queryParam("who", who)
                                .encode()
                                .toUriString()
                        + "&",
                page,
                rows.more());
    }

    static Optional<CaseKind> kind(String typed) {
        for (var kind : CaseKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static String path(UUID caseId, CaseKind kind, String act) {
        return "/work/caseload/%s/%s/%s".formatted(caseId, kind.name().toLowerCase(Locale.ROOT), act);
    }

    private static Set<CaseKind> kinds(String typed) {
        return kind(typed).map(Set::of).orElse(Set.of());
    }

    private static List<Choice> kindChoices(String typed, Words words) {
        var choices = new ArrayList<Choice>();
        for (var kind : CaseKind.values()) {
            var code = kind.name().toLowerCase(Locale.ROOT);
            choices.add(new Choice(code, AssignmentWords.kind(kind, words), code.equals(typed)));
        }
        return choices;
    }

    private static List<Choice> whoChoices(List<TeamMember> members, String who, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(WAITING, words.text("work.caseload.who.waiting"), who.equals(WAITING)));
        for (var member : members) {
            var id = member.officer().id().toString();
            choices.add(new Choice(id, member.officer().name(), id.equals(who)));
        }
        return choices;
    }

    private static List<String> obstacles(CaseloadLine line, Words words) {
        return line.officer().isPresent()
                ? List.of()
                : AssignmentWords.obstacles(line.obstacles(), line.points(), words);
    }

    private CaseloadView.Line line(CaseloadLine line, String act, List<String> why, Words words) {
        var days = (int) Duration.between(line.since(), clock.instant()).toDays();
        return new CaseloadView.Line(
                line.caseId().toString(),
                line.fileNumber(),
                AssignmentWords.kind(line.kind(), words),
                words.text("work.way.stage." + line.stage().name().toLowerCase(Locale.ROOT)),
                words.text("work.caseload.tier." + line.tier()),
                words.shortDate(LocalDate.ofInstant(line.filedAt(), pack.zone())),
                words.text("work.caseload.days", days),
                line.due().map(words::shortDate).orElse(""),
                line.due().filter(due -> due.isBefore(team.today())).isPresent(),
                line.language().isEmpty() ? "" : words.label("ISO639", line.language()),
                line.points().map(String::valueOf).orElse(""),
                line.officer().isEmpty() ? "" : line.officerName(),
                why,
                frames.office(line.office()),
                path(line.caseId(), line.kind(), act));
    }
}
