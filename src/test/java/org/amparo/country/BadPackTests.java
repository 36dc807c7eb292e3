// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a pack is told which file, which line, and what is wrong there. */
class BadPackTests {

    private APack pack;

    @BeforeEach
    void goodPack(@TempDir Path folder) {
        pack = APack.in(folder);
    }

    @Test
    void acceptsTheGoodPack() {
        assertThat(faults(pack.folder())).isEmpty();
    }

    @Test
    void namesAMissingFolder() {
        assertThat(faults(pack.folder().resolve("nowhere")))
                .singleElement()
                .asString()
                .contains("no such folder");
    }

    @Test
    void namesAMissingFile() {
        pack.without("lists.yaml").without("areas.csv").without("messages/en.properties");
        assertThat(faults(pack.folder()))
                .contains("small/lists.yaml: the file is missing")
                .contains("small/areas.csv: the file is missing or cannot be read as UTF-8")
                .contains("small/messages/en.properties: the file is missing or cannot be read as UTF-8");
    }

    @Test
    void namesAMisspeltKey() {
        pack.replacing("pack.yaml", "zone:", "zones:");
        assertThat(faults(pack.folder()))
                .anyMatch(fault ->
                        fault.startsWith("small/pack.yaml:3: nothing reads the key 'zones'; known here: calendar"))
                .contains("small/pack.yaml:1: the key 'zone' is missing");
    }

    @Test
    void namesAKeyThatStandsTwice() {
        pack.replacing("pack.yaml", "zone:", "country: PER\nzone:");
        assertThat(faults(pack.folder())).contains("small/pack.yaml:3: the key 'country' stands here twice");
    }

    @Test
    void namesAValueOfTheWrongKind() {
        pack.replacing("pack.yaml", "country: PER", "country: PERU")
                .replacing("pack.yaml", "America/Lima", "America/Limaa")
                .replacing("pack.yaml", "2026-07-28", "2026-02-31")
                .replacing("pack.yaml", "SATURDAY", "SABADO");
        assertThat(faults(pack.folder()))
                .contains("small/pack.yaml:1: an ISO 3166-1 code of three letters is expected here, not 'PERU'")
                .contains("small/pack.yaml:3: a time zone such as America/Lima is expected here, not 'America/Limaa'")
                .contains("small/pack.yaml:5: a day of the week such as SATURDAY is expected here, not 'SABADO'")
                .contains("small/pack.yaml:6: a date such as 2026-07-28 is expected here, not '2026-02-31'");
    }

    @Test
    void namesBrokenYaml() {
        pack.with("lists.yaml", "DOC:\n  PAS: { es: Pasaporte\n");
        assertThat(faults(pack.folder())).singleElement().asString().startsWith("small/lists.yaml:3: not valid YAML");
    }

    @Test
    void namesAnOfficeThatStandsTwice() {
        pack.replacing("pack.yaml", "code: TUM", "code: LIM");
        assertThat(faults(pack.folder())).contains("small/pack.yaml:9: the office LIM stands here twice");
    }

    @Test
    void namesACodeWithoutLabel() {
        pack.replacing("lists.yaml", "NID: { es: Cédula, en: Identity card }", "LOC: { es: Cédula, fr: Carte }");
        assertThat(faults(pack.folder())).contains("small/lists.yaml:3: LOC of list DOC has no label in 'en'");
    }

    @Test
    void namesAnAreaThatStandsTwiceOrIsNoArea() {
        pack.replacing("areas.csv", "240302,Aguas Verdes", "240301,Aguas Verdes\nLima;15");
        assertThat(faults(pack.folder()))
                .contains("small/areas.csv:7: the code 240301 stands here twice")
                .contains("small/areas.csv:8: 'code,name' or 'code,name,last' is expected here");
    }

    @Test
    void namesATextMissingInOneLanguage() {
        pack.replacing("messages/en.properties", "greeting", "greetings");
        assertThat(faults(pack.folder()))
                .contains("small/messages/en.properties: the text 'greeting' is missing; 'es' has it")
                .contains("small/messages/es.properties: the text 'greetings' is missing; 'en' has it");
    }

    @Test
    void namesABrokenOrRepeatedText() {
        pack.replacing("messages/en.properties", "{0}: es gratis", "{0: es gratis\ngreeting=Hola");
        assertThat(faults(pack.folder()))
                .contains("small/messages/en.properties:15: the text 'greeting' stands here twice");
        pack.replacing("messages/es.properties", "{0}: es gratis", "{0: es gratis");
        assertThat(faults(pack.folder()))
                .anyMatch(fault -> fault.startsWith("small/messages/es.properties:14: the text 'greeting' is broken"));
    }

    @Test
    void namesAPromisedTextThatIsNotThere() {
        pack.replacing("pack.yaml", "key: free", "key: secret").replacing("pack.yaml", "[help]", "[help, police]");
        assertThat(faults(pack.folder()))
                .contains("small/pack.yaml:17: no text 'gate.card.secret.title' in 'es'")
                .contains("small/pack.yaml:13: no text 'contact.police.label' in 'es'");
    }

    @Test
    void triesTheSectionsOfOtherModules() {
        assertThat(PackCheck.faults(
                        pack.with("form.yaml", "version: 1\ntitle: x\n").folder(),
                        good -> good.file("form.yaml").requireOnly("version")))
                .containsExactly("small/form.yaml:2: nothing reads the key 'title'; known here: version");
    }

    @Test
    void stopsTheStart() {
        pack.replacing("pack.yaml", "country: PER", "country: PERU");
        assertThatExceptionOfType(PackFault.class).isThrownBy(pack::read).withMessageContaining("small/pack.yaml:1:");
    }

    @Test
    void refusesFilesOutsideThePack() {
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> pack.read().path("../secret"))
                .withMessageContaining("outside the pack");
    }

    @Test
    void refusesAnUnknownList() {
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> pack.read().codes("DOCS"))
                .withMessageContaining("there is no list 'DOCS'; known: COUNTRY, ISO639, OFFICE, ");
    }

    /** Faults of the pack as such; the small pack has no sections of other modules. */
    private static List<String> faults(Path folder) {
        return PackCheck.faults(folder, new PackSection[0]);
    }
}
