// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Optional;
import java.util.UUID;
import org.amparo.country.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts back the address an account had, for whoever reads it and did not change it. Afterwards that mailbox is the only
 * way in: password and card were perhaps made by somebody else, so they end, and so does every session.
 */
@Service
public class UndoEmail {

    private final AskForCode askForCode;
    private final TypedCodes codes;
    private final EmailChanges changes;
    private final Accounts accounts;
    private final AccountPasswords passwords;
    private final RecoveryCards cards;
    private final Revocations revocations;
    private final AccessLog log;

    UndoEmail(
            AskForCode askForCode,
            TypedCodes codes,
            EmailChanges changes,
            Accounts accounts,
            AccountPasswords passwords,
            RecoveryCards cards,
            Revocations revocations,
            AccessLog log) {
        this.askForCode = askForCode;
        this.codes = codes;
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.cards = cards;
        this.revocations = revocations;
        this.log = log;
    }

    /** Mails a code to the former address, whatever it was. Throws {@link EmailRefused} or {@link TryAgainLater}. */
    public UUID ask(String email, Words words, Browser browser) {
        return askForCode.ask(email, CodePurpose.UNDO, words, browser);
    }

    /** Empty when the code is not right, or nothing can be undone from the address any more. */
    @Transactional
    public Optional<Applicant> undo(UUID attempt, String code, Browser browser) {
        return codes.judge(attempt, CodePurpose.UNDO, code, browser) instanceof TypedCodes.Right right
                ? changes.undoable(right.email()).flatMap(this::putBack)
                : Optional.empty();
    }

    private Optional<Applicant> putBack(EmailChanges.Undoable change) {
        var account = change.accountId();
        var applicant = new Applicant(account);
        if (!accounts.takeBackEmail(account, change.oldEmail(), change.changedAt())) {
            return Optional.empty();
        }
        changes.endAll(account);
        passwords.forget(account);
        cards.end(account);
        revocations.endAll(account);
        log.wrote(applicant, "account.email-undo", new Subject("account", account));
        return Optional.of(applicant);
    }
}
