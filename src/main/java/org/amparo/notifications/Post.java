// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server of {@code spring.mail}; without one, every letter waits as with a dead server. */
@Component
class Post {

    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final Clock clock;

    Post(
            ObjectProvider<JavaMailSender> server,
            @Value("${amparo.mail.from:amparo@localhost}") String from,
            Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    /** @param message whose Message-ID the letter bears, so that it is known again should it come back */
    void send(Letter letter, UUID message) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            throw new MailSendException("no mail server is set");
        }
        try {
            var mail = sender.createMimeMessage();
            var parts = new MimeMessageHelper(mail, !letter.attached().isEmpty(), StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(new InternetAddress(letter.to(), true));
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), false);
            for (var file : letter.attached()) {
                parts.addAttachment(file.name(), new ByteArrayDataSource(file.bytes(), file.mediaType()));
            }
            parts.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Message-ID", Bounces.messageId(message, from));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("Content-Language", letter.language());
            sender.send(mail);
        } catch (MessagingException unsuitable) {
            throw new MailPreparationException(unsuitable);
        }
    }
}
