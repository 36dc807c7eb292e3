// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.access.Officer;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** Earlier applications found again, in a real database: matched, looked at, and what officers say. */
class ReRegistrationTests {

    private static final LocalDate EARLIER = LocalDate.of(2019, 3, 9);

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final LookAtLegacy lookAt = amparo.get(LookAtLegacy.class);
    private final String number =
            Long.toString(ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L, 99_999_999_999_999_999L));

    private UUID applied(String surname) {
        var id = amparo.submit(amparo.applicant(), Map.of());
        var facts = PersonFacts.of(Map.of(Fact.GIVEN_NAMES, "Yulimar", Fact.SURNAME_PATERNAL, surname));
        amparo.get(ReRegistrations.class).match(id, number, facts, Instant.now());
        return id;
    }

    private ImportLegacy.Imported imported(String... lines) {
        var all = new java.util.ArrayList<>(List.of(ImportLegacy.HEADING));
        all.addAll(List.of(lines));
        return amparo.get(ImportLegacy.class).read(all);
    }

    private ReRegistrationOutcome outcome(UUID id) {
        return amparo.get(ReRegistrationTable.class).find(id).orElseThrow().outcome();
    }

    private boolean keepsItsPlace(UUID id) {
        return amparo.jdbc()
                .sql("select queue_since < filed_at from registration.application where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void countsInIsAcceptedAndRejected() {
        var imported = imported(
                number + "," + EARLIER + ",Yulimar,Mendívil,1991",
                number + "," + EARLIER + ",Yulimar,Mendívil,1991",
                "",
                "12x," + EARLIER + ",A,B,",
                number + "1,9 March,A,B,",
                number + "2," + EARLIER + ",,,",
                number + "3," + EARLIER + ",A,B,91",
                "a,b");

        assertThat(imported.read()).isEqualTo(7);
        assertThat(imported.accepted()).isEqualTo(1);
        assertThat(imported.faults()).hasSize(6).first().asString().startsWith("line 3:");
        assertThat(String.join("", imported.faults())).doesNotContain("Mendívil");
    }

    @Test
    void theFamilyOfTheApplicationKeepsThePlaceToo() {
        imported(number + "," + EARLIER + ",Yulimar,Mendívil,");
        var head = amparo.applicant();
        var id = amparo.submit(head, Map.of("family", """
                [{"id":"aaaa","given_names":"Iker","relationship":"CH","whereabouts":"HE","joins":"yes"}]"""));
        var facts = PersonFacts.of(Map.of(Fact.GIVEN_NAMES, "Yulimar", Fact.SURNAME_PATERNAL, "Mendívil"));
        var child = amparo.get(Family.class).list(head).getFirst().application().orElseThrow();
        assertThat(keepsItsPlace(child)).isFalse();

        amparo.get(ReRegistrations.class).match(id, number, facts, Instant.now());

        assertThat(keepsItsPlace(child)).isTrue();
    }

    @Test
    void theSamePersonKeepsThePlaceInTheQueue() {
        imported(number + "," + EARLIER + ",Yulimar,Mendívil,");
        var id = applied("Mendívil");

        assertThat(outcome(id)).isEqualTo(ReRegistrationOutcome.MATCHED);
        assertThat(keepsItsPlace(id)).isTrue();
        var second = applied("Mendívil");
        assertThat(outcome(second)).isEqualTo(ReRegistrationOutcome.TO_LOOK_AT);
        assertThatThrownBy(() -> lookAt.samePerson(second, tacna)).isInstanceOf(LookAtLegacy.ClaimedByAnother.class);
        assertThat(amparo.get(Applications.class)
                        .queue(new QueueFilter(java.util.Optional.of("TAC"), java.util.Optional.empty(), 0), tacna)
                        .rows())
                .extracting(ApplicationSummary::queueSince)
                .isSorted();
    }

    @Test
    void anOfficerDecidesAndCanTakeItBack() {
        imported(number + "," + EARLIER + ",Yulimar,Quispe,");
        var id = applied("Mendívil");
        assertThat(outcome(id)).isEqualTo(ReRegistrationOutcome.TO_LOOK_AT);
        assertThat(keepsItsPlace(id)).isFalse();
        assertThat(lookAt.toLookAt(tacna))
                .extracting(LegacyClaim::applicationId)
                .contains(id);

        lookAt.samePerson(id, tacna);
        assertThat(keepsItsPlace(id)).isTrue();
        lookAt.anotherPerson(id, "The photograph differs", tacna);
        assertThat(keepsItsPlace(id)).isFalse();
        assertThat(lookAt.get(id, tacna).reason()).isEqualTo("The photograph differs");
        assertThat(lookAt.decided(tacna)).extracting(LegacyClaim::applicationId).contains(id);
        assertThat(amparo.jdbc()
                        .sql("select count(*) from registration.re_registration where application_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anUnknownNumberRefusesNothing() {
        var before = lookAt.progress(tacna).unknown();
        var id = applied("Mendívil");

        assertThat(outcome(id)).isEqualTo(ReRegistrationOutcome.NOT_FOUND);
        assertThat(keepsItsPlace(id)).isFalse();
        assertThat(lookAt.progress(tacna).unknown()).isGreaterThan(before);
        assertThatThrownBy(() -> lookAt.get(id, OfficeWork.registrar("LIM"))).isInstanceOf(ApplicationNotFound.class);
    }
}
