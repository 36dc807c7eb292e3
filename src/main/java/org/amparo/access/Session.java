// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor's cookie holds. Without {@code who} nobody is signed in, and it carries language and form secret
 * alone. One whose time is over stays in the browser as such a pre-session that still knows whose it was.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Session(UUID sid, @Nullable UUID who, Instant startedAt, Instant usedAt, byte[] formSecret, String language) {

    private static final int VERSION = 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID NOBODY = new UUID(0, 0);

    static Session anonymous(Instant now, String language) {
        return fresh(null, now, language);
    }

    static Session of(UUID who, Instant now, String language) {
        return fresh(who, now, language);
    }

    private static Session fresh(@Nullable UUID who, Instant now, String language) {
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        return new Session(UUID.randomUUID(), who, now, now, secret, language);
    }

    Session usedAt(Instant now) {
        return new Session(sid, who, startedAt, now, formSecret, language);
    }

    Session in(String chosen) {
        return new Session(sid, who, startedAt, usedAt, formSecret, chosen);
    }

    boolean isOver(Audience audience, Instant now) {
        return longer(usedAt, now, audience.idle) || longer(startedAt, now, audience.absolute);
    }

    private static boolean longer(Instant since, Instant now, Duration than) {
        return Duration.between(since, now).compareTo(than) > 0;
    }

    String formToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(formSecret);
    }

    byte[] bytes() {
        var tag = language.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(65 + tag.length);
        buffer.put((byte) VERSION);
        put(buffer, sid);
        put(buffer, who == null ? NOBODY : who);
        buffer.putLong(startedAt.getEpochSecond());
        buffer.putLong(usedAt.getEpochSecond());
        return buffer.put(formSecret).put(tag).array();
    }

    /** Null when it is of a version this program does not read. */
    static @Nullable Session of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < 65 || buffer.get() != VERSION) {
            return null;
        }
        var sid = uuid(buffer);
        var who = uuid(buffer);
        var startedAt = Instant.ofEpochSecond(buffer.getLong());
        var usedAt = Instant.ofEpochSecond(buffer.getLong());
        var secret = new byte[16];
        buffer.get(secret);
        var tag = new byte[buffer.remaining()];
        buffer.get(tag);
        return new Session(
                sid,
                who.equals(NOBODY) ? null : who,
                startedAt,
                usedAt,
                secret,
                new String(tag, StandardCharsets.UTF_8));
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public String toString() {
        return "Session";
    }
}
