// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The officers of this installation. Their authenticator secrets are encrypted, each bound to its officer. */
@Component
class Staff {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** With the post of the day; whoever has none that day has neither office nor role. */
    private static final String COLUMNS = """
            select s.id, s.login, s.name, s.password_hash, s.totp_secret, s.last_totp_step,
                   coalesce(p.office, '') as office, coalesce(p.role, '') as role, s.active, s.demo
              from access.staff s
              left join lateral (select office, role from access.post
                                  where staff_id = s.id and from_day <= :today
                                  order by from_day desc, id desc
                                  limit 1) p on true
            """;

    private static final String BY_ID = COLUMNS + " where s.id = :id";
    private static final String BY_LOGIN = COLUMNS + " where lower(s.login) = lower(:login)";
    private static final String ACTIVE = COLUMNS + " where s.active order by s.name, s.id";
    private static final String OF_THE_DEMO = COLUMNS + " where s.demo order by s.login";

    private static final String INSERT = """
            insert into access.staff (id, login, name, password_hash, totp_secret, demo, hired_at)
            values (:id, :login, :name, :password, :secret, :demo, :now)
            """;

    // never twice with one code, also when two requests bring it at once
    private static final String USE_STEP =
            "update access.staff set last_totp_step = :step where id = :id and last_totp_step < :step";

    private final JdbcClient jdbc;
    private final Aead secrets;
    private final Clock clock;
    private final Roles roles;
    private final CountryPack pack;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    Staff(JdbcClient jdbc, KeyRing keys, Clock clock, Roles roles, CountryPack pack) {
        this.jdbc = jdbc;
        this.secrets = keys.aead("staff");
        this.clock = clock;
        this.roles = roles;
        this.pack = pack;
    }

    /** The officer as of at most two seconds ago; empty when dismissed or without a post. */
    Optional<Officer> officer(UUID id) {
        var now = clock.instant();
        var known = seen.get(id);
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Seen(
                    now,
                    jdbc.sql(BY_ID)
                            .param("id", id)
                            .param("today", today())
                            .query(Member.class)
                            .optional());
            seen.put(id, known);
        }
        return known.member().filter(Member::active).flatMap(this::officer);
    }

    /** Empty when they have no post today, or the pack no longer knows the role. */
    Optional<Officer> officer(Member member) {
        return roles.find(member.role())
                .map(role -> new Officer(
                        member.id(),
                        member.name(),
                        member.office(),
                        member.role(),
                        role.permissions(),
                        roles.scope(role, member.office())));
    }

    Optional<Member> byLogin(String login) {
        return jdbc.sql(BY_LOGIN)
                .param("login", login)
                .param("today", today())
                .query(Member.class)
                .optional();
    }

    List<Member> active() {
        return jdbc.sql(ACTIVE).param("today", today()).query(Member.class).list().stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    List<Member> ofTheDemo() {
        return jdbc.sql(OF_THE_DEMO).param("today", today()).query(Member.class).list().stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** By the country's calendar: posts begin and end with its days. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** Without a post: {@link Posts} gives one. */
    void add(Member member) {
        jdbc.sql(INSERT)
                .param("id", member.id())
                .param("login", member.login())
                .param("name", member.name())
                .param("password", member.passwordHash())
                .param("secret", member.totpSecret())
                .param("demo", member.demo())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    boolean useStep(UUID id, long step) {
        return jdbc.sql(USE_STEP).param("step", step).param("id", id).update() == 1;
    }

    byte[] sealSecret(UUID id, byte[] secret) {
        try {
            return secrets.encrypt(secret, Bytes.of("totp", id));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    byte[] secret(Member member) {
        try {
            return secrets.decrypt(member.totpSecret(), Bytes.of("totp", member.id()));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("Altered, or of another officer", altered);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Member(
            UUID id,
            String login,
            String name,
            String passwordHash,
            byte[] totpSecret,
            long lastTotpStep,
            String office,
            String role,
            boolean active,
            boolean demo) {}

    private record Seen(Instant at, Optional<Member> member) {}
}
