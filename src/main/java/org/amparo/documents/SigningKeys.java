// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.documents.keys.KeyFolder;
import org.amparo.documents.keys.KeyState;
import org.amparo.documents.keys.KnownKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys documents are signed with now. A key that is replaced or withdrawn in the key folder is so here a second later,
 * without a restart. Without a signer's key nothing of it can be signed, and orders wait.
 */
final class SigningKeys implements AutoCloseable {

    /** Signs what the program itself states, such as that a document was valid at a moment. */
    static final String SYSTEM_SEAL = "system-seal";

    static final String TIME_STAMPS = KeyFolder.TIME_STAMPS;

    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    /** A key with its certificates, and the token that uses it. */
    record Key(SignatureTokenConnection token, DSSPrivateKeyEntry entry) {

        /** As the database keeps it: the kid of seals, in hexadecimal. */
        String kid() {
            return java.util.HexFormat.of().formatHex(new SignerKey(this).kid());
        }
    }

    /** What a look at the folder found. */
    private record Found(String stamp, List<KnownKey> known, Map<String, Key> current) {}

    private final Optional<KeyFolder> folder;
    private final Clock clock;
    private final Map<String, Key> opened = new ConcurrentHashMap<>();
    private volatile Set<String> barred = Set.of();
    private volatile Found found = new Found("", List.of(), Map.of());
    private volatile long lookedAt;

    private SigningKeys(Optional<KeyFolder> folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** No keys at all, where no key folder is set or it holds none for documents. */
    static SigningKeys none() {
        return new SigningKeys(Optional.empty(), Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC));
    }

    /** Reads the files; a file that others than its owner may read is refused, for it is no secret any more. */
    static SigningKeys read(Path keyFolder, Clock clock) {
        var folder = KeyFolder.in(keyFolder);
        var keys = new SigningKeys(Optional.of(folder), clock);
        keys.found = keys.look(folder, folder.stamp());
        keys.lookedAt = System.nanoTime();
        return keys;
    }

    /** Empty, too, when its certificate is over. */
    Optional<Key> find(String name) {
        return Optional.ofNullable(now().current().get(name))
                .filter(key -> !barred.contains(key.kid()))
                .filter(key ->
                        key.entry().getCertificate().getNotAfter().toInstant().isAfter(clock.instant()));
    }

    /** Throws {@link KeyMissing}, which keeps an order waiting. */
    Key get(String name) {
        return find(name).orElseThrow(() -> new KeyMissing(name));
    }

    /** Whether each of them has a key. */
    boolean areThereFor(Set<String> signers) {
        return signers.stream().allMatch(signer -> find(signer).isPresent());
    }

    /** Every key there ever was; what was withdrawn once stays so, whatever a folder brought back from a copy says. */
    List<KnownKey> known() {
        return now().known().stream()
                .map(key -> barred.contains(key.kid()) && key.state() != KeyState.WITHDRAWN
                        ? key.withdrawn(clock.instant(), "withdrawn before")
                        : key)
                .toList();
    }

    /** The kids that sign no more, whatever the folder says. */
    void bar(Set<String> kids) {
        barred = Set.copyOf(kids);
    }

    /** Whether any of them was made by {@link DemoKeys}, and so must never sign for a state. */
    boolean isDemo() {
        return known().stream()
                .anyMatch(key ->
                        key.certificate().getSubjectX500Principal().getName().contains(DemoKeys.MARK));
    }

    @Override
    public void close() {
        opened.values().forEach(key -> key.token().close());
    }

    private Found now() {
        var since = System.nanoTime() - lookedAt;
        if (folder.isPresent() && since > LOOK_AGAIN) {
            lookAgain(folder.get());
        }
        return found;
    }

    /** A folder that cannot be read, half written perhaps, leaves what was known. */
    private synchronized void lookAgain(KeyFolder keys) {
        lookedAt = System.nanoTime();
        var stamp = keys.stamp();
        if (stamp.equals(found.stamp())) {
            return;
        }
        try {
            found = look(keys, stamp);
            LOG.info("the signing keys were read anew");
        } catch (RuntimeException unreadable) {
            LOG.error("the signing keys cannot be read anew, those before stay: {}", unreadable.getMessage());
        }
    }

    private Found look(KeyFolder keys, String stamp) {
        var known = keys.known();
        var current = new HashMap<String, Key>();
        for (var key : known) {
            if (key.isCurrent()) {
                current.put(key.signer(), opened.computeIfAbsent(key.kid(), kid -> open(keys, key)));
            }
        }
        return new Found(stamp, known, Map.copyOf(current));
    }

    private static Key open(KeyFolder keys, KnownKey key) {
        var opened = keys.open(key);
        return new Key(opened.token(), opened.entry());
    }
}
