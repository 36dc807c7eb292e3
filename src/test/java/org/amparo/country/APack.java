// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small good pack into a folder, of which a test then spoils one thing. */
final class APack {

    private final Path folder;

    private APack(Path folder) {
        this.folder = folder;
    }

    static APack in(Path parent) {
        return new APack(parent.resolve("small"))
                .with("pack.yaml", """
                        country: PER
                        languages: [es-PE, en-GB]
                        zone: America/Lima
                        calendar:
                          weekend: [SATURDAY, SUNDAY]
                          holidays: [2026-07-28]
                        offices:
                          - { code: LIM, name: Central, city: Lima, area: "15", kind: headquarters }
                          - { code: TUM, name: Norte, city: Tumbes, area: "24", kind: decentralised }
                          - { code: CEB, name: Frontera, city: Zarumilla, area: "2403", kind: border }
                          - { code: PUE, name: Puerto, city: Tumbes, area: "24", kind: border }
                        numbering: { control: "PE-{n:7}", file: { first: 1 } }
                        contact: [help]
                        information:
                          version: "1"
                          cards:
                            - { key: free, icon: i-coin }
                        """)
                .with("lists.yaml", """
                        DOC:
                          PAS: { es: Pasaporte, en: Passport }
                          NID: { es: Cédula, en: Identity card }
                        """)
                .with("areas.csv", """
                        # two departments
                        code,name,order
                        15,Lima
                        24,Tumbes
                        2403,Zarumilla
                        240301,Zarumilla
                        240302,Aguas Verdes
                        240399,Algún otro distrito,last
                        """)
                .with("messages/es.properties", MESSAGES)
                .with("messages/en.properties", MESSAGES);
    }

    private static final String MESSAGES = """
            authority.name=Comisión
            authority.short=CR
            authority.ministry=Ministerio
            authority.country=País
            contact.help.label=Ayuda
            contact.help.number=0800
            contact.help.tel=0800
            contact.help.hours=siempre
            area.level.1=Departamento
            area.level.2=Provincia
            area.level.3=Distrito
            gate.card.free.title=Gratis
            gate.card.free.text=Todo es gratis.
            greeting=No se preocupe, {0}: es gratis
            """;

    APack with(String file, String content) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    APack without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    APack replacing(String file, String old, String replacement) {
        try {
            var content = Files.readString(folder.resolve(file));
            if (!content.contains(old)) {
                throw new IllegalArgumentException("nothing to spoil: " + old);
            }
            return with(file, content.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    LoadedPack read() {
        return LoadedPack.read(folder);
    }
}
