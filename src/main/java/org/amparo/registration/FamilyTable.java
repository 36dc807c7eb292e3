// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The members of families. */
@Component
class FamilyTable {

    private static final String MEMBER = """
            select m.id, m.head_id, m.row_id, m.origin, m.state, m.relationship, m.whereabouts, m.answers, m.added_at,
                   m.application_id, a.control_number, a.account_id,
                   (select max(invited_at) from registration.family_invitation i where i.member_id = m.id) as invited_at,
                   (select d.reason from registration.family_decision d
                     where d.member_id = m.id order by d.id desc limit 1) as reason
              from registration.family_member m
              left join registration.application a on a.id = m.application_id
            """;

    static final String OF_HEAD = MEMBER + " where m.head_id = :head order by m.added_at, m.row_id";

    static final String OF_APPLICANT = MEMBER + """
             where m.head_id = (select id from registration.application
                                 where account_id = :account order by filed_at desc limit 1)
             order by m.added_at, m.row_id
            """;

    static final String OF_OFFICES = MEMBER + """
              join registration.application h on h.id = m.head_id
             where m.id = :id and h.office = any(:offices)
            """;

    /** Whose family the application's person belongs to: their own, or that of whoever named them. */
    static final String HEAD_OF = """
            select coalesce((select head_id from registration.family_member where application_id = :id), :id)
            """;

    static final String BIRTH = """
            select p.birth_date
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.id = :id
            """;

    static final String ADD = """
            insert into registration.family_member (id, head_id, row_id, origin, relationship, whereabouts, depends,
                   answers, state, application_id, added_at)
            values (:id, :head, :row, :origin, :relationship, :whereabouts, :depends,
                    cast(:answers as jsonb), :state, :application, :now)
            on conflict (head_id, row_id) do nothing
            """;

    static final String DECIDE = """
            update registration.family_member
               set state = :state, application_id = :application
             where id = :id and state = 'PROPOSED'
            """;

    static final String ADD_DECISION = """
            insert into registration.family_decision (member_id, joined, reason, officer_id, officer_name, at)
            values (:member, :joined, :reason, :officer, :name, :now)
            """;

    static final String INVITE = """
            insert into registration.family_invitation (member_id, invited_at) values (:member, :now)
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Form form;

    FamilyTable(JdbcClient database, Form form) {
        this.database = database;
        this.form = form;
    }

    List<FamilyMember> ofHead(UUID head) {
        return database.sql(OF_HEAD).param("head", head).query(this::member).list();
    }

    /** Of the applicant's newest application. */
    List<FamilyMember> ofApplicant(UUID account) {
        return database.sql(OF_APPLICANT)
                .param("account", account)
                .query(this::member)
                .list();
    }

    Optional<FamilyMember> find(UUID id, Officer officer) {
        return database.sql(OF_OFFICES)
                .param("id", id)
                .param("offices", DeskRecords.offices(officer))
                .query(this::member)
                .optional();
    }

    UUID headOf(UUID application) {
        return database.sql(HEAD_OF).param("id", application).query(UUID.class).single();
    }

    /** The birth date of an application's person, as checked. */
    Optional<String> birthOnRecord(UUID application) {
        return database.sql(BIRTH).param("id", application).query(String.class).optional();
    }

    /** A row that is there already stays as it is. */
    boolean add(FamilyMember member) {
        return database.sql(ADD)
                        .param("id", member.id())
                        .param("head", member.headId())
                        .param("row", member.row().id())
                        .param("origin", member.origin().name())
                        .param("relationship", member.relationship())
                        .param("whereabouts", member.whereabouts())
                        .param("depends", member.row().get(FamilyForm.DEPENDS))
                        .param("answers", JsonMapper.shared().writeValueAsString(member.answers()))
                        .param("state", member.state().name())
                        .param("application", member.application().orElse(null))
                        .param("now", Timestamp.from(member.addedAt()))
                        .update()
                == 1;
    }

    /** Whether the member was still waiting. */
    boolean decide(UUID member, FamilyMember.State state, Optional<UUID> application) {
        return database.sql(DECIDE)
                        .param("id", member)
                        .param("state", state.name())
                        .param("application", application.orElse(null))
                        .update()
                == 1;
    }

    void addDecision(UUID member, boolean joined, String reason, Officer officer, Instant now) {
        database.sql(ADD_DECISION)
                .param("member", member)
                .param("joined", joined)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void invited(UUID member, Instant now) {
        database.sql(INVITE)
                .param("member", member)
                .param("now", Timestamp.from(now))
                .update();
    }

    private FamilyMember member(ResultSet row, int index) throws SQLException {
        var answers = JsonMapper.shared().readValue(row.getString("answers"), TEXTS);
        var invited = row.getTimestamp("invited_at");
        var reason = row.getString("reason");
        return new FamilyMember(
                row.getObject("id", UUID.class),
                row.getObject("head_id", UUID.class),
                new Rows.Row(row.getString("row_id"), answers),
                FamilyMember.Origin.valueOf(row.getString("origin")),
                FamilyMember.State.valueOf(row.getString("state")),
                row.getString("relationship"),
                row.getString("whereabouts"),
                FamilyForm.fact(form, answers, Fact.BIRTH_DATE),
                Optional.ofNullable(row.getObject("application_id", UUID.class)),
                Optional.ofNullable(row.getString("control_number")),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                row.getTimestamp("added_at").toInstant(),
                invited == null ? Optional.empty() : Optional.of(invited.toInstant()),
                reason == null ? "" : reason);
    }
}
