// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremony, the yearly change and a withdrawal, with the two machines as two folders and files carried between them. */
class CeremonyTests {

    private static final String SIGNER = "executive-secretary";
    private static final String SUBJECT = "CN=Secretaria Ejecutiva, O=Comision Especial, C=PE";
    private static final String ISSUER = "https://verifica.refugio.example";
    private static final Period TWO_YEARS = Period.ofYears(2);

    @TempDir
    Path folder = Path.of("");

    private Instant now = Instant.parse("2026-03-20T15:00:00Z");
    private KeyRoot root;
    private KeyInstallation installation;
    private KeyFolder keys;

    @BeforeEach
    void makeRoot() {
        root = KeyRoot.create(
                folder.resolve("root"), "CN=Raiz, O=Comision Especial, C=PE", ISSUER, now, Period.ofYears(20));
        installation = KeyInstallation.of(folder.resolve("keys"));
        keys = KeyFolder.in(folder.resolve("keys"));
    }

    @Test
    void aKeySignsOnceItsAnswerIsInstalled() {
        installation.request(SIGNER, SUBJECT, Optional.empty(), request(), now);
        assertThat(installation.known()).as("nothing signs yet").isEmpty();

        root.sign(request(), answer(), now, TWO_YEARS, Set.of());
        var key = installation
                .install(answer(), Optional.of(root.fingerprint()), now)
                .orElseThrow();

        assertThat(installation.known()).containsExactly(key);
        assertThat(key.isCurrent()).isTrue();
        assertThat(keys.open(key).entry().getCertificate().getCertificate()).isEqualTo(key.certificate());
        assertThat(list().keys())
                .singleElement()
                .satisfies(listed -> assertThat(listed.state()).isEqualTo("current"));
        assertThat(list().iss()).isEqualTo(ISSUER);
    }

