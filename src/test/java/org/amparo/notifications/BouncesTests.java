// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.amparo.correspondence.Correspondence;
import org.amparo.correspondence.Delivery;
import org.amparo.correspondence.KeepMessage;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mail server sends back, and what it means. */
class BouncesTests {

    private static final UUID MESSAGE = UUID.fromString("3f0d2a9c-6f0e-4f6c-9a55-0d7f4a3c1b22");

    @TempDir
    Path data;

    @Test
    void aFailureForGoodNamesOurMessage() throws Exception {
        var bounce = Bounces.read(stream(report("failed", "5.1.1", Bounces.messageId(MESSAGE, "amparo@example.org"))));

        assertThat(bounce).contains(new Bounces.Bounce(MESSAGE, "5.1.1"));
    }

    @Test
    void aDelayIsNoFailure() throws Exception {
        var id = Bounces.messageId(MESSAGE, "amparo@example.org");

        assertThat(Bounces.read(stream(report("delayed", "4.4.1", id)))).isEmpty();
    }

    @Test
    void somebodyElsesMailIsNotOurs() throws Exception {
        assertThat(Bounces.read(stream(report("failed", "5.1.1", "<other@example.net>"))))
                .isEmpty();
        assertThat(Bounces.read(stream("Subject: out of office\r\n\r\nI am away")))
                .isEmpty();
    }

    @Test
    void theFolderIsEmptiedAndThePersonSeesThatMailCameBack() throws Exception {
        var amparo = new OfficeWork();
        var applicant = amparo.applicant();
        amparo.submit(applicant, Map.of());
        var correspondence = amparo.get(Correspondence.class);
        var message = correspondence.listFor(applicant).getFirst();
        var folder = Files.createDirectories(data.resolve("bounces"));
        Files.writeString(
                folder.resolve("1.eml"),
                report("failed", "5.2.1", Bounces.messageId(message.id(), "amparo@example.org")));
        Files.writeString(folder.resolve("2.eml"), "no mail at all");
        Files.writeString(folder.resolve("kept.txt"), "not ours");

        new BounceFolder(data, amparo.get(KeepMessage.class), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).takeIn();

        assertThat(folder.toFile().list()).containsExactly("kept.txt");
        assertThat(correspondence.listFor(applicant).getFirst().deliveries())
                .extracting(Delivery::outcome)
                .contains(Delivery.Outcome.BOUNCED);
        assertThat(correspondence.returned(applicant.accountId(), OfficeWork.registrar("TAC")))
                .hasValueSatisfying(mail -> assertThat(mail.count()).isOne());
    }

    private static ByteArrayInputStream stream(String mail) {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String report(String action, String status, String messageId) {
        return """
                From: MAILER-DAEMON@mx.example.net
                To: amparo@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The mail could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; somebody@example.net
                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                From: amparo@example.org
                Message-ID: %s
                Subject: Mensaje nuevo

                --b--
                """.formatted(action, status, messageId).replace("\n", "\r\n");
    }
}
