// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cards in the database: only keyed hashes of code and PIN, and at most one card that works for an account. */
@Repository
class RecoveryCards {

    /** So many slips cost nothing; afterwards each wrong PIN doubles the wait, up to an hour, and never ends the card. */
    private static final int FREE = 4;

    private static final String END = """
            update access.recovery_card set ended_at = :now where account_id = :account and ended_at is null
            """;

    private static final String ADD = """
            insert into access.recovery_card (id, account_id, code, pin, issued_at, issued_by)
            values (:id, :account, :code, :pin, :now, :by)
            """;

    private static final String FIND = """
            select id, account_id, pin, next_try_at
              from access.recovery_card where code = :code and ended_at is null
            """;

    // the wait is set before the PIN is compared, in one statement: two tries at once count as two
    private static final String TRY = """
            update access.recovery_card
               set wrong_tries = wrong_tries + 1,
                   next_try_at = case when wrong_tries < :free then :now
                                      else cast(:now as timestamptz)
                                           + least(interval '1 hour', interval '1 minute' * power(2, least(wrong_tries - :free, 10)))
                                 end
             where id = :id and ended_at is null and next_try_at <= :now
            """;

    private static final String RIGHT = """
            update access.recovery_card set wrong_tries = 0, next_try_at = '-infinity' where id = :id
            """;

    private static final String OF_ACCOUNT = """
            select id, account_id, pin, next_try_at
              from access.recovery_card where account_id = :account and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCards(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
    }

    /** A new card, whose code is given back and exists nowhere else; the former one no longer works. */
    String replace(UUID account, String pin, Actor by) {
        var now = Times.utc(clock.instant());
        var id = UUID.randomUUID();
        var code = CardCode.fresh(random);
        jdbc.sql(END).param("now", now).param("account", account).update();
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", account)
                .param("code", hash.of("card", code))
                .param("pin", pin(id, pin))
                .param("now", now)
                .param("by", by.logName())
                .update();
        return code;
    }

    /** None works any more. */
    void end(UUID account) {
        jdbc.sql(END)
                .param("now", Times.utc(clock.instant()))
                .param("account", account)
                .update();
    }

    Optional<Card> find(String code) {
        return jdbc.sql(FIND)
                .param("code", hash.of("card", code))
                .query(Card.class)
                .optional();
    }

    /** The card that works now. */
    Optional<Card> of(UUID account) {
        return jdbc.sql(OF_ACCOUNT).param("account", account).query(Card.class).optional();
    }

    /** Counts a try; false when it came too soon after the last. */
    boolean take(Card card) {
        return jdbc.sql(TRY)
                        .param("id", card.id())
                        .param("free", FREE)
                        .param("now", Times.utc(clock.instant()))
                        .update()
                == 1;
    }

    void right(Card card) {
        jdbc.sql(RIGHT).param("id", card.id()).update();
    }

    byte[] pin(UUID card, String pin) {
        return hash.of("pin", card, pin);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Card(UUID id, UUID accountId, byte[] pin, OffsetDateTime nextTryAt) {}
}
