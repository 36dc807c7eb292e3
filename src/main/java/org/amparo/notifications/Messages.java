// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of messages. */
@Repository
class Messages {

    static final String ADD = """
            insert into notifications.message (id, account_id, kind, reference, next_try_at, created_at)
            values (:id, cast(:account as uuid), :kind, :reference, :now, :now)
            on conflict (kind, reference) where kind <> 'SIGN_IN_CODE' do nothing
            """;

    /** Takes the message that is due longest. Should its sender die, it is due again when the lease is over. */
    static final String TAKE = """
            update notifications.message
               set attempts = attempts + 1, next_try_at = :until
             where id = (select id from notifications.message
                          where state = 'WAITING' and next_try_at <= :now
                          order by next_try_at
                          limit 1
                            for update skip locked)
            returning id, account_id, kind, reference, attempts, created_at
            """;

    static final String POSTPONE = """
            update notifications.message set next_try_at = :at where id = :id and state = 'WAITING'
            """;

    static final String FINISH = """
            update notifications.message
               set state = :state, sent_at = case when :state = 'SENT' then cast(:at as timestamptz) end
             where id = :id and state = 'WAITING'
            """;

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What becomes of a message in the end. */
    enum End {
        SENT,
        /** There was nothing to say any more, or the person does not want mail. */
        NEEDLESS,
        /** It could not be sent for too long. */
        GIVEN_UP,
        /** The mail server refused it for good. */
        REFUSED
    }

    /** The new message's id; empty when it was there already. */
    Optional<UUID> add(@Nullable UUID accountId, MessageKind kind, UUID reference, Instant now) {
        var id = UUID.randomUUID();
        var added = jdbc.sql(ADD)
                .param("id", id)
                .param("account", accountId)
                .param("kind", kind.name())
                .param("reference", reference)
                .param("now", Timestamp.from(now))
                .update();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    Optional<Message> take(Instant now, Duration lease) {
        return jdbc.sql(TAKE)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query((row, n) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        MessageKind.valueOf(row.getString("kind")),
                        row.getObject("reference", UUID.class),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    void postpone(UUID id, Instant until) {
        jdbc.sql(POSTPONE).param("id", id).param("at", Timestamp.from(until)).update();
    }

    void finish(UUID id, End end, Instant now) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("state", end.name())
                .param("at", Timestamp.from(now))
                .update();
    }
}