    @Test
    void theYearlyChangeLeavesTheFormerInTheListAndDestroysItsPrivateHalf() {
        var first = make();
        now = now.plus(Duration.ofDays(365));
        var second = make();

        assertThat(installation.known())
                .extracting(KnownKey::kid, KnownKey::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first.kid(), KeyState.FORMER),
                        org.assertj.core.groups.Tuple.tuple(second.kid(), KeyState.CURRENT));
        assertThat(list().keys()).extracting(Jwk::state).containsExactly("former", "current");
        assertThat(files()).filteredOn(file -> file.endsWith(".p12")).hasSize(1);
        var former = installation.known().getFirst();
        assertThatThrownBy(() -> keys.open(former)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWithdrawnKeyIsGoneAtOnceAndTheListSaysSoOnceSigned() {
        var key = make();
        now = now.plus(Duration.ofDays(30));
        installation.withdraw(key.kid(), "the machine was stolen", now);

        assertThat(installation.known())
                .singleElement()
                .satisfies(known -> assertThat(known.state()).isEqualTo(KeyState.WITHDRAWN));
        assertThat(files()).noneMatch(file -> file.endsWith(".p12"));
        installation.requestList(request());
        assertThat(text(request())).as("why is nobody's matter outside").doesNotContain("stolen");
        root.sign(request(), answer(), now, TWO_YEARS, Set.of());
        assertThat(installation.install(answer(), Optional.empty(), now)).isEmpty();
        assertThat(list().keys()).singleElement().satisfies(listed -> {
            assertThat(listed.state()).isEqualTo("withdrawn");
            assertThat(listed.withdrawn()).isEqualTo(now.getEpochSecond());
        });
    }

    @Test
    void nobodyBringsAWithdrawnKeyBack() throws IOException {
        var key = make();
        installation.requestList(folder.resolve("before.json"));
        installation.withdraw(key.kid(), "lost", now);
        installation.requestList(request());
        root.sign(request(), answer(), now, TWO_YEARS, Set.of());
        installation.install(answer(), Optional.empty(), now);

        assertThatThrownBy(() -> root.sign(folder.resolve("before.json"), answer(), now, TWO_YEARS, Set.of()))
                .isInstanceOf(KeyFault.class)
                .hasMessageContaining("come back");
        assertThatThrownBy(() -> installation.withdraw(key.kid(), "again", now)).isInstanceOf(KeyFault.class);
        Files.writeString(request(), "{\"keys\":[]}");
        assertThatThrownBy(() -> root.sign(request(), answer(), now, TWO_YEARS, Set.of()))
                .hasMessageContaining("is missing");
    }

    @Test
    void anAnswerOlderThanTheListOrOfAnotherRootIsRefused() throws IOException {
        installation.request(SIGNER, SUBJECT, Optional.empty(), request(), now);
        root.sign(request(), answer(), now, TWO_YEARS, Set.of());
        assertThatThrownBy(() -> installation.install(answer(), Optional.empty(), now))
                .as("a root taken for the first time is compared")
                .hasMessageContaining("--root-fingerprint");
        var old = Files.copy(answer(), folder.resolve("old.json"));
        installation.install(answer(), Optional.of(root.fingerprint()), now);
        assertThatThrownBy(() -> installation.install(old, Optional.empty(), now))
                .hasMessageContaining("signed later");

        var other = KeyRoot.create(folder.resolve("other"), "CN=Otra", ISSUER, now, TWO_YEARS);
        installation.request(SIGNER, SUBJECT, Optional.empty(), request(), now);
        assertThatThrownBy(() -> other.sign(request(), answer(), now, TWO_YEARS, Set.of()))
                .hasMessageContaining("did not certify");
        var kid = installation.known().getFirst().kid();
        other.sign(request(), answer(), now, TWO_YEARS, Set.of(kid));
        assertThatThrownBy(() -> installation.install(answer(), Optional.empty(), now))
                .hasMessageContaining("not signed by the root");
        assertThat(installation.known()).extracting(KnownKey::kid).containsExactly(kid);
    }

    @Test
    void aListThatWasChangedIsNobodys() {
        make();
        var signed = keys.list().orElseThrow();
        var root = keys.rootCertificate().orElseThrow().getPublicKey();
        assertThat(KeyList.read(signed, root)).isPresent();
        for (var place = 0; place < signed.length(); place += 37) {
            var changed = signed.substring(0, place)
                    + (signed.charAt(place) == 'A' ? 'B' : 'A')
                    + signed.substring(place + 1);
            if (!changed.equals(signed)) {
                assertThat(KeyList.read(changed, root)).as("at " + place).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotOursIsRefusedWithTheMend() throws IOException {
        Files.writeString(request(), "not a request");
        assertThatThrownBy(() -> root.sign(request(), answer(), now, TWO_YEARS, Set.of()))
                .isInstanceOf(KeyFault.class)
                .hasMessageContaining("keys-request");
        assertThatThrownBy(() -> installation.install(request(), Optional.empty(), now))
                .hasMessageContaining("keys-sign");
        assertThatThrownBy(() -> installation.request("../x", SUBJECT, Optional.empty(), request(), now))
                .hasMessageContaining("documents.yaml");
        assertThatThrownBy(() -> installation.request(SIGNER, "no name", Optional.empty(), request(), now))
                .hasMessageContaining("CN=");
        assertThatThrownBy(() -> installation.withdraw("0011223344556677", "x", now))
                .hasMessageContaining("keys-list");
        assertThatThrownBy(() -> KeyRoot.open(folder.resolve("nowhere"))).hasMessageContaining("keys-root");
        assertThatThrownBy(() -> KeyRoot.create(folder, SUBJECT, ISSUER, now, TWO_YEARS))
                .hasMessageContaining("of its own");
    }

    @Test
    void onlyTheOwnerReadsWhatIsSecret() throws IOException {
        make();
        try (var files =
                Stream.concat(Files.list(folder.resolve("keys/documents")), Files.list(folder.resolve("root")))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    /** What an installation had before there were ceremonies goes on, and stays listed when it is replaced. */
    @Test
    void keysFromBeforeTheFirstCeremonyAreTakenOver() throws IOException {
        var documents = Files.createDirectories(folder.resolve("keys/documents"));
        PrivateFile.create(documents.resolve("password"), "an old one");
        var old = Certificates.root(Certificates.subject(SUBJECT), now, TWO_YEARS);
        var pair = Certificates.generate("secp256r1");
        var certificate = Certificates.signer(
                pair.getPublic(),
                Certificates.subject(SUBJECT),
                false,
                old.certificate(),
                old.keys().getPrivate(),
                now,
                TWO_YEARS);
        new KeyStoreFile(pair.getPrivate(), List.of(certificate))
                .create(documents.resolve(SIGNER + ".p12"), "an old one");
        var kid = installation.known().getFirst().kid();

        installation.request(SIGNER, SUBJECT, Optional.empty(), request(), now);
        root.sign(request(), answer(), now, TWO_YEARS, Set.of(kid));
        installation.install(answer(), Optional.of(root.fingerprint()), now);

        assertThat(installation.known()).extracting(KnownKey::state).containsExactly(KeyState.FORMER, KeyState.CURRENT);
    }

    private KnownKey make() {
        installation.request(SIGNER, SUBJECT, Optional.empty(), request(), now);
        root.sign(request(), answer(), now, TWO_YEARS, Set.of());
        return installation
                .install(answer(), Optional.of(root.fingerprint()), now)
                .orElseThrow();
    }

    private KeyList list() {
        return KeyList.read(
                        keys.list().orElseThrow(),
                        keys.rootCertificate().orElseThrow().getPublicKey())
                .orElseThrow();
    }

    private List<String> files() {
        try (var files = Files.list(folder.resolve("keys/documents"))) {
            return files.map(Path::toString).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Path request() {
        return folder.resolve("request.json");
    }

    private Path answer() {
        return folder.resolve("answer.json");
    }
}
