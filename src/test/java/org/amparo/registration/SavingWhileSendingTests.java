// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Two hands on one draft: one sends it while the other saves. */
class SavingWhileSendingTests {

    private final OfficeWork amparo = new OfficeWork();

    @Test
    void whatIsSavedMeanwhileIsSentOrNotAcknowledged() {
        var applicant = amparo.applicant();
        var draft = amparo.get(StartDraft.class).start(applicant, "es-PE");
        var page = amparo.get(Form.class).page("name").orElseThrow();
        var save = amparo.get(SavePage.class);
        save.save(applicant, draft, page, Map.of("given_names", "Yulimar"), 0);
        var drafts = amparo.get(DraftStore.class);

        try (var hands = Executors.newSingleThreadExecutor()) {
            Future<Integer> saved = amparo.get(TransactionOperations.class).execute(sending -> {
                drafts.lockOpen(applicant.accountId());
                var other = hands.submit(() -> save.save(applicant, draft, page, Map.of("given_names", "Late"), 1));
                pause();
                drafts.markSubmitted(draft.id(), Instant.now());
                return other;
            });
            assertThat(saved).isNotNull();
            assertThatThrownBy(saved::get).hasCauseInstanceOf(NoDraft.class);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
