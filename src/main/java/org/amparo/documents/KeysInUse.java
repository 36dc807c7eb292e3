// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.documents.keys.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What officers see of the keys: which there are, what became of them, and how many documents hang on each. */
@Service
public class KeysInUse {

    /** How many documents stand on a page. */
    public static final int PAGE = 50;

    static final String KEYS = """
        select k.kid, k.signer, k.state, k.since, k.withdrawn_at,
               (select count(*)
                  from documents.document d
                 where d.kid = k.kid and d.state = 'ISSUED' and (d.valid_until is null or d.valid_until >= :today)) as documents
          from documents.signing_key k
         order by k.signer, k.since, k.kid
        """;

    /** Those that a new one is on the way for are left out: they need nobody. */
    static final String LEFT = """
        select d.id, d.file_number, d.type, d.office, d.suspended
          from documents.document d
          join documents.signing_key k on k.kid = d.kid and k.state = 'WITHDRAWN'
         where d.state = 'ISSUED' and (d.valid_until is null or d.valid_until >= :today) and d.office in (:offices)
           and not exists (select 1 from documents.document s where s.replaces = d.id)
         order by d.office, d.file_number, d.id
         limit :rows offset :skipped
        """;

    private final JdbcClient jdbc;
    private final DocumentTypes types;
    private final CountryPack pack;
    private final Clock clock;

    KeysInUse(JdbcClient jdbc, DocumentTypes types, CountryPack pack, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.pack = pack;
        this.clock = clock;
    }

    /** A key that is {@code current}, {@code former} or {@code withdrawn}; {@code documents} is how many valid ones it signed. */
    public record Key(
            String kid, String signer, String state, LocalDate since, Optional<Instant> withdrawn, long documents) {

        /** Whether it signs no document, but the time of signatures. */
        public boolean stampsTimes() {
            return signer.equals(KeyFolder.TIME_STAMPS);
        }
    }

    /** A valid document under a withdrawn key that nothing takes the place of yet. */
    public record Left(String fileNumber, String titleKey, String office, boolean suspended) {}

    public List<Key> keys(Officer officer) {
        officer.require(Permission.SEE_KEYS);
        return jdbc.sql(KEYS)
                .param("today", today())
                .query((row, n) -> new Key(
                        row.getString("kid"),
                        row.getString("signer"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(java.sql.Timestamp::toInstant),
                        row.getLong("documents")))
                .list();
    }

    /** Of the officer's offices; one more than {@link #PAGE} when there are more. Page 1 is the first. */
    public List<Left> left(Officer officer, int page) {
        officer.require(Permission.SEE_KEYS);
        officer.require(Permission.READ_APPLICATION);
        return jdbc.sql(LEFT)
                .param("today", today())
                .param("offices", officer.offices())
                .param("rows", PAGE + 1)
                .param("skipped", (page - 1) * PAGE)
                .query((row, n) -> new Left(
                        row.getString("file_number"),
                        types.get(row.getString("type")).title(),
                        row.getString("office"),
                        row.getBoolean("suspended")))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
