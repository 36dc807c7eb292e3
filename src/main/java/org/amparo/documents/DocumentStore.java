// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of documents. Everything said or shown of a person passes through the vault here, and nowhere else. */
@Repository
class DocumentStore {

    static final String INSERT = """
        with document as (
            insert into documents.document
                   (id, holder, type, office, file_number, own_number, valid_from, valid_until, content, state, ordered_at,
                    replaces, renewed_because)
            values (:id, :holder, :type, :office, :fileNumber, :ownNumber, :validFrom, :validUntil, :content, 'ORDERED', :orderedAt,
                    cast(:replaces as uuid), :because)
            returning id
        )
        insert into documents.production (document_id, photo, signature)
        select id, :photo, :signature from document
        """;

    /** Takes the work that waits longest, under a claim that frees itself when its producer dies. */
    static final String TAKE = """
        with next as (
            select document_id
              from documents.production
             where due_at <= now()
             order by due_at
             limit 1
               for update skip locked
        ), taken as (
            update documents.production p
               set claim = :claim, due_at = now() + :lease * interval '1 second', tries = p.tries + 1
              from next
             where p.document_id = next.document_id
            returning p.document_id, p.tries, p.photo, p.signature
        )
        select d.id, d.holder, d.type, d.office, d.file_number, d.own_number, d.valid_from, d.valid_until, d.content,
               d.renewed_because, taken.photo, taken.signature, taken.tries
          from taken
          join documents.document d on d.id = taken.document_id
        """;

    static final String RELEASE = """
        delete from documents.production
         where document_id = :id and claim = :claim
        """;

    /** Whoever was producing it loses the claim, and what was made of the former texts is not stored. */
    static final String REORDER = """
        with waiting as (
            update documents.production
               set claim = null, due_at = now(), photo = :photo, signature = :signature
             where document_id = :id
            returning document_id
        )
        update documents.document d
           set content = :content
          from waiting
         where d.id = waiting.document_id and d.holder = :holder and d.type = :type and d.state = 'ORDERED'
        """;

    static final String ISSUE = """
        update documents.document
           set state = 'ISSUED', issued_at = :issuedAt, token_hash = :tokenHash, kid = :kid, card_code = :cardCode
         where id = :id and state = 'ORDERED'
        """;

    static final String STORE_FILE = """
        insert into documents.file (document_id, pdf, pdf_sha256, face)
        values (:id, :pdf, :sha256, :face)
        """;

    static final String POSTPONE = """
        update documents.production
           set claim = null, due_at = now() + :seconds * interval '1 second', last_fault = :fault
         where document_id = :id and claim = :claim
        """;

    static final String COUNT_WAITING = """
        select count(*) from documents.production
        """;

    static final String LOCK = """
        select holder, type, state, inactive, suspended
          from documents.document
         where id = :id and office in (:offices)
           for update
        """;

    static final String REVOKE = """
        update documents.document
           set state = 'REVOKED', revoked_at = :at, revoked_by = :by, revoked_reason = :reason
         where id = :id and state = 'ISSUED'
        """;

    static final String LIST_FOR_HOLDER = """
        select d.id, d.holder, d.type, d.office, d.state, d.issued_at, d.valid_from, d.valid_until, d.revoked_reason,
               d.inactive, d.suspended, d.file_number, exists (select 1 from documents.document s where s.replaces = d.id) as renewed,
               (select count(*) from documents.check c where c.document_id = d.id) as checks,
               (select l.reason from documents.loss l where l.document_id = d.id and l.ended is null and d.suspended) as lost
          from documents.document d
         where d.holder = :holder
         order by d.ordered_at, d.id
        """;

    static final String FILE_FOR_HOLDER = """
        select f.pdf
          from documents.file f
          join documents.document d on d.id = f.document_id
         where d.id = :id and d.holder = :holder
        """;

    static final String FILE_FOR_OFFICER = """
        select f.pdf
          from documents.file f
          join documents.document d on d.id = f.document_id
         where d.id = :id and d.office in (:offices)
        """;

