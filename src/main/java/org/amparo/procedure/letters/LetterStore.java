// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.amparo.procedure.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of letters that tell decisions. Whose offices are in scope is a parameter of every load by an officer. */
@Repository
class LetterStore {

    static final String OPEN = """
            insert into procedure.decision_letter (id, case_id, step, outcome, decided_on, language, state, opened_at)
            select :id, c.id, :step, c.outcome,
                   (select coalesce(h.day, :today) from procedure.case_history h
                     where h.case_id = c.id order by h.id desc limit 1),
                   :language, case when c.outcome in (:reasoned) then 'DRAFT' else 'READY' end, :at
              from procedure.asylum_case c
             where c.id = :case and c.way = 'first-instance'
            """;

    private static final String SELECT = """
            select l.id, l.case_id, c.application_id, c.file_number, l.step, l.outcome, l.decided_on, l.language, l.state,
                   l.opened_at, l.version, l.reasons, l.plain, l.written_by, l.written_at, l.signed_by_name, l.signed_at
              from procedure.decision_letter l
              join procedure.asylum_case c on c.id = l.case_id
            """;

    /** What a list shows: nothing of it is unsealed. */
    private static final String BRIEF =
            SELECT.replace("l.reasons, l.plain", "null::bytea as reasons, null::bytea as plain");

    static final String BY_ID = SELECT + " where l.id = :id and c.office = any(:offices)";

    static final String OF_CASE =
            BRIEF + " where l.case_id = :case and c.office = any(:offices) order by l.opened_at desc";

    static final String IN_STATE = BRIEF + """
             where l.state = :state and c.office = any(:offices) and c.application_id <> all(:left)
             order by l.opened_at, l.id
             limit :rows offset :skipped
            """;

    /** The newest one about what the person was told, once it is signed: never an older one in its place. */
    static final String OWN = """
            select newest.id, newest.pdf
              from (select l.id, l.state, l.pdf
                      from procedure.decision_letter l
                      join procedure.asylum_case c on c.id = l.case_id
                     where c.application_id = :application and c.way = 'first-instance' and l.opened_at <= :told
                     order by l.opened_at desc
                     limit 1) newest
             where newest.state = 'MADE'
            """;

    static final String HAS_OWN = "select exists (" + OWN + ")";

    static final String PDF = """
            select l.pdf
              from procedure.decision_letter l
              join procedure.asylum_case c on c.id = l.case_id
             where l.id = :id and l.state = 'MADE' and c.office = any(:offices)
            """;

    static final String COUNTS = """
            select l.state, l.outcome, count(*)
              from procedure.decision_letter l
              join procedure.asylum_case c on c.id = l.case_id
             where l.state <> 'MADE' and c.office = any(:offices) and c.application_id <> all(:left)
             group by l.state, l.outcome
            """;

    static final String WRITE = """
            update procedure.decision_letter
               set reasons = :reasons, plain = :plain, state = 'READY', written_by = :by, written_at = :at, signed_by = null,
                   signed_by_name = '', signed_at = null, version = version + 1
             where id = :id and version = :version and state in ('DRAFT', 'READY', 'FAILED')
            """;

    /** Only what was there when the officer looked; what could not be made is tried again. */
    static final String SIGN = """
            update procedure.decision_letter l
               set state = 'SIGNED', signed_by = :by, signed_by_name = :byName, signed_at = :at, version = l.version + 1
              from procedure.asylum_case c
             where c.id = l.case_id and c.office = any(:offices) and l.state in ('READY', 'FAILED') and l.outcome = :outcome
               and c.application_id <> all(:left)
               and greatest(l.opened_at, coalesce(l.written_at, l.opened_at)) <= :seen
            returning l.id
            """;

    static final String NEXT = SELECT + """
             where l.state = 'SIGNED'
             order by l.signed_at, l.id
             limit :rows
               for update of l skip locked
            """;

    static final String MADE = """
            update procedure.decision_letter set state = 'MADE', pdf = :pdf, made_at = :at where id = :id and state = 'SIGNED'
            """;

    static final String FAILED =
            "update procedure.decision_letter set state = 'FAILED' where id = :id and state = 'SIGNED'";

    private final JdbcClient jdbc;
    private final Vault vault;

    LetterStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** How many letters are in a state with an outcome. */
    record Count(LetterState state, String outcome, int letters) {}

