// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of officers' work on applications. Every statement that loads or changes one takes the officer's offices, so
 * an unguarded one can't be written.
 */
@Repository
class DeskRecords {

    /** The columns of a person, one a fact, in the enum's order. */
    static final String FACTS =
            Stream.of(Fact.values()).map(fact -> "p." + fact.column()).collect(Collectors.joining(", "));

    static final String FIND = """
            select a.id, a.draft_id, a.person_id, a.account_id, a.control_number, a.form_version, a.language, a.office,
                   a.filed_at, a.state, a.version, a.answers, %s
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.id = :id and a.office = any(:offices)
            """.formatted(FACTS);

    static final String OWN = """
            select a.id, a.draft_id, a.person_id, a.account_id, a.control_number, a.form_version, a.language, a.office,
                   a.filed_at, a.state, a.version, a.answers, %s
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.account_id = :account
             order by a.filed_at desc
             limit 1
            """.formatted(FACTS);

    static final String THINGS = """
            select id from registration.application where account_id = :account
            union all
            select id from registration.draft where account_id = :account
            union all
            select e.id
              from registration.evidence e
              join registration.draft d on d.id = e.draft_id
             where d.account_id = :account
            """;

    static final String TOUCH = """
            update registration.application set version = version + 1 where id = :id
            """;

    /** Takes the application for one change: whoever comes second with the same version finds no row. */
    static final String TAKE = """
            update registration.application
               set version = version + 1
             where id = :id and version = :version and office = any(:offices) and state <> 'REGISTERED'
            """;

    static final String STATE = """
            select state from registration.application where id = :id and office = any(:offices)
            """;

    static final String SET_STATE = """
            update registration.application set state = :state where id = :id
            """;

    static final String CHECKS = """
            select fact, outcome, former_value, value, reason, note, officer_id, officer_name, checked_at, act
              from registration.fact_check
             where application_id = :id
             order by id
            """;

    static final String ADD_CHECK = """
            insert into registration.fact_check
                   (application_id, person_id, fact, outcome, former_value, value, reason, note,
                    officer_id, officer_name, checked_at, act)
            values (:application, :person, :fact, :outcome, :former, :value, :reason, :note,
                    :officer, :officerName, :at, :act)
            """;

    static final String NAME_KEYS = """
            update registration.person
               set name_sounds = :sounds, name_letters = :letters
             where id = :id
            """;

    static final String REQUESTS = """
            select id, application_id, wanted, asked_at, reply_by, reply, answered_at,
                   '' as draft, draft_saved_at, extended_at
              from registration.information_request
             where application_id = :id
             order by asked_at, id
            """;

    static final String ADD_REQUEST = """
            insert into registration.information_request
                   (id, application_id, wanted, officer_id, asked_at, reply_by)
            values (:id, :application, :wanted, :officer, :at, :replyBy)
            """;

    private final JdbcClient jdbc;
    private final FilesLeft left;

    DeskRecords(JdbcClient jdbc, FilesLeft left) {
        this.jdbc = jdbc;
        this.left = left;
    }

    /** An application as stored, with the facts that count. */
    record Row(
            UUID id,
            UUID draftId,
            UUID personId,
            UUID accountId,
            String controlNumber,
            String formVersion,
            String language,
            String office,
            Instant filedAt,
            ApplicationState state,
            int version,
            String answers,
            PersonFacts facts) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A check with the fact and the act it belongs to. */
    record StoredCheck(Fact fact, UUID act, UUID officerId, FactCheck check) {}

