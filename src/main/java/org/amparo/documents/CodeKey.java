// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The secret behind short codes. A plain hash of fifty bits is tried through in a day; an HMAC is worth nothing without
 * this key, which is made at its first use and lies sealed in the database.
 */
@Repository
class CodeKey {

    static final String KEEP = """
        insert into documents.code_key (sealed) values (:sealed) on conflict do nothing
        """;

    static final String READ = """
        select sealed from documents.code_key
        """;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** There is one such key. */
    private static final UUID OWNER = UUID.fromString("5a5e0000-0000-4000-8000-000000000001");

    private final JdbcClient jdbc;
    private final Vault vault;
    private volatile @Nullable SecretKeySpec known;

    CodeKey(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a code is for goes in too, so that no code serves as another kind of code. */
    byte[] mac(String use, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal((use + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private SecretKeySpec key() {
        var key = known;
        if (key == null) {
            key = new SecretKeySpec(vault.open(Compartment.DOCUMENTS, OWNER, sealed()), ALGORITHM);
            known = key;
        }
        return key;
    }

    private byte[] sealed() {
        var kept = jdbc.sql(READ).query(byte[].class).optional();
        if (kept.isPresent()) {
            return kept.get();
        }
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql(KEEP)
                .param("sealed", vault.seal(Compartment.DOCUMENTS, OWNER, fresh))
                .update();
        return jdbc.sql(READ).query(byte[].class).single();
    }
}