    static final String CONTENT = """
        select content from documents.document where id = :id
        """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = JsonMapper.shared();
        this.clock = clock;
    }

    /** Where a document stands in its life; lapsing is no state, it follows from the date. */
    enum State {
        ORDERED,
        ISSUED,
        REVOKED,
        REPLACED
    }

    /** What a new document takes the place of, and why. */
    record Replaced(UUID former, RenewedBecause because) {}

    /** A document about to be revoked, suspended or made valid. */
    record Locked(UUID holder, String type, State state, boolean inactive, boolean suspended) {}

    /** Work taken by a producer: the order again, and how often it was tried (1 the first time). */
    record Work(
            UUID id, DocumentOrder order, Optional<LocalDate> validUntil, Optional<RenewedBecause> because, int tries) {
        @Override
        public String toString() {
            return "Work[" + id + "]";
        }
    }

    /** A document as it was made: its code, the kid of the key that signed it, the file and the face shown on a check. */
    record Made(Instant at, Token token, String kid, byte[] pdf, byte[] face) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    void insert(UUID id, DocumentOrder order, Optional<LocalDate> validUntil, Optional<Replaced> replaces) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("holder", order.holder())
                .param("type", order.type())
                .param("office", order.office())
                .param("fileNumber", order.fileNumber())
                .param("ownNumber", order.ownNumber().isEmpty() ? null : order.ownNumber(), Types.VARCHAR)
                .param("validFrom", order.appliedOn())
                .param("validUntil", validUntil.orElse(null))
                .param("content", seal(id, json.writeValueAsBytes(order.fields())))
                .param("orderedAt", Timestamp.from(clock.instant()))
                .param("replaces", replaces.map(Replaced::former).orElse(null))
                .param(
                        "because",
                        replaces.map(former -> former.because().name()).orElse(null),
                        Types.VARCHAR)
                .param("photo", sealed(id, order.photoJpeg()))
                .param("signature", sealed(id, order.signature()))
                .update();
    }

    /** Says other things than were ordered; false when it was produced already. */
    boolean reorder(UUID id, DocumentOrder order) {
        return jdbc.sql(REORDER)
                        .param("id", id)
                        .param("holder", order.holder())
                        .param("type", order.type())
                        .param("content", seal(id, json.writeValueAsBytes(order.fields())))
                        .param("photo", sealed(id, order.photoJpeg()))
                        .param("signature", sealed(id, order.signature()))
                        .update()
                == 1;
    }

    Optional<Work> take(UUID claim, Duration lease) {
        return jdbc.sql(TAKE)
                .param("claim", claim)
                .param("lease", lease.toSeconds())
                .query((row, n) -> {
                    var id = uuid(row, "id");
                    var order = new DocumentOrder(
                            row.getString("type"),
                            uuid(row, "holder"),
                            row.getString("file_number"),
                            row.getObject("valid_from", LocalDate.class),
                            json.readValue(open(id, row.getBytes("content")), TEXTS),
                            picture(id, row.getBytes("photo")),
                            picture(id, row.getBytes("signature")),
                            row.getString("office"),
                            Objects.requireNonNullElse(row.getString("own_number"), ""));
                    return new Work(
                            id,
                            order,
                            Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                            Optional.ofNullable(row.getString("renewed_because"))
                                    .map(RenewedBecause::valueOf),
                            row.getInt("tries"));
                })
                .optional();
    }

    /** Stores what was produced, unless the claim was lost meanwhile: then false, and nothing changed. */
    boolean issue(UUID id, UUID claim, Made made) {
        if (jdbc.sql(RELEASE).param("id", id).param("claim", claim).update() == 0) {
            return false;
        }
        var issued = jdbc.sql(ISSUE)
                .param("id", id)
                .param("issuedAt", Timestamp.from(made.at()))
                .param("tokenHash", made.token().hash())
                .param("kid", made.kid())
                .param("cardCode", seal(id, CardCode.of(made.token()).bytes()))
                .update();
        if (issued != 1) {
            throw new IllegalStateException("a document that waits to be produced was issued already");
        }
        jdbc.sql(STORE_FILE)
                .param("id", id)
                .param("pdf", seal(id, made.pdf()))
                .param("sha256", Sha256.of(made.pdf()))
                .param("face", made.face().length == 0 ? null : seal(id, made.face()))
                .update();
        return true;
    }

    void postpone(UUID id, UUID claim, Duration wait, String fault) {
        jdbc.sql(POSTPONE)
                .param("id", id)
                .param("claim", claim)
                .param("seconds", wait.toSeconds())
                .param("fault", fault)
                .update();
    }

    int countWaiting() {
        return jdbc.sql(COUNT_WAITING).query(Integer.class).single();
    }

    Optional<Locked> lock(UUID id, Set<String> offices) {
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(LOCK)
                .param("id", id)
                .param("offices", offices)
                .query((row, n) -> new Locked(
                        uuid(row, "holder"),
                        row.getString("type"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("inactive"),
                        row.getBoolean("suspended")))
                .optional();
    }

    void revoke(UUID id, String reason, UUID by, Instant at) {
        jdbc.sql(REVOKE)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<DocumentView> listFor(UUID holder, LocalDate today, DocumentTypes types, boolean reasons) {
        var extensions = ExtensionHistory.of(holder, jdbc);
        return jdbc.sql(LIST_FOR_HOLDER)
                .param("holder", holder)
                .query((row, n) -> {
                    var type = row.getString("type");
                    var validUntil = Optional.ofNullable(row.getObject("valid_until", LocalDate.class));
                    var lapsed = validUntil.filter(last -> last.isBefore(today)).isPresent();
                    var status = switch (State.valueOf(row.getString("state"))) {
                        case ORDERED -> DocumentStatus.BEING_PREPARED;
                        case REVOKED -> DocumentStatus.REVOKED;
                        case REPLACED -> DocumentStatus.REPLACED;
                        case ISSUED -> issued(row, lapsed);
                    };
                    return new DocumentView(
                            uuid(row, "id"),
                            uuid(row, "holder"),
                            type,
                            types.get(type).title(),
                            row.getString("office"),
                            row.getString("file_number"),
                            status,
                            Optional.ofNullable(instant(row, "issued_at")),
                            row.getObject("valid_from", LocalDate.class),
                            validUntil,
                            status.isRenewable() && !row.getBoolean("renewed")
                                    ? types.get(type).holderRenews(validUntil)
                                    : Optional.empty(),
                            Optional.ofNullable(row.getString("revoked_reason")).filter(reason -> reasons),
                            extensions.getOrDefault(uuid(row, "id"), List.of()),
                            row.getInt("checks"),
                            lost(row, status),
                            lost(row, status).isPresent()
                                    || status == DocumentStatus.REVOKED && !row.getBoolean("renewed"));
                })
                .list();
    }

    private static Optional<LossReason> lost(ResultSet row, DocumentStatus status) throws SQLException {
        return Optional.ofNullable(row.getString("lost"))
                .filter(reason -> status == DocumentStatus.SUSPENDED)
                .map(LossReason::valueOf);
    }

    private static DocumentStatus issued(ResultSet row, boolean lapsed) throws SQLException {
        if (row.getBoolean("inactive")) {
            return DocumentStatus.NOT_ACTIVE;
        }
        if (row.getBoolean("suspended")) {
            return DocumentStatus.SUSPENDED;
        }
        return lapsed ? DocumentStatus.LAPSED : DocumentStatus.VALID;
    }

    Optional<DocumentExtension> extensionTold(UUID notice, UUID holder) {
        return ExtensionHistory.notice(notice, holder, jdbc);
    }

    Optional<byte[]> file(UUID id, UUID holder) {
        return jdbc.sql(FILE_FOR_HOLDER)
                .param("id", id)
                .param("holder", holder)
                .query((row, n) -> open(id, row.getBytes("pdf")))
                .optional();
    }

    Optional<byte[]> file(UUID id, Set<String> offices) {
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(FILE_FOR_OFFICER)
                .param("id", id)
                .param("offices", offices)
                .query((row, n) -> open(id, row.getBytes("pdf")))
                .optional();
    }

    Map<String, String> content(UUID id) {
        return jdbc.sql(CONTENT)
                .param("id", id)
                .query((row, n) -> json.readValue(open(id, row.getBytes("content")), TEXTS))
                .single();
    }

    /** Nothing is kept of no picture. */
    private byte @Nullable [] sealed(UUID id, byte[] picture) {
        return picture.length == 0 ? null : seal(id, picture);
    }

    private byte[] picture(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? new byte[0] : open(id, sealed);
    }

    private byte[] seal(UUID id, byte[] plain) {
        return vault.seal(Compartment.DOCUMENTS, id, plain);
    }

    private byte[] open(UUID id, byte[] sealed) {
        return vault.open(Compartment.DOCUMENTS, id, sealed);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
