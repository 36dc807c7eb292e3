// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Locale;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;

/**
 * The person's own yes to what somebody else filled in: a code mailed to the person's own address, typed where the
 * helper's form stands. Such a code signs nobody in.
 */
@Service
public class ConfirmWithCode {

    /** What came of a try. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** A new code is needed, for whatever reason. */
        DEAD
    }

    private final AskForCode ask;
    private final TypedCodes codes;
    private final Accounts accounts;
    private final CountryPack pack;

    ConfirmWithCode(AskForCode ask, TypedCodes codes, Accounts accounts, CountryPack pack) {
        this.ask = ask;
        this.codes = codes;
        this.accounts = accounts;
        this.pack = pack;
    }

    /** Mails the person a code in the person's language. Throws {@link TryAgainLater}. */
    public UUID ask(Applicant applicant, Browser browser) {
        var account = accounts.get(applicant.accountId());
        var words = pack.words(Locale.forLanguageTag(account.language()));
        return ask.ask(account.email(), CodePurpose.CONFIRM, words, browser);
    }

    /** Within the transaction of what the yes is for; a code for another person's address says nothing here. */
    public Outcome judge(Applicant applicant, UUID attemptId, String code, Browser browser) {
        return switch (codes.judge(attemptId, CodePurpose.CONFIRM, code, browser)) {
            case TypedCodes.Right right ->
                right.email()
                                .equalsIgnoreCase(
                                        accounts.get(applicant.accountId()).email())
                        ? Outcome.RIGHT
                        : Outcome.DEAD;
            case TypedCodes.Wrong wrong -> Outcome.WRONG;
            case TypedCodes.TooManyTries tooMany -> Outcome.DEAD;
            case TypedCodes.Expired expired -> Outcome.DEAD;
        };
    }
}
