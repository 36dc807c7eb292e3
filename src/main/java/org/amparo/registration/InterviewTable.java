// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

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
import java.util.stream.Stream;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of interviews by video: their dates, what happened, and the answers given before they begin. */
@Repository
class InterviewTable {

    static final String ADD = """
            insert into registration.interview (id, application_id, follows, link, made_at)
            values (:id, :application, cast(:follows as uuid), :link, :now)
            """;

    static final String ADD_DATE = """
            insert into registration.interview_date
                   (id, interview_id, starts_at, minutes, language, interpreter_needed, interpreter,
                    officer_id, officer_name, by_person, made_at)
            values (:id, :interview, :at, :minutes, :language, :needed, :interpreter,
                    :officer, :officerName, :byPerson, :now)
            """;

    static final String ADD_EVENT = """
            insert into registration.interview_event (interview_id, kind, detail, officer_id, officer_name, at)
            values (:interview, :kind, :detail, cast(:officer as uuid), :officerName, :at)
            """;

    static final String ADD_CHECK = """
            insert into registration.interview_check (interview_id, name, answer, officer_id, at)
            values (:interview, :name, :answer, :officer, :at)
            """;

    static final String FIND = """
            select i.id, i.application_id, a.account_id, i.follows, i.link,
                   exists (select 1 from registration.interview n where n.follows = i.id) as continued,
                   (select max(l.at) from registration.interview_line l where l.interview_id = i.id) as last_line
              from registration.interview i
              join registration.application a on a.id = i.application_id
             where i.id = :id
            """;

    static final String DATES = """
            select id, starts_at, minutes, language, interpreter_needed, interpreter, officer_id, officer_name, by_person,
                   made_at
              from registration.interview_date
             where interview_id = :id
             order by number
            """;

    static final String EVENTS = """
            select kind, detail, officer_id, officer_name, at
              from registration.interview_event
             where interview_id = :id
             order by interview_event.id
            """;

    static final String CHECKS = """
            select distinct on (name) name, answer
              from registration.interview_check
             where interview_id = :id
             order by name, interview_check.id desc
            """;

    static final String NEWEST = """
            select id from registration.interview where application_id = :application order by number desc limit 1
            """;

    static final String ALL = """
            select id from registration.interview where application_id = :application order by number
            """;

    static final String OWN = """
            select id from registration.application where account_id = :account order by filed_at desc limit 1
            """;

    static final String LOCK_OWN = OWN + " for update";

    static final String LOCK_APPLICATION = """
            select id from registration.application where id = :application and office = any(:offices) for update
            """;

    static final String LOCK = """
            select i.id
              from registration.interview i
              join registration.application a on a.id = i.application_id
             where i.id = :id and a.office = any(:offices)
               for update of a, i
            """;

    static final String IN_SCOPE = """
            select i.id
              from registration.interview i
              join registration.application a on a.id = i.application_id
             where i.id = :id and a.office = any(:offices)
            """;

    /** Those not over whose time is after some moment, of the offices of an officer. */
    static final String COMING = """
            select i.id
              from registration.interview i
              join registration.application a on a.id = i.application_id
              join lateral (select d.starts_at
                              from registration.interview_date d
                             where d.interview_id = i.id
                             order by d.number desc
                             limit 1) as newest on true
             where a.office = any(:offices)
               and not exists (select 1 from registration.interview_event e
                                where e.interview_id = i.id and e.kind in ('CALLED_OFF', 'ENDED'))
             order by newest.starts_at, i.number
             limit 200
            """;

    /** Another interview of the same officer that is to be held in that time. */
    static final String BUSY = """
            select count(*)
              from registration.interview i
              join lateral (select d.starts_at, d.minutes, d.officer_id
                              from registration.interview_date d
                             where d.interview_id = i.id
                             order by d.number desc
                             limit 1) as newest on true
             where newest.officer_id = :officer
               and newest.starts_at < :until
               and newest.starts_at + make_interval(mins => newest.minutes) > :at
               and i.id <> cast(:except as uuid)
               and not exists (select 1 from registration.interview_event e
                                where e.interview_id = i.id and e.kind in ('CALLED_OFF', 'ENDED'))
               and exists (select 1 from registration.interview_date d
                            where d.interview_id = i.id and d.officer_id = :officer)
            """;

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final FilesLeft left;
    private final Vault vault;

    InterviewTable(JdbcClient jdbc, FilesLeft left, Vault vault) {
        this.jdbc = jdbc;
        this.left = left;
        this.vault = vault;
    }

