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
record Session(
        UUID sid,
        @Nullable UUID who,
        Instant startedAt,
        Instant usedAt,
        byte[] formSecret,
        String language,
        Device device) {

    private static final int VERSION = 2;

    /** Without the device; still read, for sessions that began before an upgrade. */
    private static final int FORMER_VERSION = 1;

    private static final int FIXED = 65;
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
        return new Session(UUID.randomUUID(), who, now, now, secret, language, Device.UNSAID);
    }

    Session usedAt(Instant now) {
        return new Session(sid, who, startedAt, now, formSecret, language, device);
    }

    Session in(String chosen) {
        return new Session(sid, who, startedAt, usedAt, formSecret, chosen, device);
    }

    Session on(Device known) {
        return new Session(sid, who, startedAt, usedAt, formSecret, language, known);
    }

    boolean isOver(Audience audience, Instant now) {
        return longer(usedAt, now, shorter(audience.idle, device.idle)) || longer(startedAt, now, audience.absolute);
    }

    /** Whether its cookie should be issued again, to note that it is used. */
    boolean isToBeNoted(Audience audience, Instant now) {
        return !now.isBefore(usedAt.plus(shorter(audience.reissue, device.reissue)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean longer(Instant since, Instant now, Duration than) {
        return Duration.between(since, now).compareTo(than) > 0;
    }

    String formToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(formSecret);
    }

    byte[] bytes() {
        var tag = language.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(FIXED + 1 + tag.length);
        buffer.put((byte) VERSION).put((byte) device.ordinal());
        put(buffer, sid);
        put(buffer, who == null ? NOBODY : who);
        buffer.putLong(startedAt.getEpochSecond());
        buffer.putLong(usedAt.getEpochSecond());
        return buffer.put(formSecret).put(tag).array();
    }

    /** Null when it is of a version this program does not read. */
    static @Nullable Session of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var version = bytes.length >= FIXED ? buffer.get() : 0;
        if (version != VERSION && version != FORMER_VERSION) {
            return null;
        }
        var device = version == VERSION ? Device.values()[buffer.get()] : Device.UNSAID;
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
                new String(tag, StandardCharsets.UTF_8),
                device);
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
