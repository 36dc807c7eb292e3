// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Accounts;
import org.amparo.access.Applicant;
import org.amparo.registration.SafeContact;
import org.amparo.registration.SafeContacts;
import org.springframework.stereotype.Component;

/** Knows whom mail goes to: whoever has an address and did not ask not to be written to. */
@Component
class Promises {

    private final Accounts accounts;
    private final SafeContacts contacts;

    Promises(Accounts accounts, SafeContacts contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    Promise to(Applicant applicant) {
        var account = applicant.accountId();
        return new Promise(!accounts.get(account).email().isEmpty()
                && contacts.find(account).map(SafeContact::byMail).orElse(true));
    }
}
