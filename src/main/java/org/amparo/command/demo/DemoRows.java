// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.amparo.access.Applicant;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.registration.Drafts;
import org.amparo.registration.Field;
import org.amparo.registration.FormPage;
import org.amparo.registration.PageReading;
import org.amparo.registration.Rows;
import org.amparo.registration.SaveRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the lists of a page, such as the members of a family, row by row as people do. */
@Component
@Profile("demo")
class DemoRows {

    private final CountryPack pack;
    private final Drafts drafts;
    private final SaveRow saveRow;
    private final Clock clock;

    DemoRows(CountryPack pack, Drafts drafts, SaveRow saveRow, Clock clock) {
        this.pack = pack;
        this.drafts = drafts;
        this.saveRow = saveRow;
        this.clock = clock;
    }

    /** @param answers of the whole form: those to lists are lists of mappings */
    void fillIn(Applicant applicant, FormPage page, PackNode answers) {
        for (var list : page.fields()) {
            if (list.isRows() && answers.find(list.key()).isPresent()) {
                var number = 1;
                for (var row : answers.get(list.key()).list()) {
                    add(applicant, page, list, "demo" + number++, row);
                }
            }
        }
    }

    private void add(Applicant applicant, FormPage page, Field list, String id, PackNode row) {
        var form = list.rows().orElseThrow();
        var asked = form.page(page, list, id);
        var draft = drafts.find(applicant).orElseThrow();
        var given = new HashMap<String, String>();
        row.entries().forEach((field, answer) -> given.put(field, answer.text()));
        var answers = draft.answers().of(form, given);
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var reading = PageReading.of(asked, PageReading.inputOf(asked, answers, pack), answers, pack, today);
        if (!reading.isFine()) {
            throw row.fault("a row of " + list.key() + " is refused");
        }
        saveRow.save(applicant, draft, page, list, new Rows.Row(id, reading.answers()), draft.versionOf(page));
    }
}
