// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.Accounts;
import org.amparo.access.AllowHelp;
import org.amparo.access.Applicant;
import org.amparo.access.HelpKind;
import org.amparo.access.HelpScope;
import org.amparo.access.HelpWanted;
import org.springframework.stereotype.Component;

/** What is wrong with the wish to let somebody help, by input in the order of the page, as keys of texts. */
@Component
class HelpChecks {

    static final List<HelpKind> CHOSEN = List.of(HelpKind.LAWYER, HelpKind.NGO, HelpKind.RELATIVE, HelpKind.OTHER);

    private static final int LONGEST = 100;

    private final Accounts accounts;

    HelpChecks(Accounts accounts) {
        this.accounts = accounts;
    }

    Map<String, String> wrongWith(HelpWanted wanted, Applicant applicant) {
        var wrong = new LinkedHashMap<String, String>();
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST) {
            wrong.put("name", "helpers.error.name");
        }
        if (wanted.organisation().length() > LONGEST) {
            wrong.put("organisation", "helpers.error.organisation");
        }
        if (wanted.kind().isEmpty()) {
            wrong.put("kind", "helpers.error.kind");
        }
        if (!Accounts.isAddress(wanted.email())) {
            wrong.put("email", "error.email");
        } else if (wanted.email()
                .equalsIgnoreCase(accounts.get(applicant.accountId()).email())) {
            wrong.put("email", "helpers.error.own-email");
        }
        if (wanted.forWhom().isEmpty() || wanted.forWhom().length() > LONGEST) {
            wrong.put("shown", "helpers.error.shown");
        }
        if (wanted.scopes().isEmpty()) {
            wrong.put("scope", "helpers.error.scope");
        } else if (wanted.scopes().contains(HelpScope.STORY) && !wanted.scopes().contains(HelpScope.FORM)) {
            wrong.put("scope", "helpers.error.story");
        }
        if (wanted.days() < 1 || wanted.days() > AllowHelp.MOST_DAYS) {
            wrong.put("days", "helpers.error.days");
        }
        return wrong;
    }
}
