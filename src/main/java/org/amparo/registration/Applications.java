// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.kernel.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What officers see of applications: the queue, the search, and one whole. Only those of their offices; every read is logged. */
@Service
public class Applications {

    private static final String SUMMARY = """
            a.id, a.control_number, a.language, a.office, a.filed_at, a.queue_since, a.state,
            p.given_names, p.surname_paternal, p.surname_maternal, p.name_original, p.chosen_name, p.nationalities,
            (select count(*) from (
                select distinct on (fact) outcome from registration.fact_check c
                 where c.application_id = a.id order by fact, c.id desc) newest
              where outcome not in ('REOPENED', 'CHANGED')) as checked,
            (select min(reply_by) from registration.information_request r
              where r.application_id = a.id and r.answered_at is null) as reply_by,
            exists (select 1 from registration.information_request r
              where r.application_id = a.id and r.answered_at is not null) as replied
            """;

    /** Office by office, so that each reads only the head of its own index, however long the queue is. */
    static final String QUEUE = """
            with head as (
                select first.id, first.queue_since
                  from unnest(cast(:offices as text[])) as mine (office)
                 cross join unnest(cast(:states as text[])) as wanted (state)
                 cross join lateral (
                        select id, queue_since
                          from registration.application
                         where office = mine.office and state = wanted.state
                         order by queue_since
                         limit :reach) as first
                 order by first.queue_since, first.id
                offset :skip limit :rows
            )
            select %s
              from head
              join registration.application a on a.id = head.id
              join registration.person p on p.id = a.person_id
             order by a.queue_since, a.id
            """.formatted(SUMMARY);

    static final String BY_NUMBER = """
            select %s
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.office = any(:offices)
               and (a.id in (select id from registration.application
                              where :digits <> '' and regexp_replace(control_number, '\\D', '', 'g') = :digits)
                 or a.person_id in (select id from registration.person
                              where document_number <> ''
                                and upper(regexp_replace(document_number, '[^0-9A-Za-z]', '', 'g')) = :plain))
             order by a.filed_at
             limit :rows
            """.formatted(SUMMARY);

    static final String OF_ACCOUNTS = """
            select %s
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.office = any(:offices) and a.account_id = any(:accounts)
             order by a.filed_at desc
             limit :rows
            """.formatted(SUMMARY);

    /** Of each of the first four words one sound must be met; the nearest letters come first. */
    static final String BY_SOUND = """
            select %s
              from registration.person p
              join registration.application a on a.person_id = p.id
             where a.office = any(:offices)
               and p.name_sounds && cast(:first as text[])
               and (cardinality(cast(:second as text[])) = 0 or p.name_sounds && cast(:second as text[]))
               and (cardinality(cast(:third as text[])) = 0 or p.name_sounds && cast(:third as text[]))
               and (cardinality(cast(:fourth as text[])) = 0 or p.name_sounds && cast(:fourth as text[]))
             order by similarity(p.name_letters, :letters) desc, a.filed_at
             limit :rows
            """.formatted(SUMMARY);

    static final String BY_LETTERS = """
            select %s
              from registration.person p
              join registration.application a on a.person_id = p.id
             where a.office = any(:offices) and p.name_letters %% :letters
             order by similarity(p.name_letters, :letters) desc, a.filed_at
             limit :rows
            """.formatted(SUMMARY);

    private static final int WORDS = 4;
    private static final int LONGEST_QUERY = 200;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final DeskRecords records;
    private final Filings filings;
    private final EvidenceTable evidence;
    private final Form form;
    private final CountryPack pack;
    private final AccessLog log;

    Applications(
            JdbcClient jdbc,
            DeskRecords records,
            Filings filings,
            EvidenceTable evidence,
            Form form,
            CountryPack pack,
            AccessLog log) {
        this.jdbc = jdbc;
        this.records = records;
        this.filings = filings;
        this.evidence = evidence;
        this.form = form;
        this.pack = pack;
        this.log = log;
    }

    /** Fifty at a time, the longest waiting first. */
    @Transactional
    public QueueRows queue(QueueFilter filter, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var offices = filter.office()
                .map(office -> officer.offices().contains(office) ? Set.of(office) : Set.<String>of())
                .orElse(officer.offices());
        var states = filter.state().map(List::of).orElse(List.of(ApplicationState.values()));
        var skip = filter.page() * QueueRows.ROWS;
        var rows = jdbc.sql(QUEUE)
                .param("offices", offices.toArray(String[]::new))
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("reach", skip + QueueRows.ROWS + 1)
                .param("skip", skip)
                .param("rows", QueueRows.ROWS + 1)
                .query(this::summary)
                .list();
        logList(officer, filter.office());
        return new QueueRows(
                rows.subList(0, Math.min(rows.size(), QueueRows.ROWS)), filter.page(), rows.size() > QueueRows.ROWS);
    }

