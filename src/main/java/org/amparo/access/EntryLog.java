// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the access log: one insert in the caller's transaction, no lock that writers could meet at. */
@Component
final class EntryLog implements AccessLog {

    private static final int BUCKET_SECONDS = 600;

    static final String INSERT = """
            insert into access.entry (at, actor, act, subject_kind, subject_id, read_bucket, mac)
            values (:at, :actor, :act, :kind, :subject, :bucket, :mac)
            on conflict do nothing
            """;

    static final String INSERT_ALL = """
            insert into access.entry (at, actor, act, subject_kind, subject_id, mac)
            select :at, :actor, :act, s.kind, s.subject, decode(s.mac, 'hex')
              from unnest(cast(:kinds as text[]), cast(:subjects as uuid[]), cast(:macs as text[])) as s (kind, subject, mac)
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final TransactionTemplate apart;

    EntryLog(JdbcClient jdbc, KeyRing keys, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("access-log");
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void wrote(Actor who, String act, Subject subject) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(act + " must be logged in the transaction of the change");
        }
        insert(who, act, subject, null);
    }

    @Override
    public void wroteAll(Actor who, String act, List<Subject> subjects) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(act + " must be logged in the transaction of the change");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var macs = subjects.stream()
                .map(one -> new Content(at, who.logName(), act, one.kind(), one.id(), null))
                .map(entry -> HexFormat.of().formatHex(hash.of(entry.bytes())));
        jdbc.sql(INSERT_ALL)
                .param("at", Times.utc(at))
                .param("actor", who.logName())
                .param("act", act)
                .param("kinds", array(subjects.stream().map(Subject::kind)))
                .param("subjects", array(subjects.stream().map(one -> one.id().toString())))
                .param("macs", array(macs))
                .update();
    }

    /** Words without quotes, commas or spaces, as PostgreSQL writes a list. */
    private static String array(Stream<String> words) {
        return words.collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void read(Actor who, String act, Subject subject) {
        var bucket = clock.instant().getEpochSecond() / BUCKET_SECONDS;
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.executeWithoutResult(status -> insert(who, act, subject, bucket));
        } else {
            insert(who, act, subject, bucket);
        }
    }

    private void insert(Actor who, String act, Subject subject, @Nullable Long bucket) {
        var entry = new Content(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.logName(),
                act,
                subject.kind(),
                subject.id(),
                bucket);
        jdbc.sql(INSERT)
                .param("at", Times.utc(entry.at()))
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("bucket", bucket, Types.BIGINT)
                .param("mac", hash.of(entry.bytes()))
                .update();
    }

    /** What one entry says, in the form that is hashed. */
    record Content(
            Instant at,
            String actor,
            String act,
            String kind,
            UUID subject,
            @Nullable Long bucket) {
        byte[] bytes() {
            return Bytes.of("entry", at.toString(), actor, act, kind, subject.toString(), String.valueOf(bucket));
        }
    }
}
