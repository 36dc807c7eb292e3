// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.amparo.testing.StandingClock;
import org.junit.jupiter.api.Test;

/** What the labour registry learns by number and birth date, and which keys let it ask. */
class RegistryTests {

    private static final String NUMBER = "EX2026108420";

    private final SharedPaper papers = new SharedPaper(new StandingClock(Workshop.NOW));
    private final RegistryKeys keys = papers.registryKeys();
    private final RegistryKeys.Made made = keys.add("Registro laboral", "cuil");
    private final RegistryKey key = keys.find(made.text()).orElseThrow();
    private final CheckForRegistry registry = papers.registry();
    private final SharedPaper.Paper permit = papers.issued("work-permit", "EX-2026-108420");

    @Test
    void learnsTheWorkRightWithItsLastDay() {
        var answer = registry.find(key, NUMBER, SharedPaper.BORN).orElseThrow();

        assertThat(answer.number()).isEqualTo("EX-2026-108420");
        assertThat(answer.name()).isNotBlank();
        assertThat(answer.birthDate()).isEqualTo(SharedPaper.BORN);
        assertThat(answer.mayWork()).isTrue();
        assertThat(answer.until()).contains(SharedPaper.LAST_DAY);
        assertThat(papers.checksNoted()).containsExactly("labour-registry cuil VALID");
        assertThat(papers.acts).contains("document.check-registry " + permit.id());
    }

    @Test
    void findsNothingByAnotherNumberOrAnotherBirthDate() {
        assertThat(registry.find(key, "EX2026108421", SharedPaper.BORN)).isEmpty();
        assertThat(registry.find(key, NUMBER, SharedPaper.BORN.plusDays(1))).isEmpty();
        assertThat(papers.checksNoted()).isEmpty();
    }

    @Test
    void learnsNothingOfADocumentThatIsNotValidAndItsHolderStillSeesTheCheck() {
        for (var state : Map.of(
                        "suspended = true", "SUSPENDED",
                        "inactive = true", "INVALID",
                        "valid_until = date '2026-03-19'", "LAPSED")
                .entrySet()) {
            papers.set(permit.id(), "suspended = false, inactive = false, valid_until = date '2027-03-11'");
            papers.set(permit.id(), state.getKey());
            assertThat(registry.find(key, NUMBER, SharedPaper.BORN))
                    .as(state.getKey())
                    .isEmpty();
            assertThat(papers.checksNoted()).contains("labour-registry cuil " + state.getValue());
        }
    }

    @Test
    void ofSeveralDocumentsTheOneThatLetsWorkIsTold() {
        papers.set(permit.id(), "suspended = true");
        papers.issued("card", "EX-2026-108420");
        var card = registry.find(key, NUMBER, SharedPaper.BORN).orElseThrow();
        assertThat(card.mayWork()).isFalse();
        assertThat(card.until()).isEmpty();

        papers.set(permit.id(), "suspended = false");
        assertThat(registry.find(key, NUMBER, SharedPaper.BORN).orElseThrow().mayWork())
                .isTrue();
    }

    @Test
    void twoPeopleOfOneNumberAndBirthDateAreNotToldApartAndNeitherIsTold() {
        papers.saying("work-permit", "EX-2026-108420", Map.of("given-names", "Otra Persona"));
        assertThat(registry.find(key, NUMBER, SharedPaper.BORN)).isEmpty();
    }

    @Test
    void aRevokedKeyIsNoKeyAndOneOfAnotherPurposeIsNotMade() {
        assertThat(keys.revoke(made.id())).isTrue();
        assertThat(keys.revoke(made.id())).isFalse();
        assertThat(keys.find(made.text())).isEmpty();
        assertThat(keys.list()).extracting(RegistryKey::revokedAt).containsExactly(Optional.of(Workshop.NOW));
        assertThatThrownBy(() -> keys.add("Registro laboral", "street")).hasMessageContaining("cuil");
        assertThatThrownBy(() -> keys.add(" ", "cuil")).hasMessageContaining("name");
        assertThat(papers.acts).contains("registry-key.add " + made.id(), "registry-key.revoke " + made.id());
    }

    @Test
    void theKeyIsKeptNowhere() {
        var kept = papers.jdbc
                .sql("select registry_key::text from documents.registry_key")
                .query(String.class)
                .single();
        var asHex = java.util.HexFormat.of().formatHex(made.text().getBytes(StandardCharsets.US_ASCII));
        assertThat(made.text()).hasSize(32);
        assertThat(kept).doesNotContain(made.text(), asHex);
        assertThat(made.toString()).doesNotContain(made.text());
    }
}
