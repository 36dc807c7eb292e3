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

    /** Of no password: the second part is as good as random. Written out, because making one takes time at each start. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$oa5hIJMMKv+fVX/mq6BCsA$MEnUZ8KHQGg7cyMM9qJGeqIL0YBOJCVFN7IvOS9sjCk";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

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
            return encoder.matches(password, hash == null ? NOBODYS : hash) && hash != null;
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
