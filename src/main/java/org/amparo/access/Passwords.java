// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Argon2id with 19 MiB and two passes, by the machine's own library where it has one, else in Java; both write and read
 * the same hashes. At most one hash a core at a time, so that a crowd at the door takes neither memory nor every core.
 */
@Component
class Passwords {

    /** Of no password: the second part is as good as random. Written out, because making one takes time at each start. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$oa5hIJMMKv+fVX/mq6BCsA$MEnUZ8KHQGg7cyMM9qJGeqIL0YBOJCVFN7IvOS9sjCk";

    private static final String PARAMETERS =
            "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(NativeArgon2.KIBIBYTES, NativeArgon2.PASSES);

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(
            NativeArgon2.SALT_BYTES, NativeArgon2.HASH_BYTES, 1, NativeArgon2.KIBIBYTES, NativeArgon2.PASSES);
    private final Supplier<Optional<NativeArgon2>> library;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Passwords() {
        // looked for when the first password comes, not at the start
        this(SingletonSupplier.of(NativeArgon2::find));
    }

    Passwords(Supplier<Optional<NativeArgon2>> library) {
        this.library = library;
    }

    String hash(String password) {
        cores.acquireUninterruptibly();
        try {
            return library.get().map(argon2 -> encode(argon2, password)).orElseGet(() -> encode(password));
        } finally {
            cores.release();
        }
    }

    /** The same work whether there is a hash or not: it must not show that a login is unknown. */
    boolean matches(String password, @Nullable String hash) {
        var stored = hash == null ? NOBODYS : hash;
        cores.acquireUninterruptibly();
        try {
            var same = library.get()
                    .filter(argon2 -> stored.startsWith(PARAMETERS))
                    .map(argon2 -> same(argon2, password, stored))
                    .orElseGet(() -> encoder.matches(password, stored));
            return same && hash != null;
        } finally {
            cores.release();
        }
    }

    private String encode(NativeArgon2 argon2, String password) {
        var salt = new byte[NativeArgon2.SALT_BYTES];
        random.nextBytes(salt);
        var text = Base64.getEncoder().withoutPadding();
        return PARAMETERS + text.encodeToString(salt) + '$' + text.encodeToString(argon2.hash(password, salt));
    }

    private static boolean same(NativeArgon2 argon2, String password, String stored) {
        var parts = stored.substring(PARAMETERS.length()).split("\\$", -1);
        var salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(
                argon2.hash(password, salt), Base64.getDecoder().decode(parts[1]));
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("no password");
        }
        return hash;
    }
}
