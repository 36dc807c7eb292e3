// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseProgress;
import org.amparo.procedure.CaseProgress.Arrow;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Stage;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole procedure of a case, with the way it took. */
@Controller
class WayPage {

    private final CaseFiles cases;
    private final CaseProgress progress;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    WayPage(CaseFiles cases, CaseProgress progress, Applications applications, DeskViews desk, Frames frames) {
        this.cases = cases;
        this.progress = progress;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/cases/{id}/way")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var file = cases.get(id, officer);
        var found = progress.of(file, officer);
        model.addAttribute(
                "page",
                new WayView(
                        frames.of(officer, "registered", words),
                        "/work/cases/" + id,
                        desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                        file.fileNumber(),
                        found.wayLaw(),
                        WayDrawing.of(
                                found.stages(),
                                found.arrows(),
                                stage -> state(stage, file),
                                stage -> WayViews.stage(stage, words)),
                        rows(WayDrawing.steps(found.arrows()), file, words)));
        return "workbench/way";
    }

    private static String state(Stage stage, CaseView file) {
        var visited = EnumSet.of(Stage.PRE_REGISTERED);
        file.history().forEach(entry -> visited.add(entry.to()));
        return stage == file.stage() ? "now" : visited.contains(stage) ? "done" : "";
    }

    private static List<WayView.Row> rows(List<List<Arrow>> steps, CaseView file, Words words) {
        var rows = new ArrayList<WayView.Row>();
        for (var arrows : steps) {
            var first = arrows.getFirst();
            rows.add(new WayView.Row(
                    rows.size() + 1,
                    arrows.stream()
                            .map(arrow -> WayViews.stage(arrow.from(), words))
                            .toList(),
                    arrows.stream().anyMatch(arrow -> arrow.from() == file.stage()),
                    WayViews.action(first.step(), words),
                    first.to() == first.from() ? words.text("work.way.way.stays") : WayViews.stage(first.to(), words),
                    first.law(),
                    arrows.stream().anyMatch(Arrow::taken)));
        }
        return rows;
    }
}
