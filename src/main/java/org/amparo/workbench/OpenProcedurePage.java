// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.OpenProcedure;
import org.amparo.procedure.StepRefused;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a procedure about the status somebody has. Who may open which is the procedure's to say. */
@Controller
class OpenProcedurePage {

    private static final int UNPROCESSABLE = 422;

    private final CaseFiles cases;
    private final OpenProcedure open;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    OpenProcedurePage(CaseFiles cases, OpenProcedure open, Applications applications, DeskViews desk, Frames frames) {
        this.cases = cases;
        this.open = open;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    private record Typed(String way, String note, String field, boolean changed) {

        @Override
        public String toString() {
            return "Typed";
        }
    }

    @GetMapping("/work/cases/{id}/procedures/new")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, new Typed("", "", "", false), officer, words));
        return "workbench/open-procedure";
    }

    /** @param version of the file whose page was read */
    @PostMapping("/work/cases/{id}/procedures/new")
    @Allowed(Permission.READ_APPLICATION)
    String open(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        Typed typed;
        try {
            return "redirect:/work/cases/" + open.open(id, version, way, note, officer);
        } catch (InvalidStep invalid) {
            typed = new Typed(way, note, invalid.field() + "." + invalid.reason(), false);
            response.setStatus(UNPROCESSABLE);
        } catch (StepRefused unknown) {
            typed = new Typed(way, note, "way", false);
            response.setStatus(UNPROCESSABLE);
        } catch (ChangedMeanwhile overtaken) {
            typed = new Typed(way, note, "", true);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        model.addAttribute("page", view(id, typed, officer, words));
        return "workbench/open-procedure";
    }

    private OpenProcedureView view(UUID id, Typed typed, Officer officer, Words words) {
        var file = cases.get(id, officer);
        return new OpenProcedureView(
                frames.of(officer, "registered", words),
                desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                "/work/cases/" + id,
                file.version(),
                open.openable(file, officer).stream()
                        .map(one -> new OpenProcedureView.Way(
                                new Choice(
                                        one.way(),
                                        words.label("WAY", one.way()),
                                        one.way().equals(typed.way())),
                                one.law()))
                        .toList(),
                typed.note(),
                typed.field(),
                typed.changed());
    }
}