    Optional<Row> find(UUID id, Officer officer) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("offices", offices(officer))
                .query(DeskRecords::row)
                .optional()
                .filter(row -> !left.isLeft(id, officer.id()));
    }

    /** The newest of a person's own. */
    Optional<Row> findOwn(Applicant applicant) {
        return jdbc.sql(OWN)
                .param("account", applicant.accountId())
                .query(DeskRecords::row)
                .optional();
    }

    List<UUID> things(Applicant applicant) {
        return jdbc.sql(THINGS)
                .param("account", applicant.accountId())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Raises the version, so that a desk that shows the application notices that it changed. */
    void touch(UUID application) {
        jdbc.sql(TOUCH).param("id", application).update();
    }

    Row get(UUID id, Officer officer) {
        return find(id, officer).orElseThrow(ApplicationNotFound::new);
    }

    /** The same, when there is no case yet; else throws {@link AcceptanceRefused.AlreadyRegistered}. */
    Row getOpen(UUID id, Officer officer) {
        var row = get(id, officer);
        if (row.state() == ApplicationState.REGISTERED) {
            throw new AcceptanceRefused.AlreadyRegistered();
        }
        return row;
    }

    /**
     * Locks the application for a change and raises its version. Throws {@link ApplicationNotFound}, {@link
     * ChangedMeanwhile}, or {@link AcceptanceRefused.AlreadyRegistered}.
     */
    Row take(UUID id, int version, Officer officer) {
        var taken = jdbc.sql(TAKE)
                .param("id", id)
                .param("version", version)
                .param("offices", offices(officer))
                .update();
        if (taken == 0) {
            var state = jdbc.sql(STATE)
                    .param("id", id)
                    .param("offices", offices(officer))
                    .query(String.class)
                    .optional()
                    .orElseThrow(ApplicationNotFound::new);
            if (state.equals(ApplicationState.REGISTERED.name())) {
                throw new AcceptanceRefused.AlreadyRegistered();
            }
            throw new ChangedMeanwhile();
        }
        return get(id, officer);
    }

    void setState(UUID id, ApplicationState state) {
        jdbc.sql(SET_STATE).param("id", id).param("state", state.name()).update();
    }

    List<StoredCheck> checks(UUID application) {
        return jdbc.sql(CHECKS)
                .param("id", application)
                .query(DeskRecords::check)
                .list();
    }

    /** Every fact with what was declared (the former value of its first check) and what became of it. */
    List<FactView> facts(Row row) {
        Map<Fact, List<FactCheck>> history = checks(row.id()).stream()
                .collect(Collectors.groupingBy(
                        StoredCheck::fact, Collectors.mapping(StoredCheck::check, Collectors.toList())));
        return Stream.of(Fact.values())
                .map(fact -> {
                    var checks = history.getOrDefault(fact, List.of());
                    var current = row.facts().value(fact);
                    var declared =
                            checks.isEmpty() ? current : checks.getFirst().formerValue();
                    return new FactView(fact, declared, current, checks);
                })
                .toList();
    }

    /** @param by the officer, or the account of the person who changed it */
    void addCheck(Row row, Fact fact, UUID act, FactCheck check, UUID by) {
        jdbc.sql(ADD_CHECK)
                .param("application", row.id())
                .param("person", row.personId())
                .param("fact", fact.key())
                .param("outcome", check.outcome().name())
                .param("former", check.formerValue())
                .param("value", check.value())
                .param("reason", check.reason())
                .param("note", check.note())
                .param("officer", by)
                .param("officerName", check.officerName())
                .param("at", Timestamp.from(check.checkedAt()))
                .param("act", act)
                .update();
    }

    void setFact(UUID person, Fact fact, String value) {
        // a column's name, from the enum and never from outside
        jdbc.sql("update registration.person set " + fact.column() + " = :value where id = :id")
                .param("value", value)
                .param("id", person)
                .update();
    }

    void setNameKeys(UUID person, NameKeys keys) {
        jdbc.sql(NAME_KEYS)
                .param("sounds", keys.sounds().toArray(String[]::new))
                .param("letters", keys.letters())
                .param("id", person)
                .update();
    }

    List<InformationRequestView> requests(UUID application) {
        return jdbc.sql(REQUESTS)
                .param("id", application)
                .query(InformationRequestView::of)
                .list();
    }

    void addRequest(UUID id, UUID application, String wanted, Officer officer, Instant at, LocalDate replyBy) {
        jdbc.sql(ADD_REQUEST)
                .param("id", id)
                .param("application", application)
                .param("wanted", wanted)
                .param("officer", officer.id())
                .param("at", Timestamp.from(at))
                .param("replyBy", replyBy)
                .update();
    }

    static String[] offices(Officer officer) {
        return officer.offices().toArray(String[]::new);
    }

    static Row row(ResultSet row, int n) throws SQLException {
        var facts = new EnumMap<Fact, String>(Fact.class);
        for (var fact : Fact.values()) {
            facts.put(fact, row.getString(fact.column()));
        }
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("control_number"),
                row.getString("form_version"),
                row.getString("language"),
                row.getString("office"),
                row.getTimestamp("filed_at").toInstant(),
                ApplicationState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("answers"),
                PersonFacts.of(facts));
    }

    private static StoredCheck check(ResultSet row, int n) throws SQLException {
        return new StoredCheck(
                Fact.find(row.getString("fact")).orElseThrow(),
                row.getObject("act", UUID.class),
                row.getObject("officer_id", UUID.class),
                new FactCheck(
                        FactCheck.Outcome.valueOf(row.getString("outcome")),
                        row.getString("former_value"),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getString("officer_name"),
                        row.getTimestamp("checked_at").toInstant()));
    }
}
