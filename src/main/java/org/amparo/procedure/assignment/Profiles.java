// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what officers can take on, when they are away, and whom they are never given. */
@Repository
class Profiles {

    static final String NEWEST = """
            select distinct on (officer_id) officer_id, languages, gender, competences, cap
              from procedure.officer_profile
             where officer_id = any(:ids)
             order by officer_id, id desc
            """;

    static final String ADD = """
            insert into procedure.officer_profile
                   (officer_id, languages, gender, competences, cap, by_id, by_name, at)
            values (:officer, :languages, :gender, :competences, cast(:cap as integer), :by, :byName, :at)
            """;

    static final String ABSENCES = """
            select id, officer_id, from_day, to_day, kind
              from procedure.officer_absence
             where officer_id = any(:ids) and ended_at is null and to_day >= :today
             order by from_day, id
            """;

    static final String ADD_ABSENCE = """
            insert into procedure.officer_absence (id, officer_id, from_day, to_day, kind, by_id, by_name, at)
            values (:id, :officer, :from, :to, :kind, :by, :byName, :at)
            """;

    static final String END_ABSENCE = """
            update procedure.officer_absence set ended_at = :at
             where id = :id and officer_id = :officer and ended_at is null
            """;

    static final String CONFLICTS = """
            select k.id, k.officer_id, k.nationality, k.case_id, k.declared, coalesce(c.file_number, '') as file_number
              from procedure.officer_conflict k
              left join procedure.asylum_case c on c.id = k.case_id
             where k.officer_id = any(:ids) and k.ended_at is null
             order by k.at, k.id
            """;

    static final String ADD_CONFLICT = """
            insert into procedure.officer_conflict
                   (id, officer_id, nationality, case_id, declared, by_id, by_name, at)
            values (:id, :officer, cast(:nationality as text), cast(:case as uuid), :declared, :by, :byName, :at)
            on conflict do nothing
            """;

    static final String CASE_BY_NUMBER = """
            select id from procedure.asylum_case
             where upper(regexp_replace(file_number, '[^0-9A-Za-z]', '', 'g')) = :number and office = any(:offices)
            """;

    /** What an officer declared is taken back by nobody: it was said because it is so. */
    static final String END_CONFLICT = """
            update procedure.officer_conflict set ended_at = :at
             where id = :id and officer_id = :officer and ended_at is null and not declared
            """;

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, OfficerProfile> newest(Collection<UUID> officers) {
        var profiles = new HashMap<UUID, OfficerProfile>();
        jdbc.sql(NEWEST).param("ids", officers.toArray(UUID[]::new)).query(row -> {
            profiles.put(row.getObject("officer_id", UUID.class), profile(row));
        });
        return profiles;
    }

    private static OfficerProfile profile(ResultSet row) throws SQLException {
        return new OfficerProfile(
                texts(row.getArray("languages")),
                row.getString("gender"),
                texts(row.getArray("competences")).stream()
                        .map(Compartment::valueOf)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("cap", Integer.class)));
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    void add(UUID officer, OfficerProfile profile, Officer by, Instant at) {
        jdbc.sql(ADD)
                .param("officer", officer)
                .param("languages", profile.languages().toArray(String[]::new))
                .param("gender", profile.gender())
                .param(
                        "competences",
                        profile.competences().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("cap", profile.cap().orElse(null))
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those that are not over on a day. */
    Map<UUID, List<Absence>> absences(Collection<UUID> officers, LocalDate today) {
        var absences = new HashMap<UUID, List<Absence>>();
        jdbc.sql(ABSENCES)
                .param("ids", officers.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    absences.computeIfAbsent(row.getObject("officer_id", UUID.class), none -> new ArrayList<>())
                            .add(new Absence(
                                    row.getObject("id", UUID.class),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("to_day", LocalDate.class),
                                    AbsenceKind.valueOf(row.getString("kind"))));
                });
        return absences;
    }

    void addAbsence(UUID officer, Absence absence, Officer by, Instant at) {
        jdbc.sql(ADD_ABSENCE)
                .param("id", absence.id())
                .param("officer", officer)
                .param("from", absence.from())
                .param("to", absence.to())
                .param("kind", absence.kind().name())
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean endAbsence(UUID id, UUID officer, Instant at) {
        return jdbc.sql(END_ABSENCE)
                        .param("id", id)
                        .param("officer", officer)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Map<UUID, List<Conflict>> conflicts(Collection<UUID> officers) {
        var conflicts = new HashMap<UUID, List<Conflict>>();
        jdbc.sql(CONFLICTS).param("ids", officers.toArray(UUID[]::new)).query(row -> {
            conflicts
                    .computeIfAbsent(row.getObject("officer_id", UUID.class), none -> new ArrayList<>())
                    .add(new Conflict(
                            row.getObject("id", UUID.class),
                            Optional.ofNullable(row.getString("nationality")),
                            Optional.ofNullable(row.getObject("case_id", UUID.class)),
                            row.getString("file_number"),
                            row.getBoolean("declared")));
        });
        return conflicts;
    }

    /** Saying it twice says it once. */
    void addConflict(UUID officer, Conflict conflict, Officer by, Instant at) {
        jdbc.sql(ADD_CONFLICT)
                .param("id", conflict.id())
                .param("officer", officer)
                .param("nationality", conflict.nationality().orElse(null))
                .param("case", conflict.caseId().orElse(null))
                .param("declared", conflict.declared())
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<UUID> caseByNumber(String number, Collection<String> offices) {
        return jdbc.sql(CASE_BY_NUMBER)
                .param("number", number)
                .param("offices", offices.toArray(String[]::new))
                .query(UUID.class)
                .optional();
    }

    boolean endConflict(UUID id, UUID officer, Instant at) {
        return jdbc.sql(END_CONFLICT)
                        .param("id", id)
                        .param("officer", officer)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
