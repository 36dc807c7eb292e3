// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.amparo.access.OneNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Clears away uploads nobody went on with for a day, what was taken back, and the bytes of both. */
@Component
class TidyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TidyFiles.class);
    private static final int A_PIECE = 50;

    private final UploadTable uploads;
    private final DiscardedFiles discarded;
    private final OneNode node;
    private final Clock clock;

    TidyFiles(UploadTable uploads, DiscardedFiles discarded, OneNode node, Clock clock) {
        this.uploads = uploads;
        this.discarded = discarded;
        this.node = node;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 600_000)
    void tidy() {
        try {
            node.work("tidy-files", this::piece);
        } catch (DataAccessException | TransactionException | UncheckedIOException away) {
            LOG.warn("files are tidied up later: {}", away.getClass().getSimpleName());
        }
    }

    private boolean piece() {
        var now = clock.instant();
        var over = uploads.startedBefore(now.minus(ReceiveUpload.KEPT), A_PIECE);
        over.forEach(id -> uploads.remove(id, now));
        discarded.discardRemovedEvidence(now.minus(Duration.ofDays(1)), now);
        return discarded.delete(A_PIECE) == A_PIECE || over.size() == A_PIECE;
    }
}