    void add(UUID id, UUID application, Optional<UUID> follows, String link, Instant now) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("application", application)
                .param("follows", follows.orElse(null))
                .param("link", vault.seal(Compartment.CLAIM, id, link.getBytes(StandardCharsets.UTF_8)))
                .param("now", Timestamp.from(now))
                .update();
    }

    void addDate(UUID interview, InterviewView.Date date) {
        jdbc.sql(ADD_DATE)
                .param("id", date.id())
                .param("interview", interview)
                .param("at", Timestamp.from(date.at()))
                .param("minutes", date.minutes())
                .param("language", date.language())
                .param("needed", date.interpreterNeeded())
                .param("interpreter", date.interpreter())
                .param("officer", date.officerId())
                .param("officerName", date.officerName())
                .param("byPerson", date.byPerson())
                .param("now", Timestamp.from(date.madeAt()))
                .update();
    }

    void addEvent(UUID interview, InterviewAct act, String detail, @Nullable Officer officer, Instant at) {
        jdbc.sql(ADD_EVENT)
                .param("interview", interview)
                .param("kind", act.name())
                .param("detail", detail)
                .param("officer", officer == null ? null : officer.id())
                .param("officerName", officer == null ? "" : officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void addCheck(UUID interview, InterviewCheck check, String answer, Officer officer, Instant at) {
        jdbc.sql(ADD_CHECK)
                .param("interview", interview)
                .param("name", check.key())
                .param("answer", answer)
                .param("officer", officer.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    InterviewView get(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::view).single();
    }

    Optional<InterviewView> newest(UUID application) {
        return jdbc.sql(NEWEST)
                .param("application", application)
                .query(UUID.class)
                .optional()
                .map(this::get);
    }

    List<InterviewView> all(UUID application) {
        return jdbc.sql(ALL).param("application", application).query(UUID.class).list().stream()
                .flatMap(Stream::ofNullable)
                .map(this::get)
                .toList();
    }

    Optional<UUID> own(UUID account) {
        return jdbc.sql(OWN).param("account", account).query(UUID.class).optional();
    }

    UUID lockOwn(UUID account) {
        return jdbc.sql(LOCK_OWN)
                .param("account", account)
                .query(UUID.class)
                .optional()
                .orElseThrow(ApplicationNotFound::new);
    }

    void lockApplication(UUID application, Officer officer) {
        var locked = jdbc.sql(LOCK_APPLICATION)
                .param("application", application)
                .param("offices", DeskRecords.offices(officer))
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new ApplicationNotFound();
        }
    }

    /** For a change by an officer in whose scope it is. */
    InterviewView lock(UUID id, Officer officer) {
        return notLeft(
                jdbc.sql(LOCK)
                        .param("id", id)
                        .param("offices", DeskRecords.offices(officer))
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(ApplicationNotFound::new),
                officer);
    }

    InterviewView inScope(UUID id, Officer officer) {
        return notLeft(
                jdbc.sql(IN_SCOPE)
                        .param("id", id)
                        .param("offices", DeskRecords.offices(officer))
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(ApplicationNotFound::new),
                officer);
    }

    private InterviewView notLeft(UUID id, Officer officer) {
        var found = get(id);
        if (left.isLeft(found.applicationId(), officer.id())) {
            throw new ApplicationNotFound();
        }
        return found;
    }

    List<InterviewView> coming(Officer officer) {
        return jdbc.sql(COMING).param("offices", DeskRecords.offices(officer)).query(UUID.class).list().stream()
                .flatMap(Stream::ofNullable)
                .map(this::get)
                .toList();
    }

    boolean isBusy(UUID officer, Instant at, Instant until, Optional<UUID> except) {
        return jdbc.sql(BUSY)
                        .param("officer", officer)
                        .param("at", Timestamp.from(at))
                        .param("until", Timestamp.from(until))
                        .param("except", except.orElse(NONE))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private InterviewView view(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var lastLine = row.getTimestamp("last_line");
        return new InterviewView(
                id,
                row.getObject("application_id", UUID.class),
                row.getObject("account_id", UUID.class),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                row.getBoolean("continued"),
                new String(vault.open(Compartment.CLAIM, id, row.getBytes("link")), StandardCharsets.UTF_8),
                jdbc.sql(DATES).param("id", id).query(InterviewTable::date).list(),
                jdbc.sql(EVENTS).param("id", id).query(InterviewTable::entry).list(),
                checks(id),
                Optional.ofNullable(lastLine).map(Timestamp::toInstant));
    }

    private Map<InterviewCheck, String> checks(UUID id) {
        var checks = new EnumMap<InterviewCheck, String>(InterviewCheck.class);
        jdbc.sql(CHECKS).param("id", id).query(row -> {
            var answer = row.getString("answer");
            InterviewCheck.named(row.getString("name")).ifPresent(check -> checks.put(check, answer));
        });
        return checks;
    }

    private static InterviewView.Date date(ResultSet row, int n) throws SQLException {
        return new InterviewView.Date(
                row.getObject("id", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getString("language"),
                row.getBoolean("interpreter_needed"),
                row.getString("interpreter"),
                row.getObject("officer_id", UUID.class),
                row.getString("officer_name"),
                row.getBoolean("by_person"),
                row.getTimestamp("made_at").toInstant());
    }

    private static InterviewView.Entry entry(ResultSet row, int n) throws SQLException {
        return new InterviewView.Entry(
                InterviewAct.valueOf(row.getString("kind")),
                row.getString("detail"),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant());
    }
}
