// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CompareFacts;
import org.amparo.registration.ComparisonRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First step of a visit: what was declared beside the document, and what stays. One press confirms all that agrees. */
@Controller
class ReviewPage {

    private static final int UNPROCESSABLE = 422;

    private final CompareFacts compareFacts;
    private final ReviewViews views;
    private final ChangedViews changed;

    ReviewPage(CompareFacts compareFacts, ReviewViews views, ChangedViews changed) {
        this.compareFacts = compareFacts;
        this.views = views;
        this.changed = changed;
    }

    @GetMapping("/work/desk/{id}/review")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var page = views.of(id, Map.of(), Map.of(), officer, words);
        if (page.flow().isRegistered()) {
            return print(id);
        }
        model.addAttribute("page", page);
        return "workbench/review";
    }

    @PostMapping("/work/desk/{id}/review")
    @Allowed(Permission.CHECK_FACTS)
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = form.toSingleValueMap();
        try {
            compareFacts.compare(id, ReviewViews.read(typed), version, officer);
            return "redirect:"
                    + views.of(id, Map.of(), Map.of(), officer, words).flow().next();
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        } catch (ChangedMeanwhile meanwhile) {
            return changed.show(id, officer, words, model, response);
        } catch (ComparisonRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.of(id, typed, refused.messages(), officer, words));
            return "workbench/review";
        }
    }

    private static String print(UUID id) {
        return "redirect:/work/desk/" + id + "/print";
    }
}
