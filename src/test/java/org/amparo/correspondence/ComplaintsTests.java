// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.correspondence.ComplaintView.Topic;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** Complaints: sealed, numbered, answered once, and read only by those who may. */
class ComplaintsTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Complain complain = amparo.get(Complain.class);
    private final AnswerComplaint answer = amparo.get(AnswerComplaint.class);
    private final Officer reader =
            new Officer(UUID.randomUUID(), "Reader", "LIM", "auditor", Set.of(Permission.ANSWER_COMPLAINT), Set.of());

    @Test
    void sendingTwiceFilesOne() {
        var applicant = amparo.applicant();
        var id = UUID.randomUUID();

        complain.file(applicant, id, Topic.DELAY, "I waited for four hours", "es-PE");
        complain.file(applicant, id, Topic.DELAY, "I waited for four hours", "es-PE");

        assertThat(complain.listFor(applicant))
                .singleElement()
                .satisfies(filed -> assertThat(filed.text()).isEqualTo("I waited for four hours"));
    }

    @Test
    void theTextIsSealedInTheDatabase() {
        var applicant = amparo.applicant();
        var id = complain.file(applicant, UUID.randomUUID(), Topic.TREATMENT, "Plain words", "es-PE");

        assertThat(amparo.jdbc()
                        .sql("select to_jsonb(c)::text from correspondence.complaint c where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("Plain words");
    }

    @Test
    void anAnswerReachesThePersonOnce() {
        var applicant = amparo.applicant();
        var id = complain.file(applicant, UUID.randomUUID(), Topic.IDEA, "Open at seven", "es-PE");

        assertThat(answer.answer(id, "From Monday on", reader)).isTrue();
        assertThat(answer.answer(id, "Something else", reader)).isFalse();

        assertThat(complain.find(id, applicant).orElseThrow().answer())
                .hasValueSatisfying(said -> assertThat(said.text()).isEqualTo("From Monday on"));
        assertThat(amparo.get(Correspondence.class).listFor(applicant))
                .anySatisfy(message -> assertThat(message.body()).contains("From Monday on"));
    }

    @Test
    void nobodyElseReadsIt() {
        var id = complain.file(amparo.applicant(), UUID.randomUUID(), Topic.OTHER, "Mine", "es-PE");

        assertThat(complain.find(id, amparo.applicant())).isEmpty();
        assertThatThrownBy(() -> answer.find(id, OfficeWork.registrar("TAC"))).isInstanceOf(NotAllowed.class);
    }
}