    /**
     * By control number (separators as you like), by number of the identity document, or by name: accents, order and
     * spelling forgiven. At most fifty.
     */
    @Transactional
    public List<ApplicationSummary> search(String query, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var asked = query.strip().substring(0, Math.min(query.strip().length(), LONGEST_QUERY));
        logList(officer, Optional.empty());
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.chars().anyMatch(Character::isDigit)) {
            return byNumber(asked, officer);
        }
        var heard = bySound(asked, officer);
        return heard.isEmpty() ? byLetters(asked, officer) : heard;
    }

    /** What these people sent, the latest first: for an officer who has just filled it in with them. */
    @Transactional
    public List<ApplicationSummary> ofAccounts(Collection<UUID> accounts, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        if (accounts.isEmpty()) {
            return List.of();
        }
        logList(officer, Optional.empty());
        return jdbc.sql(OF_ACCOUNTS)
                .param("offices", DeskRecords.offices(officer))
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("rows", QueueRows.ROWS)
                .query(this::summary)
                .list();
    }

    /** Throws {@link ApplicationNotFound} when there is none in the officer's scope. */
    @Transactional
    public ApplicationView get(UUID id, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var row = records.get(id, officer);
        log.read(officer, "application.read", new Subject("application", id));
        return new ApplicationView(
                row.id(),
                row.personId(),
                row.accountId(),
                row.controlNumber(),
                row.state(),
                row.version(),
                row.filedAt(),
                row.office(),
                row.language(),
                row.facts(),
                records.facts(row),
                given(row.answers()),
                evidence.ofDraft(row.draftId()).stream()
                        .filter(file -> officer.mayOpen(file.compartment()))
                        .toList(),
                records.requests(id),
                undoable(row, officer));
    }

    /** How it came; empty for one from before that was kept. Part of reading it, which {@link #get} has logged. */
    public Optional<Filing> filing(UUID id, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return filings.find(records.get(id, officer).id());
    }

    private int undoable(DeskRecords.Row row, Officer officer) {
        var checks = records.checks(row.id());
        if (checks.isEmpty() || row.state() == ApplicationState.REGISTERED) {
            return 0;
        }
        var last = checks.getLast();
        return last.officerId().equals(officer.id()) && last.check().outcome().isUndoable()
                ? (int) checks.stream()
                        .filter(check -> check.act().equals(last.act()))
                        .count()
                : 0;
    }

    private List<GivenSection> given(String stored) {
        var answers = JsonMapper.shared().readValue(stored, TEXTS);
        return form.sections().stream()
                .map(section -> new GivenSection(
                        section.key(),
                        section.pages().stream()
                                .flatMap(page -> page.fields().stream())
                                .anyMatch(Field::isClosed),
                        section.pages().stream()
                                .flatMap(page -> page.fields().stream())
                                .filter(field -> !field.isClosed() && !field.isFile())
                                .map(field -> new GivenAnswer(field, answers.getOrDefault(field.key(), "")))
                                .filter(answer -> !answer.value().isEmpty())
                                .toList()))
                .filter(section -> section.reserved() || !section.answers().isEmpty())
                .toList();
    }

    private List<ApplicationSummary> byNumber(String asked, Officer officer) {
        return jdbc.sql(BY_NUMBER)
                .param("offices", DeskRecords.offices(officer))
                .param("digits", asked.replaceAll("\\D", ""))
                .param("plain", asked.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT))
                .param("rows", QueueRows.ROWS)
                .query(this::summary)
                .list();
    }

    private List<ApplicationSummary> bySound(String asked, Officer officer) {
        var wanted = NameKeys.wanted(asked);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var sounds = Stream.concat(wanted.stream(), Stream.generate(Set::<String>of))
                .limit(WORDS)
                .map(keys -> keys.toArray(String[]::new))
                .toList();
        return jdbc.sql(BY_SOUND)
                .param("offices", DeskRecords.offices(officer))
                .param("first", sounds.get(0))
                .param("second", sounds.get(1))
                .param("third", sounds.get(2))
                .param("fourth", sounds.get(3))
                .param("letters", NameKeys.of(asked).letters())
                .param("rows", QueueRows.ROWS)
                .query(this::summary)
                .list();
    }

    private List<ApplicationSummary> byLetters(String asked, Officer officer) {
        return jdbc.sql(BY_LETTERS)
                .param("offices", DeskRecords.offices(officer))
                .param("letters", NameKeys.of(asked).letters())
                .param("rows", QueueRows.ROWS)
                .query(this::summary)
                .list();
    }

    private void logList(Officer officer, Optional<String> office) {
        var name = office.orElse("all");
        log.read(
                officer,
                "application.list",
                new Subject("office", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))));
    }

    private ApplicationSummary summary(ResultSet row, int n) throws SQLException {
        var nationalities = row.getString("nationalities");
        return new ApplicationSummary(
                row.getObject("id", UUID.class),
                row.getString("control_number"),
                NameRow.facts(row).name(pack).map(PersonName::filed).orElse(row.getString("control_number")),
                row.getString("chosen_name"),
                nationalities.isEmpty() ? List.of() : Arrays.asList(nationalities.split(" ")),
                row.getString("language"),
                row.getString("office"),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("queue_since").toInstant(),
                ApplicationState.valueOf(row.getString("state")),
                row.getInt("checked"),
                Optional.ofNullable(row.getObject("reply_by", LocalDate.class)),
                row.getBoolean("replied"));
    }
}
