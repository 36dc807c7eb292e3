// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.country.Packs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form closes away, somebody of that country must be able to open: else the person told it to nobody. */
class ClosedAnswersRolesTests {

    static Stream<CountryPack> packs() {
        return Stream.of(Packs.peru(), Packs.brazil(), Packs.argentina());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aRoleOpensEachCompartmentOfTheForm(CountryPack pack) {
        var may = pack.file("roles.yaml").get("roles").entries().values().stream()
                .flatMap(role -> role.get("may").list().stream())
                .map(PackNode::text)
                .toList();
        var needed = FormReader.read(pack).fields().values().stream()
                .flatMap(field -> field.compartment().stream())
                .map(compartment -> compartment.permission().name())
                .toList();

        assertThat(needed).isNotEmpty();
        assertThat(may).containsAll(needed);
    }
}
