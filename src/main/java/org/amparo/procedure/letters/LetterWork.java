// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.amparo.documents.SignLetter;
import org.amparo.documents.SigningFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the files of signed letters, some at a time. What a maker has in hand is locked, and is there with its file or not at all:
 * a program may die at any point, any number may run, and each letter is made once.
 */
@Component
class LetterWork {

    private static final int BATCH = 20;
    private static final Logger LOG = LoggerFactory.getLogger(LetterWork.class);

    private final LetterStore letters;
    private final LetterText text;
    private final SignLetter signLetter;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AsyncTaskExecutor executor;
    private final int makers;
    private final Semaphore free;

    LetterWork(
            LetterStore letters,
            LetterText text,
            SignLetter signLetter,
            TransactionTemplate transactions,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor,
            @Value("${amparo.letters.makers:0}") int makers) {
        this.letters = letters;
        this.text = text;
        this.signLetter = signLetter;
        this.transactions = transactions;
        this.clock = clock;
        this.executor = executor;
        this.makers = makers > 0 ? makers : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.free = new Semaphore(this.makers);
    }

    @Scheduled(fixedDelayString = "${amparo.letters.look-every:3s}")
    void wake() {
        if (!signLetter.isUsed() || !signLetter.isReady()) {
            return;
        }
        for (var maker = 0; maker < makers; maker++) {
            if (free.tryAcquire()) {
                executor.execute(this::makeAll);
            }
        }
    }

    private void makeAll() {
        try {
            while (makeSome()) {
                LOG.debug("some more letters");
            }
        } catch (DataAccessException | SigningFailed away) {
            LOG.warn("letters wait: {}", away.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }

    /** False when there is nothing to do now. */
    boolean makeSome() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var some = letters.next(BATCH);
            some.forEach(this::make);
            return !some.isEmpty();
        }));
    }

    private void make(LetterView letter) {
        try {
            var at = clock.instant();
            letters.made(letter.id(), signLetter.pdf(text.of(letter), letter.signedBy(), at), at);
        } catch (DataAccessException | SigningFailed away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.error(
                    "letter {} cannot be made: {}",
                    letter.id(),
                    failed.getClass().getSimpleName());
            letters.failed(letter.id());
        }
    }
}
