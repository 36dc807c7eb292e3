// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A legal act moves the last day of many documents at once. Seen first, then confirmed; from then on the list is fixed
 * and {@link ExtensionWork} goes through it. Stopping ends the rest and leaves what was done; taking back gives every
 * document its former day again, and tells everybody so.
 */
@Service
public class ExtendByDecree {

    /** How long what was seen can be confirmed. */
    public static final Duration SEEN_FOR = Duration.ofHours(8);

    private final ExtensionStore extensions;
    private final DocumentTypes types;
    private final AccessLog log;
    private final CountryPack pack;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ExtendByDecree(
            ExtensionStore extensions,
            DocumentTypes types,
            AccessLog log,
            CountryPack pack,
            TransactionTemplate transactions,
            Clock clock) {
        this.extensions = extensions;
        this.types = types;
        this.log = log;
        this.pack = pack;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A kind of document that ends on a day. */
    public record Type(String name, String titleKey) {}

    public List<Type> types() {
        return types.ending().stream()
                .map(type -> new Type(type.name(), type.title()))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** How many it would be; nothing is done. */
    public ExtensionPreview preview(ExtensionTerms terms, Officer officer) {
        require(terms, officer);
        return extensions.preview(terms, officer.offices(), clock.instant());
    }

    /**
     * Fixes the list and lets the work begin. The same id again does nothing. False when there is no such document any
     * more, or what was seen is too old.
     */
    public boolean confirm(UUID id, ExtensionTerms terms, Instant seenAt, Officer officer) {
        require(terms, officer);
        if (extensions.find(id, types).isPresent()) {
            return true;
        }
        var now = clock.instant();
        if (seenAt.isAfter(now) || seenAt.plus(SEEN_FOR).isBefore(now)) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                var confirmed = extensions.confirm(id, terms, officer, seenAt, now);
                if (confirmed) {
                    log.wrote(officer, "decree.confirm", new Subject("extension", id));
                }
                return confirmed;
            }));
        } catch (DuplicateKeyException pressedTwice) {
            return true;
        }
    }

    /** False when it was stopped before. The batch under way is finished. */
    public boolean stop(UUID id, Officer officer) {
        officer.require(Permission.EXTEND_BY_DECREE);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var stopped = extensions.stop(id, officer, clock.instant());
            if (stopped) {
                log.wrote(officer, "decree.stop", new Subject("extension", id));
            }
            return stopped;
        }));
    }

    /**
     * What taking back would do now.
     *
     * @param overAtOnce documents whose former day has passed
     */
    public record Undoable(int documents, int holders, int overAtOnce) {}

    public Undoable undoable(UUID id, Officer officer) {
        officer.require(Permission.EXTEND_BY_DECREE);
        return extensions.undoable(id, today());
    }

    /** False when it was taken back before. What is left to extend is not extended any more. */
    public boolean takeBack(UUID id, String reason, Officer officer) {
        officer.require(Permission.EXTEND_BY_DECREE);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var now = clock.instant();
            var undone = extensions.undo(id, reason, officer, now);
            if (undone) {
                extensions.stop(id, officer, now);
                log.wrote(officer, "decree.take-back", new Subject("extension", id));
            }
            return undone;
        }));
    }

    /** The newest first. */
    public List<ExtensionView> list(Officer officer) {
        officer.require(Permission.EXTEND_BY_DECREE);
        return extensions.list(types);
    }

    public Optional<ExtensionView> find(UUID id, Officer officer) {
        officer.require(Permission.EXTEND_BY_DECREE);
        return extensions.find(id, types);
    }

    private void require(ExtensionTerms terms, Officer officer) {
        officer.require(Permission.EXTEND_BY_DECREE);
        if (!terms.faults(today()).isEmpty()
                || types().stream().noneMatch(type -> type.name().equals(terms.type()))) {
            throw new IllegalArgumentException("terms that the page should have refused");
        }
    }
}
