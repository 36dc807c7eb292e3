// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

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
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of interviews of cases: their dates, what happened, and the answers given before they begin. */
@Repository
class HearingTable {

    static final String ADD = """
            insert into procedure.hearing
                   (id, case_id, whom, member_id, application_id, account_id, follows, made_at)
            values (:id, :case, :whom, cast(:member as uuid), cast(:application as uuid), cast(:account as uuid),
                    cast(:follows as uuid), :now)
            """;

    static final String ADD_DATE = """
            insert into procedure.hearing_date
                   (id, hearing_id, starts_at, minutes, remote, office, room, language, dialect, interpreter_needed,
                    interpreter_gender, interpreter_id, interpreter, officer_id, officer_name, sealed, made_by, made_at)
            values (:id, :hearing, :at, :minutes, :remote, :office, :room, :language, :dialect, :needed,
                    :gender, cast(:interpreterId as uuid), :interpreter, :officer, :officerName, :sealed, :by, :now)
            """;

    static final String ADD_EVENT = """
            insert into procedure.hearing_event (hearing_id, kind, detail, sealed, officer_id, officer_name, at)
            values (:hearing, :kind, :detail, cast(:sealed as bytea), cast(:officer as uuid), :officerName, :at)
            """;

    static final String ADD_CHECK = """
            insert into procedure.hearing_check (hearing_id, name, answer, officer_id, at)
            values (:hearing, :name, :answer, :officer, :at)
            """;

    static final String FIND = """
            select h.id, h.case_id, h.whom, h.member_id, h.application_id, h.account_id, h.follows,
                   exists (select 1 from procedure.hearing n where n.follows = h.id) as continued,
                   (select max(l.at) from procedure.hearing_line l where l.hearing_id = h.id) as last_line
              from procedure.hearing h
             where h.id = :id
            """;

    static final String DATES = """
            select id, starts_at, minutes, remote, office, room, language, dialect, interpreter_needed,
                   interpreter_gender, interpreter_id, interpreter, officer_id, officer_name, sealed, made_at
              from procedure.hearing_date
             where hearing_id = :id
             order by number
            """;

    static final String EVENTS = """
            select kind, detail, sealed, officer_id, officer_name, at
              from procedure.hearing_event
             where hearing_id = :id
             order by hearing_event.id
            """;

    static final String CHECKS = """
            select distinct on (name) name, answer
              from procedure.hearing_check
             where hearing_id = :id
             order by name, hearing_check.id desc
            """;

    static final String OF_CASE = "select id from procedure.hearing where case_id = :case order by number";

    static final String OF_ACCOUNT = """
            select id from procedure.hearing where account_id = :account order by number desc limit 1
            """;

    static final String ALL_OF_ACCOUNT = "select id from procedure.hearing where account_id = :account order by number";

    static final String LOCK = "select id from procedure.hearing where id = :id for update";

    /** Those not over, of the offices of an officer. */
    static final String COMING = """
            select h.id
              from procedure.hearing h
              join procedure.asylum_case c on c.id = h.case_id
              join lateral (select d.starts_at
                              from procedure.hearing_date d
                             where d.hearing_id = h.id
                             order by d.number desc
                             limit 1) as newest on true
             where c.office = any(:offices)
               and not exists (select 1 from procedure.hearing_event e
                                where e.hearing_id = h.id and e.kind in ('CALLED_OFF', 'ENDED'))
             order by newest.starts_at, h.number
             limit 200
            """;

    /** When an officer, or a room of an office, is taken by other interviews that are to be held. */
    static final String TAKEN = """
            select newest.starts_at, newest.starts_at + make_interval(mins => newest.minutes) as until
              from procedure.hearing h
              join lateral (select d.starts_at, d.minutes, d.officer_id, d.office, d.room, d.remote
                              from procedure.hearing_date d
                             where d.hearing_id = h.id
                             order by d.number desc
                             limit 1) as newest on true
             where h.id <> :except
               and newest.starts_at < :until
               and newest.starts_at + make_interval(mins => newest.minutes) > :from
               and (newest.officer_id = cast(:officer as uuid)
                    or not newest.remote and newest.office = :office and newest.room <> ''
                       and lower(regexp_replace(newest.room, '[^[:alnum:]]', '', 'g'))
                         = lower(regexp_replace(:room, '[^[:alnum:]]', '', 'g')))
               and not exists (select 1 from procedure.hearing_event e
                                where e.hearing_id = h.id and e.kind in ('CALLED_OFF', 'ENDED'))
            """;

    /** Until the transaction ends nobody else plans interviews of this office. */
    static final String LOCK_PLANS = "select pg_advisory_xact_lock(hashtextextended('hearings ' || :office, 0))";

