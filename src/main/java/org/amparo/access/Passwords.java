// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes. At most one hash a core at a time, so that a crowd at the door takes neither
 * memory nor every core.
 */
@Component
class Passwords {

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys;

    Passwords() {
        nobodys = encode("nobody's password");
    }

    String hash(String password) {
        cores.acquireUninterruptibly();
        try {
            return encode(password);
        } finally {
            cores.release();
        }
    }

    /** The same work whether there is a hash or not: it must not show that a login is unknown. */
    boolean matches(String password, @Nullable String hash) {
        cores.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            cores.release();
        }
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("no password");
        }
        return hash;
    }
}
