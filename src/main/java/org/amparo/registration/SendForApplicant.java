// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Accounts;
import org.amparo.access.Applicant;
import org.amparo.access.Browser;
import org.amparo.access.ConfirmWithCode;
import org.amparo.access.ConfirmWithPin;
import org.amparo.access.Hand;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.TryAgainLater;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what somebody filled in for the person, once the person said yes; nobody sends it without. */
@Service
public class SendForApplicant {

    /** What came of it. */
    public sealed interface Outcome {}

    public record Sent(Receipt receipt) implements Outcome {}

    public record Incomplete(List<Field> missing) implements Outcome {}

    public record WrongCode() implements Outcome {}

    /** The code works no more; a new one is needed. */
    public record DeadCode() implements Outcome {}

    /** The ways in which this person can say yes here. */
    public record Ways(boolean code, boolean pin, boolean signature) {}

    private final ConfirmWithCode codes;
    private final ConfirmWithPin pins;
    private final Accounts accounts;
    private final SubmitApplication submitApplication;

    SendForApplicant(
            ConfirmWithCode codes, ConfirmWithPin pins, Accounts accounts, SubmitApplication submitApplication) {
        this.codes = codes;
        this.pins = pins;
        this.accounts = accounts;
        this.submitApplication = submitApplication;
    }

    public Ways ways(Applicant helped) {
        return new Ways(
                !accounts.get(helped.accountId()).email().isEmpty(),
                pins.isPossible(helped),
                helped.hand().map(Hand::isOfficer).orElse(false));
    }

    /** The person confirms with the PIN of their recovery card. Throws {@link TryAgainLater}. */
    @Transactional(noRollbackFor = TryAgainLater.class)
    public Outcome sendWithPin(Applicant helped, String pin, UUID key, String language) {
        var missing = missing(helped);
        if (!missing.isEmpty()) {
            return new Incomplete(missing);
        }
        return pins.judge(helped, pin) ? send(helped, key, language, Confirmed.PIN) : new WrongCode();
    }

    /** The person signed the printed answers in front of the officer who says so. */
    @Transactional
    public Outcome sendSigned(Applicant helped, UUID key, String language) {
        if (!ways(helped).signature()) {
            throw new NotAllowed(Permission.APPLY);
        }
        return send(helped, key, language, Confirmed.SIGNED);
    }

    private Outcome send(Applicant helped, UUID key, String language, Confirmed confirmed) {
        var theirs = accounts.get(helped.accountId()).language();
        return switch (submitApplication.send(helped, key, language, theirs, confirmed)) {
            case Submission.Received received -> new Sent(received.receipt());
            case Submission.Incomplete incomplete -> new Incomplete(incomplete.missing());
        };
    }

    /** What has to be answered first; some of it the person alone may answer. */
    public List<Field> missing(Applicant helped) {
        return submitApplication.missing(helped);
    }

    /**
     * The person confirms with the code mailed to their own address.
     *
     * @param key made when the page was shown; the same for every press of its button
     * @param language the declaration was read in
     */
    @Transactional
    public Outcome send(Applicant helped, UUID attempt, String code, Browser browser, UUID key, String language) {
        var missing = missing(helped);
        if (!missing.isEmpty()) {
            return new Incomplete(missing);
        }
        return switch (codes.judge(helped, attempt, code, browser)) {
            case RIGHT -> send(helped, key, language, Confirmed.CODE);
            case WRONG -> new WrongCode();
            case DEAD -> new DeadCode();
        };
    }
}
