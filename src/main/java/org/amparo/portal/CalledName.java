// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.Fact;
import org.amparo.registration.Form;
import org.amparo.registration.Receipt;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Component;

/** How an applicant is called as far as is known yet: the chosen name, else the given names, else nothing. */
@Component
class CalledName {

    private final Receipts receipts;
    private final Drafts drafts;
    private final Form form;

    CalledName(Receipts receipts, Drafts drafts, Form form) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.form = form;
    }

    String of(Applicant applicant) {
        return receipts.find(applicant)
                .map(Receipt::name)
                .or(() -> drafts.find(applicant).map(this::called))
                .orElse("");
    }

    private String called(Draft draft) {
        return Stream.of(Fact.CHOSEN_NAME, Fact.GIVEN_NAMES)
                .map(fact -> answer(draft, fact))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String answer(Draft draft, Fact fact) {
        return form.fields().values().stream()
                .filter(field -> field.fact().filter(fact::equals).isPresent())
                .map(field -> draft.answers().get(field.key()))
                .findFirst()
                .orElse("");
    }
}
