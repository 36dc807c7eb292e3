// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes every mail the demo sends by real SMTP and keeps it as a file, for the inbox page; nothing leaves the machine.
 * The newest few thousand survive restarts.
 */
@Component
@Profile("demo")
class DemoMail {

    private static final int KEPT = 5_000;
    private static final Pattern ID = Pattern.compile("\\d{13}-[0-9a-f]{8}");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Path folder;
    private final Clock clock;

    /** Newest first. */
    private final Deque<CaughtMail> caught = new ArrayDeque<>();

    DemoMail(@Value("${amparo.data:data}") Path data, Clock clock) throws IOException, MessagingException {
        this.folder = data.resolve("inbox");
        this.clock = clock;
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".eml"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                remember(file, read(file));
            }
        }
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Newest first; of one recipient when that is not empty. */
    synchronized List<CaughtMail> list(String recipient) {
        collect();
        var wanted = recipient.strip().toLowerCase(Locale.ROOT);
        return caught.stream()
                .filter(mail -> wanted.isEmpty() || mail.recipient().equals(wanted))
                .toList();
    }

    synchronized Optional<CaughtMail> find(String id) {
        collect();
        return caught.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** The words of a mail as sent, without attachments. */
    Optional<String> text(String id) {
        var file = folder.resolve(id + ".eml");
        if (!ID.matcher(id).matches() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(plainText(read(file)));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    /** Moves what arrived from the server's memory into files; often, so that a kill loses next to nothing. */
    @Scheduled(fixedDelay = 300)
    synchronized void collect() {
        try {
            var store = server.getManagers().getImapHostManager().getStore();
            for (var mailbox : store.listMailboxes("*")) {
                take(mailbox);
            }
        } catch (FolderException | MessagingException | IOException e) {
            throw new IllegalStateException("a mail cannot be kept", e);
        }
    }

    @PreDestroy
    void stop() {
        collect();
        server.stop();
    }

    private void take(MailFolder mailbox) throws MessagingException, IOException, FolderException {
        var taken = false;
        for (StoredMessage message : mailbox.getNonDeletedMessages()) {
            var id = "%013d-%s"
                    .formatted(clock.millis(), UUID.randomUUID().toString().substring(0, 8));
            var file = folder.resolve(id + ".eml");
            try (var out = Files.newOutputStream(file)) {
                message.getMimeMessage().writeTo(out);
            }
            remember(file, message.getMimeMessage());
            message.setFlag(Flags.Flag.DELETED, true);
            taken = true;
        }
        if (taken) {
            mailbox.expunge();
        }
    }

    private void remember(Path file, MimeMessage message) throws MessagingException, IOException {
        var id = file.getFileName().toString().replace(".eml", "");
        var recipients = message.getRecipients(Message.RecipientType.TO);
        var recipient = recipients == null
                ? ""
                : Arrays.stream(recipients)
                        .map(address ->
                                address instanceof InternetAddress mail ? mail.getAddress() : address.toString())
                        .collect(Collectors.joining(", "));
        var at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)));
        var subject = Optional.ofNullable(message.getSubject()).orElse("");
        caught.addFirst(new CaughtMail(id, recipient.toLowerCase(Locale.ROOT), subject, at));
        while (caught.size() > KEPT) {
            Files.deleteIfExists(folder.resolve(caught.removeLast().id() + ".eml"));
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            var texts = new ArrayList<String>();
            for (var index = 0; index < parts.getCount(); index++) {
                texts.add(plainText(parts.getBodyPart(index)));
            }
            return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
        }
        return "";
    }
}
