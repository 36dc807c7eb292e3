// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second half of an applicant's sign-in: the code from the mail, in the browser that asked for it. */
@Service
public class SignInWithCode {

    static final int TRIES = TypedCodes.TRIES;

    /** What came of a try. */
    public sealed interface Outcome {}

    public record SignedIn(Applicant applicant) implements Outcome {}

    public record WrongCode(int triesLeft) implements Outcome {}

    /** This code is dead; a new one can be asked for. */
    public record TooManyTries() implements Outcome {}

    /** Too old, used, superseded, or of another browser: which of them is nobody's business. */
    public record Expired() implements Outcome {}

    private final TypedCodes codes;
    private final Accounts accounts;
    private final AccessLog log;

    SignInWithCode(TypedCodes codes, Accounts accounts, AccessLog log) {
        this.codes = codes;
        this.accounts = accounts;
        this.log = log;
    }

    /** Spaces and hyphens in the code are forgiven. */
    @Transactional
    public Outcome signIn(UUID attemptId, String code, Browser browser) {
        return switch (codes.judge(attemptId, CodePurpose.SIGN_IN, code, browser)) {
            case TypedCodes.Right right -> {
                var account = accounts.open(right.email(), right.language());
                var applicant = new Applicant(account.id());
                log.wrote(applicant, "account.sign-in", new Subject("account", account.id()));
                yield new SignedIn(applicant);
            }
            case TypedCodes.Wrong wrong -> new WrongCode(wrong.triesLeft());
            case TypedCodes.TooManyTries tooMany -> new TooManyTries();
            case TypedCodes.Expired expired -> new Expired();
        };
    }
}
