// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.amparo.country.PackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a country can get wrong in its documents.yaml, and how it is told. */
class DocumentTypesTests {

    private static final Path PERU = Path.of("countries", "peru");

    @TempDir
    private Path folder;

    @Test
    void readsThePacksThatAreShipped() {
        assertThat(PackCheck.faults(PERU, new DocumentsSection())).isEmpty();
    }

    @Test
    void namesFileLineAndReason() throws IOException {
        assertThat(faultsOf("valid-for: P12M", "valid-for: a year"))
                .singleElement()
                .asString()
                .contains("documents.yaml:", "a period is written as P12M or P30D, not a year");
        assertThat(faultsOf("valid-for: P12M", "valid-for: P-1M")).hasSize(1);
        assertThat(faultsOf("    signer: executive-secretary", "    signer: the-minister"))
                .singleElement()
                .asString()
                .contains("the-minister");
        assertThat(faultsOf("[photo, last-digits", "[photo, fingerprints"))
                .singleElement()
                .asString()
                .contains("fingerprints");
        assertThat(faultsOf("label: document.field.email", "label: document.field.pigeon-post"))
                .singleElement()
                .asString()
                .contains("document.field.pigeon-post");
        assertThat(faultsOf("{ key: email,", "{ key: phones,"))
                .singleElement()
                .asString()
                .contains("phones stands here twice");
        assertThat(faultsOf("  validity-statement:", "  statement:"))
                .singleElement()
                .asString()
                .contains("no validity-statement");
        assertThat(faultsOf("    entitles: { work: true }", "    entitles: { work: perhaps }"))
                .hasSize(1);
        assertThat(faultsOf("employer: [photo, name, work]", "employer: [photo, name, address]"))
                .singleElement()
                .asString()
                .contains("nothing called address");
        assertThat(faultsOf("    bank: [", "    casino: ["))
                .singleElement()
                .asString()
                .contains("share.purpose.casino");
        assertThat(faultsOf("days: [1, 7, 30, 90]", "days: [1, 400]"))
                .singleElement()
                .asString()
                .contains("from 1 to 366 days, not 400");
        assertThat(faultsOf("    number: file-number", "    nummer: file-number"))
                .hasSize(1);
    }

    @Test
    void aYearEndsOnTheDayBefore() {
        var permit = SmallPack.types().get("work-permit");
        assertThat(permit.validUntil(LocalDate.of(2026, 3, 12))).contains(LocalDate.of(2027, 3, 11));
        assertThat(permit.validUntil(LocalDate.of(2024, 2, 29))).contains(LocalDate.of(2025, 2, 27));
        assertThat(SmallPack.types().statement().validUntil(LocalDate.of(2026, 3, 12)))
                .isEmpty();
    }

    @Test
    void neverShowsAWholeNumber() {
        assertThat(PublicCheckStore.lastDigits("108420")).isEqualTo("420");
        assertThat(PublicCheckStore.lastDigits("420")).isEqualTo("20");
        assertThat(PublicCheckStore.lastDigits("7")).isEmpty();
        assertThat(PublicCheckStore.lastDigits("")).isEmpty();
        assertThat(PublicCheckStore.lastDigits("08000.000007/2026-45")).isEqualTo("645");
    }

    private List<String> faultsOf(String good, String bad) throws IOException {
        var spoilt = Files.createTempDirectory(folder, "pack").resolve("spoilt");
        try (var files = Files.walk(PERU)) {
            for (var file : files.toList()) {
                Files.copy(file, spoilt.resolve(PERU.relativize(file).toString()));
            }
        }
        var yaml = spoilt.resolve("documents.yaml");
        var text = Files.readString(yaml);
        assertThat(text).contains(good);
        Files.writeString(yaml, text.replace(good, bad));
        return PackCheck.faults(spoilt, new DocumentsSection());
    }
}
