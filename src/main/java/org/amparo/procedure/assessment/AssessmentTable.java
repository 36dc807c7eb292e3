// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.amparo.procedure.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of assessments: sealed with the claim, and what may exclude sealed apart. */
@Repository
class AssessmentTable {

    static final String BEGIN = """
            insert into procedure.assessment (case_id, sealed, exclusion, officer_id, officer_name, at)
            values (:id, :sealed, :exclusion, :officer, :officerName, :at)
            on conflict (case_id) do nothing
            """;

    /** Whoever read an older version changes nothing. */
    static final String SAVE = """
            update procedure.assessment
               set sealed = :sealed, exclusion = :exclusion, officer_id = :officer, officer_name = :officerName,
                   at = :at, version = version + 1
             where case_id = :id and version = :version
            """;

    static final String DRAFT = """
            select version, sealed, exclusion, officer_name, at from procedure.assessment where case_id = :id
            """;

    /** A copy of what is being written; sealed anew, for a sealed value opens in its own row only. */
    static final String FREEZE = """
            insert into procedure.assessment_version
                   (id, case_id, number, proposal, sealed, exclusion, officer_id, officer_name, at)
            select :version, :id, coalesce(max(number), 0) + 1, :proposal, :sealed, :exclusion, :officer, :officerName, :at
              from procedure.assessment_version
             where case_id = :id
            """;

    static final String VERSIONS = """
            select id, case_id, number, sealed, exclusion, officer_id, officer_name, at
              from procedure.assessment_version
             where case_id = :id
             order by number
            """;

    static final String REMARK = """
            insert into procedure.assessment_remark
                   (id, version_id, step, sealed, exclusion, officer_id, officer_name, at)
            values (:id, :version, :step, :sealed, :exclusion, :officer, :officerName, :at)
            """;

    static final String REMARKS = """
            select id, step, sealed, exclusion, officer_name, at
              from procedure.assessment_remark
             where version_id = :version
             order by at
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    AssessmentTable(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** Remarks as they are kept. */
    record Said(Map<Part, String> texts) {
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** Nothing happens where one was begun before. */
    void begin(UUID caseId, AssessmentText text, Officer officer, Instant at) {
        jdbc.sql(BEGIN)
                .params(sealed(caseId, text))
                .param("id", caseId)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when somebody else saved since this version was read. */
    boolean save(UUID caseId, int version, AssessmentText text, Officer officer, Instant at) {
        return jdbc.sql(SAVE)
                        .params(sealed(caseId, text))
                        .param("id", caseId)
                        .param("version", version)
                        .param("officer", officer.id())
                        .param("officerName", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    Optional<AssessmentDraft> draft(UUID caseId) {
        return jdbc.sql(DRAFT)
                .param("id", caseId)
                .query((row, n) -> new AssessmentDraft(
                        caseId,
                        row.getInt("version"),
                        text(caseId, row),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void freeze(UUID caseId, AssessmentText text, Officer officer, Instant at) {
        var version = UUID.randomUUID();
        jdbc.sql(FREEZE)
                .params(sealed(version, text))
                .param("version", version)
                .param("id", caseId)
                .param("proposal", text.proposal())
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<AssessmentVersion> versions(UUID caseId) {
        return jdbc.sql(VERSIONS)
                .param("id", caseId)
                .query((row, n) -> version(row))
                .list();
    }

    void remark(UUID versionId, Step step, Map<Part, String> texts, Officer officer, Instant at) {
        var id = UUID.randomUUID();
        var open = new EnumMap<Part, String>(Part.class);
        open.putAll(texts);
        var exclusion = open.remove(Part.EXCLUSION);
        jdbc.sql(REMARK)
                .param("id", id)
                .param("version", versionId)
                .param("step", step.name())
                .param("sealed", vault.seal(Compartment.CLAIM, id, json.writeValueAsBytes(new Said(open))))
                .param("exclusion", seal(id, exclusion == null ? "" : exclusion))
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    private AssessmentVersion version(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AssessmentVersion(
                id,
                row.getObject("case_id", UUID.class),
                row.getInt("number"),
                text(id, row),
                row.getObject("officer_id", UUID.class),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant(),
                jdbc.sql(REMARKS)
                        .param("version", id)
                        .query((remark, n) -> remarks(remark))
                        .list());
    }

    private AssessmentVersion.Remarks remarks(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var said = json.readValue(vault.open(Compartment.CLAIM, id, row.getBytes("sealed")), Said.class);
        var texts = new EnumMap<Part, String>(Part.class);
        texts.putAll(said.texts());
        var exclusion = exclusion(id, row);
        if (!exclusion.isEmpty()) {
            texts.put(Part.EXCLUSION, exclusion);
        }
        return new AssessmentVersion.Remarks(
                Step.valueOf(row.getString("step")),
                texts,
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant());
    }

    private Map<String, Object> sealed(UUID owner, AssessmentText text) {
        return Map.of(
                "sealed",
                vault.seal(Compartment.CLAIM, owner, json.writeValueAsBytes(text.with(Part.EXCLUSION, ""))),
                "exclusion",
                seal(owner, text.text(Part.EXCLUSION)));
    }

    private byte[] seal(UUID owner, String exclusion) {
        return vault.seal(Compartment.EXCLUSION, owner, exclusion.getBytes(StandardCharsets.UTF_8));
    }

    private AssessmentText text(UUID owner, ResultSet row) throws SQLException {
        return json.readValue(vault.open(Compartment.CLAIM, owner, row.getBytes("sealed")), AssessmentText.class)
                .with(Part.EXCLUSION, exclusion(owner, row));
    }

    private String exclusion(UUID owner, ResultSet row) throws SQLException {
        return new String(vault.open(Compartment.EXCLUSION, owner, row.getBytes("exclusion")), StandardCharsets.UTF_8);
    }
}
