// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published test vectors are what this program makes, and what its own reader answers; the browser's answers are tested there. */
class TestVectorsTests {

    private static final Path PUBLISHED = Path.of("src/main/resources/vectors/seals.json");
    private static final Set<String> REFUSED =
            Set.of("damaged", "algorithm", "foreign", "signature", "online", "other-host");
    private static final Map<String, PublicKey> KEYS = Stream.of(
                    TestVectors.CURRENT, TestVectors.FORMER, TestVectors.WITHDRAWN)
            .collect(Collectors.toMap(key -> HexFormat.of().formatHex(key.kid()), TestVectors.OpenKey::publicKey));

    @Test
    void arePublishedAsTheyAreMade() throws IOException {
        var made = TestVectors.json();
        Files.writeString(Path.of("target/seals.json"), made);
        assertThat(withoutPacking(Files.readString(PUBLISHED)))
                .as("after a look at each change: cp target/seals.json " + PUBLISHED)
                .isEqualTo(withoutPacking(made));
    }

    /** How small zlib packs lists and bombs differs from one Java to the next; that they are right is for the verifier to say. */
    private static JsonNode withoutPacking(String json) {
        var tree = (ObjectNode) JsonMapper.shared().readTree(json);
        tree.remove("lists");
        tree.get("cases").forEach(one -> {
            if (one.get("name").asString().equals("a bomb")) {
                ((ObjectNode) one).remove("text");
            }
        });
        return tree;
    }

    static Stream<TestVectors.Case> cases() {
        return TestVectors.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ourReaderAnswersAsTheySay(TestVectors.Case one) {
        var reader = new SealReader(KEYS);
        if (REFUSED.contains(one.verdict()) && !one.name().equals("another issuer")) {
            assertThatThrownBy(() -> reader.read(one.text())).isInstanceOf(SealFault.class);
        } else {
            assertThat(reader.read(one.text()).fullName()).isEqualTo("Wilmer José Terán Úsuga");
        }
    }
}