    /** A file by its letter. */
    record File(UUID id, byte[] pdf) {}

    /** Nothing for a procedure about a status, which the person does not find online. */
    void open(UUID caseId, Step step, String language, Collection<String> reasoned, LocalDate today, Instant at) {
        jdbc.sql(OPEN)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("step", step.name())
                .param("language", language)
                .param("reasoned", reasoned)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<LetterView> find(UUID id, Collection<String> offices) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("offices", array(offices))
                .query((row, n) -> view(row))
                .optional();
    }

    List<LetterView> ofCase(UUID caseId, Collection<String> offices) {
        return jdbc.sql(OF_CASE)
                .param("case", caseId)
                .param("offices", array(offices))
                .query((row, n) -> view(row))
                .list();
    }

    /** @param left applications that are closed to who asks */
    List<LetterView> in(LetterState state, Collection<String> offices, Collection<UUID> left, int rows, int skipped) {
        return jdbc.sql(IN_STATE)
                .param("state", state.name())
                .param("offices", array(offices))
                .param("left", left.toArray(UUID[]::new))
                .param("rows", rows)
                .param("skipped", skipped)
                .query((row, n) -> view(row))
                .list();
    }

    /** By state and outcome; those that are made are not counted. */
    Map<LetterState, List<Count>> counts(Collection<String> offices, Collection<UUID> left) {
        return jdbc
                .sql(COUNTS)
                .param("offices", array(offices))
                .param("left", left.toArray(UUID[]::new))
                .query((row, n) -> new Count(LetterState.valueOf(row.getString(1)), row.getString(2), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Count::state));
    }

    /** False when somebody else changed or signed it meanwhile. */
    boolean write(UUID id, int version, String reasons, String plain, Officer officer, Instant at) {
        return jdbc.sql(WRITE)
                        .param("id", id)
                        .param("version", version)
                        .param("reasons", sealed(id, reasons))
                        .param("plain", sealed(id, plain))
                        .param("by", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    List<UUID> sign(String outcome, Instant seen, Officer officer, Collection<UUID> left, Instant at) {
        return jdbc.sql(SIGN)
                .param("outcome", outcome)
                .param("seen", Timestamp.from(seen))
                .param("left", left.toArray(UUID[]::new))
                .param("offices", array(officer.offices()))
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    List<LetterView> next(int rows) {
        return jdbc.sql(NEXT).param("rows", rows).query((row, n) -> view(row)).list();
    }

    void made(UUID id, byte[] pdf, Instant at) {
        jdbc.sql(MADE)
                .param("id", id)
                .param("pdf", vault.seal(Compartment.CLAIM, id, pdf))
                .param("at", Timestamp.from(at))
                .update();
    }

    void failed(UUID id) {
        jdbc.sql(FAILED).param("id", id).update();
    }

    Optional<byte[]> pdf(UUID id, Collection<String> offices) {
        return jdbc.sql(PDF)
                .param("id", id)
                .param("offices", array(offices))
                .query((row, n) -> vault.open(Compartment.CLAIM, id, row.getBytes("pdf")))
                .optional();
    }

    /** @param told when the person was told: a letter opened afterwards is about what they do not know yet */
    Optional<File> own(UUID application, Instant told) {
        return jdbc.sql(OWN)
                .param("application", application)
                .param("told", Timestamp.from(told))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new File(id, vault.open(Compartment.CLAIM, id, row.getBytes("pdf")));
                })
                .optional();
    }

    boolean hasOwn(UUID application, Instant told) {
        return jdbc.sql(HAS_OWN)
                .param("application", application)
                .param("told", Timestamp.from(told))
                .query(Boolean.class)
                .single();
    }

    private byte @Nullable [] sealed(UUID id, String text) {
        return text.isEmpty() ? null : vault.seal(Compartment.CLAIM, id, text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : new String(vault.open(Compartment.CLAIM, id, sealed), StandardCharsets.UTF_8);
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private LetterView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new LetterView(
                id,
                row.getObject("case_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("file_number"),
                Step.valueOf(row.getString("step")),
                row.getString("outcome"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("language"),
                LetterState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                opened(id, row.getBytes("reasons")),
                opened(id, row.getBytes("plain")),
                row.getString("written_by"),
                Optional.ofNullable(row.getTimestamp("written_at")).map(Timestamp::toInstant),
                row.getString("signed_by_name"),
                Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant));
    }
}
