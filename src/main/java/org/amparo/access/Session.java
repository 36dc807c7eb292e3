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
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared
record Session(
        UUID sid,
        @Nullable UUID who,
        As as,
        @Nullable UUID grant,
        Instant startedAt,
        Instant usedAt,
        byte[] formSecret,
        String language,
        Device device) {

    /** What {@code who} is; stored by position. */
    enum As {
        /** The applicant or, at their own door, the officer. */
        SELF,
        /** A helper, for the applicant of {@code grant} once one is opened. */
        HELPER,
        /** An officer at the applicants' door, for the applicant of {@code grant}. */
        OFFICER
    }

    private static final int VERSION = 3;

    /** Without who helps; and without the device: still read, for sessions that began before an upgrade. */
    private static final int FORMER_VERSION = 2;

    private static final int FIRST_VERSION = 1;

    private static final int FORMER_FIXED = 65;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FIXED = 82;
    private static final UUID NOBODY = new UUID(0, 0);

    static Session anonymous(Instant now, String language) {
        return fresh(null, As.SELF, null, now, language);
    }

    static Session of(UUID who, Instant now, String language) {
        return fresh(who, As.SELF, null, now, language);
    }

    /** Of somebody who helps. */
    static Session helping(UUID who, As as, @Nullable UUID grant, Instant now, String language) {
        return fresh(who, as, grant, now, language);
    }

    private static Session fresh(@Nullable UUID who, As as, @Nullable UUID grant, Instant now, String language) {
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        return new Session(UUID.randomUUID(), who, as, grant, now, now, secret, language, Device.UNSAID);
    }

    Session usedAt(Instant now) {
        return new Session(sid, who, as, grant, startedAt, now, formSecret, language, device);
    }

    Session in(String chosen) {
        return new Session(sid, who, as, grant, startedAt, usedAt, formSecret, chosen, device);
    }

    Session on(Device known) {
        return new Session(sid, who, as, grant, startedAt, usedAt, formSecret, language, known);
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

    /** Where whoever this was signs in. */
    String door() {
        return switch (as) {
            case SELF -> "/apply/sign-in";
            case HELPER -> "/help";
            case OFFICER -> "/help/done";
        };
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
        buffer.put((byte) as.ordinal());
        put(buffer, grant == null ? NOBODY : grant);
        buffer.putLong(startedAt.getEpochSecond());
        buffer.putLong(usedAt.getEpochSecond());
        return buffer.put(formSecret).put(tag).array();
    }

    /** Null when it is of a version this program does not read. */
    static @Nullable Session of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var version = bytes.length >= FORMER_FIXED ? buffer.get() : 0;
        if (version < FIRST_VERSION || version > VERSION || (version == VERSION && bytes.length < FIXED + 1)) {
            return null;
        }
        var device = version >= FORMER_VERSION ? Device.values()[buffer.get()] : Device.UNSAID;
        var sid = uuid(buffer);
        var who = uuid(buffer);
        var helps = version == VERSION;
        var as = helps ? As.values()[buffer.get()] : As.SELF;
        var grant = helps ? uuid(buffer) : NOBODY;
        var startedAt = Instant.ofEpochSecond(buffer.getLong());
        var usedAt = Instant.ofEpochSecond(buffer.getLong());
        var secret = new byte[16];
        buffer.get(secret);
        var tag = new byte[buffer.remaining()];
        buffer.get(tag);
        return new Session(
                sid,
                who.equals(NOBODY) ? null : who,
                as,
                grant.equals(NOBODY) ? null : grant,
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
