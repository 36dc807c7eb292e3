// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import org.amparo.correspondence.Delivery;
import org.amparo.correspondence.KeepMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in returned mail that the mail server lays down as {@code *.eml} in the folder {@code bounces} beside the data.
 * What was read is deleted, whatever it was: it holds addresses, and nothing in it is ever answered.
 */
@Component
class BounceFolder {

    private static final Logger LOG = LoggerFactory.getLogger(BounceFolder.class);
    private static final long LARGEST = 1_000_000;

    private final Path folder;
    private final KeepMessage kept;
    private final Clock clock;

    BounceFolder(@Value("${amparo.data:data}") Path data, KeepMessage kept, Clock clock) {
        this.folder = data.resolve("bounces");
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void takeIn() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (var mail : mails) {
                takeIn(mail);
            }
        } catch (IOException unreadable) {
            LOG.warn("returned mail waits: the folder can't be read");
        } catch (DataAccessException databaseAway) {
            LOG.warn("returned mail waits: the database does not answer");
        }
    }

    private void takeIn(Path mail) throws IOException {
        try {
            if (Files.size(mail) <= LARGEST) {
                Bounces.read(new ByteArrayInputStream(Files.readAllBytes(mail)))
                        .ifPresent(bounce -> kept.note(
                                bounce.message(), Delivery.Outcome.BOUNCED, bounce.status(), clock.instant()));
            }
        } catch (NoSuchFileException otherNodeWasFirst) {
            return;
        } catch (MessagingException | RuntimeException noMail) {
            if (noMail instanceof DataAccessException away) {
                throw away;
            }
            LOG.warn("a file among the returned mail is none");
        }
        Files.deleteIfExists(mail);
    }
}