    static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    HearingTable(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    void add(UUID id, UUID caseId, Heard heard, Optional<UUID> follows, Instant now) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("case", caseId)
                .param("whom", heard.whom().name())
                .param("member", heard.memberId().orElse(null))
                .param("application", heard.applicationId().orElse(null))
                .param("account", heard.accountId().orElse(null))
                .param("follows", follows.orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    void addDate(UUID hearing, InterviewView.Date date, HearingPlace place, Officer by) {
        jdbc.sql(ADD_DATE)
                .param("id", date.id())
                .param("hearing", hearing)
                .param("at", Timestamp.from(date.at()))
                .param("minutes", date.minutes())
                .param("remote", place.remote())
                .param("office", place.office())
                .param("room", place.room())
                .param("language", date.language())
                .param("dialect", place.dialect())
                .param("needed", date.interpreterNeeded())
                .param("gender", place.gender())
                .param("interpreterId", place.interpreterId().orElse(null))
                .param("interpreter", date.interpreter())
                .param("officer", date.officerId())
                .param("officerName", date.officerName())
                .param("sealed", seal(hearing, json.writeValueAsString(place.along())))
                .param("by", by.id())
                .param("now", Timestamp.from(date.madeAt()))
                .update();
    }

    /** @param detail a code; {@code reason} is somebody's words */
    void addEvent(UUID hearing, InterviewAct act, String detail, String reason, @Nullable Officer officer, Instant at) {
        jdbc.sql(ADD_EVENT)
                .param("hearing", hearing)
                .param("kind", act.name())
                .param("detail", detail)
                .param("sealed", reason.isEmpty() ? null : seal(hearing, reason))
                .param("officer", officer == null ? null : officer.id())
                .param("officerName", officer == null ? "" : officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void addCheck(UUID hearing, InterviewCheck check, String answer, Officer officer, Instant at) {
        jdbc.sql(ADD_CHECK)
                .param("hearing", hearing)
                .param("name", check.key())
                .param("answer", answer)
                .param("officer", officer.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Hearing> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::hearing).optional();
    }

    /** The same, for a change. */
    Optional<Hearing> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(UUID.class).optional().flatMap(this::find);
    }

    /** Oldest first. */
    List<Hearing> ofCase(UUID caseId) {
        return all(jdbc.sql(OF_CASE).param("case", caseId).query(UUID.class).list());
    }

    /** The newest of whoever has this account, and of nobody else. */
    Optional<Hearing> ofAccount(UUID account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Oldest first. */
    List<Hearing> allOfAccount(UUID account) {
        return all(jdbc.sql(ALL_OF_ACCOUNT)
                .param("account", account)
                .query(UUID.class)
                .list());
    }

    List<Hearing> coming(Officer officer) {
        return all(jdbc.sql(COMING)
                .param("offices", officer.offices().toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    private List<Hearing> all(List<@Nullable UUID> ids) {
        return ids.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Who or what is taken: an officer, a room of an office, or both. */
    record Wanted(Optional<UUID> officer, String office, String room) {}

    List<FreeTime.Taken> taken(Wanted wanted, Instant from, Instant until, Optional<UUID> except) {
        return jdbc.sql(TAKEN)
                .param("except", except.orElse(NONE))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("officer", wanted.officer().orElse(NONE))
                .param("office", wanted.office())
                .param("room", wanted.room())
                .query((row, n) -> new FreeTime.Taken(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    void lockPlans(String office) {
        jdbc.sql(LOCK_PLANS).param("office", office).query((row, n) -> "").list();
    }

    private Hearing hearing(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var caseId = row.getObject("case_id", UUID.class);
        var dates = jdbc.sql(DATES)
                .param("id", id)
                .query((date, m) -> date(id, date))
                .list();
        var events = jdbc.sql(EVENTS)
                .param("id", id)
                .query((event, m) -> happened(id, event))
                .list();
        var lastLine = row.getTimestamp("last_line");
        var heard = new Heard(
                Whom.valueOf(row.getString("whom")),
                Optional.ofNullable(row.getObject("member_id", UUID.class)),
                Optional.ofNullable(row.getObject("application_id", UUID.class)),
                Optional.ofNullable(row.getObject("account_id", UUID.class)));
        var place = dates.getLast().place();
        var talk = new InterviewView(
                id,
                heard.applicationId().orElse(NONE),
                heard.accountId().orElse(NONE),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                row.getBoolean("continued"),
                place.along().link(),
                dates.stream().map(Dated::date).toList(),
                events.stream().map(Happened::entry).toList(),
                checks(id),
                Optional.ofNullable(lastLine).map(Timestamp::toInstant));
        return new Hearing(
                id,
                caseId,
                heard,
                place,
                talk,
                events.stream()
                        .filter(event -> !event.reason().isEmpty())
                        .map(event -> new Hearing.Reason(
                                event.entry().act(),
                                event.reason(),
                                event.entry().at()))
                        .toList());
    }

    private Map<InterviewCheck, String> checks(UUID id) {
        var checks = new EnumMap<InterviewCheck, String>(InterviewCheck.class);
        jdbc.sql(CHECKS).param("id", id).query(row -> {
            var answer = row.getString("answer");
            InterviewCheck.named(row.getString("name")).ifPresent(check -> checks.put(check, answer));
        });
        return checks;
    }

    private record Dated(InterviewView.Date date, HearingPlace place) {}

    private Dated date(UUID hearing, ResultSet row) throws SQLException {
        return new Dated(
                new InterviewView.Date(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        row.getString("language"),
                        row.getBoolean("interpreter_needed"),
                        row.getString("interpreter"),
                        row.getObject("officer_id", UUID.class),
                        row.getString("officer_name"),
                        false,
                        row.getTimestamp("made_at").toInstant()),
                new HearingPlace(
                        row.getBoolean("remote"),
                        row.getString("office"),
                        row.getString("room"),
                        row.getString("dialect"),
                        row.getString("interpreter_gender"),
                        Optional.ofNullable(row.getObject("interpreter_id", UUID.class)),
                        json.readValue(open(hearing, row.getBytes("sealed")), HearingPlace.Along.class)));
    }

    private record Happened(InterviewView.Entry entry, String reason) {}

    private Happened happened(UUID hearing, ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        return new Happened(
                new InterviewView.Entry(
                        InterviewAct.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant()),
                sealed == null ? "" : open(hearing, sealed));
    }

    private byte[] seal(UUID hearing, String text) {
        return vault.seal(Compartment.CLAIM, hearing, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(UUID hearing, byte[] sealed) {
        return new String(vault.open(Compartment.CLAIM, hearing, sealed), StandardCharsets.UTF_8);
    }
}
