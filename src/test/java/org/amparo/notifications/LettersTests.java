// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Accounts;
import org.amparo.access.Officer;
import org.amparo.registration.Applications;
import org.amparo.registration.RequestInformation;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** What a letter says, and what it never says. */
class LettersTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final Letters letters = amparo.get(Letters.class);

    @Test
    void whoeverWantsNoDetailReadsNothingAStrangerUnderstands() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of("safe_detail", "no"));
        var request = amparo.get(RequestInformation.class).ask(id, "A copy of the passport", amparo.version(id), tacna);

        var letter = letters.write(about(applicant.accountId(), MessageKind.INFORMATION_WANTED, request))
                .orElseThrow();

        assertThat(letter.subject()).isEqualTo("Mensaje nuevo");
        assertThat(letter.text())
                .startsWith("Falta un dato.")
                .doesNotContain("passport", "Yulimar", "refugio", "asilo", "solicitud", id.toString());
    }

    @Test
    void whoeverWantsDetailReadsWhatIsMissingAndUntilWhen() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of("safe_detail", "yes"));
        var request = amparo.get(RequestInformation.class).ask(id, "A copy of the passport", amparo.version(id), tacna);

        var letter = letters.write(about(applicant.accountId(), MessageKind.INFORMATION_WANTED, request))
                .orElseThrow();

        assertThat(letter.text()).contains("A copy of the passport", "202");
    }

    @Test
    void theReceiptCarriesTheControlNumberInThePersonsLanguage() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of());
        amparo.get(Accounts.class).useLanguage(applicant.accountId(), "en-GB");
        var number = amparo.get(Applications.class).get(id, tacna).controlNumber();

        var letter = letters.write(about(applicant.accountId(), MessageKind.APPLICATION_RECEIVED, id))
                .orElseThrow();

        assertThat(letter.to()).isEqualTo(applicant.accountId() + "@example.org");
        assertThat(letter.subject()).isEqualTo("New message");
        assertThat(letter.text()).contains(number).doesNotContain("Yulimar", "Mendívil");
    }

    @Test
    void whoeverComesInPersonIsNotWrittenTo() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of("safe_channel", "INP"));

        assertThat(letters.write(about(applicant.accountId(), MessageKind.APPLICATION_RECEIVED, id)))
                .isEmpty();
    }

    @Test
    void anAnsweredRequestIsNotAskedForAgain() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of());
        var request = amparo.get(RequestInformation.class).ask(id, "Something", amparo.version(id), tacna);
        amparo.get(org.amparo.registration.AnswerRequest.class).answer(request, applicant, "Here");

        assertThat(letters.write(about(applicant.accountId(), MessageKind.INFORMATION_WANTED, request)))
                .isEmpty();
    }

    @Test
    void sendingAnApplicationLeavesOneMessageWithoutPersonalData() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of());

        assertThat(amparo.jdbc()
                        .sql("select to_jsonb(m)::text from notifications.message m where reference = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain("@", "Yulimar", "PE-"));
    }

    private static Message about(UUID account, MessageKind kind, UUID reference) {
        return new Message(UUID.randomUUID(), account, kind, reference, 1, Instant.EPOCH);
    }
}
