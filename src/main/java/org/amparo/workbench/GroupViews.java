// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Applications;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.Family;
import org.amparo.registration.Reunification;
import org.amparo.registration.Reunifications;
import org.amparo.registration.SeparateFiles;
import org.springframework.stereotype.Component;

/** Puts a family into words for officers. */
@Component
class GroupViews {

    private final Applications applications;
    private final Family family;
    private final Reunifications reunifications;
    private final SeparateFiles separateFiles;
    private final EvidenceFiles evidence;
    private final AnswerText answerText;
    private final GroupLines lines;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;

    GroupViews(
            Applications applications,
            Family family,
            Reunifications reunifications,
            SeparateFiles separateFiles,
            EvidenceFiles evidence,
            AnswerText answerText,
            GroupLines lines,
            DeskViews desk,
            Frames frames,
            CountryPack pack) {
        this.applications = applications;
        this.family = family;
        this.reunifications = reunifications;
        this.separateFiles = separateFiles;
        this.evidence = evidence;
        this.answerText = answerText;
        this.lines = lines;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
    }

    GroupView of(UUID id, Officer officer, Words words) {
        return of(id, "", "", "", officer, words);
    }

    GroupView of(UUID id, String error, String noteFor, String note, Officer officer, Words words) {
        var application = applications.get(id, officer);
        var group = family.of(id, officer);
        var separate = officer.may(Permission.READ_SGBV)
                ? separateFiles.of(id, officer).stream()
                        .map(link -> link(link, id))
                        .toList()
                : List.<GroupView.Link>of();
        return new GroupView(
                frames.of(officer, "", words),
                id,
                desk.identity(application, "", words),
                error,
                noteFor,
                note,
                lines.of(group, words),
                reunifications.list(id, officer).stream()
                        .map(request -> request(request, officer, words))
                        .toList(),
                separate,
                officer.may(Permission.CHECK_FACTS),
                officer.may(Permission.REGISTER_CASE),
                officer.may(Permission.READ_SGBV));
    }

    private GroupView.Request request(Reunification request, Officer officer, Words words) {
        var country = request.country().isEmpty() ? "" : " · " + words.label("COUNTRY", request.country());
        return new GroupView.Request(
                request.id(),
                request.name(),
                words.label("REL", request.relationship()) + country,
                request.story(),
                evidence.attachedTo(request.id(), officer).stream()
                        .map(file -> new DeskView.Paper(
                                file.id(),
                                answerText.question(file.field(), words),
                                file.isImage(),
                                DeskViews.size(file.sizeBytes())))
                        .toList(),
                request.steps().stream()
                        .map(step -> words.shortDate(LocalDate.ofInstant(step.at(), pack.zone())) + ": "
                                + words.text("work.family.reunion." + key(step.state()))
                                + (step.note().isEmpty() ? "" : ". " + step.note()))
                        .toList(),
                request.state().isFinal());
    }

    private static GroupView.Link link(SeparateFiles.Link link, UUID id) {
        return link.applicationId().equals(id)
                ? new GroupView.Link(link.headNumber(), address(link.headId()))
                : new GroupView.Link(link.controlNumber(), address(link.applicationId()));
    }

    private static String address(UUID application) {
        return "/work/applications/" + application;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
