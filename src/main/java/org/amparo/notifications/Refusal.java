// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Whether a mail server refused a letter for good (RFC 5321: a reply that begins with 5 about the recipient or the
 * letter). What it says about us, its user, is ours to mend and is tried again.
 */
final class Refusal {

    private Refusal() {}

    /** The server's number, such as 550; empty when trying again may help. */
    static Optional<String> code(MailException failed) {
        for (var fault : faults(failed)) {
            if (fault instanceof SMTPSenderFailedException) {
                return Optional.empty();
            }
            var code = switch (fault) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException letter -> letter.getReturnCode();
                default -> 0;
            };
            if (code >= 500 && code < 600 && code != 530 && code != 535) {
                return Optional.of(String.valueOf(code));
            }
        }
        return Optional.empty();
    }

    /** The fault and all that it carries: the mail library hangs one behind the other. */
    private static List<Throwable> faults(MailException failed) {
        var found = new ArrayList<Throwable>();
        if (failed instanceof MailSendException sending) {
            sending.getFailedMessages().values().forEach(fault -> follow(fault, found));
        }
        follow(failed.getCause(), found);
        return found;
    }

    private static void follow(@Nullable Throwable fault, List<Throwable> found) {
        for (var next = fault; next != null && !found.contains(next); ) {
            found.add(next);
            next = next instanceof MessagingException chained && chained.getNextException() != null
                    ? chained.getNextException()
                    : next.getCause();
        }
    }
}
