// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads what a mail server sends back when a mail could not be delivered (RFC 3464): whether it failed for good, and
 * which of our messages it was, by the Message-ID that we gave it.
 */
final class Bounces {

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.amparo@", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(5\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");
    private static final int DEEPEST = 5;

    /** A message that came back, and why in numbers. */
    record Bounce(UUID message, String status) {}

    private Bounces() {}

    /** Our mark on a letter: tells a bounce which message it was, and nobody else anything. */
    static String messageId(UUID message, String from) {
        var host = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + message + ".amparo@" + (host.isEmpty() ? "localhost" : host) + ">";
    }

    /** Empty for anything else than the report of a failure for good about a message of ours. */
    static Optional<Bounce> read(InputStream mail) throws IOException, MessagingException {
        var parsed = new MimeMessage(Session.getInstance(new Properties()), mail);
        if (!parsed.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var report = new StringBuilder();
        var returned = new StringBuilder();
        gather(parsed, report, returned, 0);
        var status = STATUS.matcher(report);
        var ours = OURS.matcher(returned);
        return ACTION.matcher(report).find() && status.find() && ours.find()
                ? Optional.of(new Bounce(UUID.fromString(ours.group(1)), status.group(1)))
                : Optional.empty();
    }

    private static void gather(Part part, StringBuilder report, StringBuilder returned, int depth)
            throws IOException, MessagingException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                gather(parts.getBodyPart(i), report, returned, depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status")) {
            report.append(text(part));
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            returned.append(text(part));
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        try (var content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
