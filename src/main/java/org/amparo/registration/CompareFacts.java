// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles facts beside a document, all in one act: the same, the document's, or what was declared. What the document says
 * is kept whatever stays. One {@link CheckFact#undo} takes all of it back.
 */
@Service
public class CompareFacts {

    static final String ADD_READING = """
            insert into registration.document_reading (application_id, fact, value, act, officer_id, officer_name, at)
            values (:application, :fact, :value, :act, :officer, :officerName, :at)
            """;

    static final String READINGS = """
            select distinct on (fact) fact, value
              from registration.document_reading
             where application_id = :application
             order by fact, id desc
            """;

    private final CheckFact checkFact;
    private final DeskRecords records;
    private final DeskActs acts;
    private final JdbcClient jdbc;
    private final CountryPack pack;
    private final Clock clock;

    CompareFacts(
            CheckFact checkFact, DeskRecords records, DeskActs acts, JdbcClient jdbc, CountryPack pack, Clock clock) {
        this.checkFact = checkFact;
        this.records = records;
        this.acts = acts;
        this.jdbc = jdbc;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Those already checked stay as they are. Throws {@link ComparisonRefused}, and {@link ChangedMeanwhile}, {@link
     * ApplicationNotFound} and {@link AcceptanceRefused.AlreadyRegistered} as every change does.
     */
    @Transactional
    public void compare(UUID applicationId, List<Comparison> comparisons, int version, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        var row = checkFact.take(applicationId, version, officer);
        var views = records.facts(row);
        var refused = new EnumMap<Fact, String>(Fact.class);
        var act = UUID.randomUUID();
        var at = clock.instant();
        var facts = row.facts();
        for (var comparison : comparisons) {
            var fact = comparison.fact();
            if (views.get(fact.ordinal()).isChecked()) {
                continue;
            }
            try {
                facts = settle(row, facts, comparison, act, at, officer);
            } catch (InvalidFact invalid) {
                refused.put(fact, invalid.messageKey());
            }
        }
        if (!refused.isEmpty()) {
            throw new ComparisonRefused(refused);
        }
        acts.add(applicationId, DeskPoint.REVIEW, DeskAct.Outcome.DONE, officer, at);
    }

    /** What documents say, by fact, as it was last read; part of reading the application. */
    public Map<Fact, String> readings(UUID applicationId, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        records.get(applicationId, officer);
        var readings = new EnumMap<Fact, String>(Fact.class);
        jdbc.sql(READINGS)
                .param("application", applicationId)
                .query((row, n) -> Map.entry(row.getString("fact"), row.getString("value")))
                .list()
                .forEach(reading ->
                        Fact.find(reading.getKey()).ifPresent(fact -> readings.put(fact, reading.getValue())));
        return readings;
    }

    private PersonFacts settle(
            DeskRecords.Row row, PersonFacts facts, Comparison comparison, UUID act, Instant at, Officer officer) {
        var fact = comparison.fact();
        var seen = new FactValues(pack, LocalDate.ofInstant(at, pack.zone())).read(fact, comparison.seen());
        requireSense(comparison, facts.value(fact), seen);
        if (!seen.isEmpty()) {
            read(row, fact, seen, act, at, officer);
        }
        switch (comparison.stays()) {
            case SAME -> checkFact.add(row, fact, FactCheck.Outcome.CONFIRMED, act, officer);
            case NO_DOCUMENT -> checkFact.add(row, fact, FactCheck.Outcome.NOT_DOCUMENTED, act, officer);
            case DOCUMENT -> {
                return checkFact.replace(row, facts, fact, seen, comparison.reason(), "", act, officer);
            }
            case DECLARED -> keep(row, facts, comparison, act, at, officer);
        }
        return facts;
    }

    private static void requireSense(Comparison comparison, String declared, String seen) {
        var fact = comparison.fact();
        switch (comparison.stays()) {
            case SAME -> require(fact, seen.isEmpty() || isSame(fact, declared, seen), "work.flow.say-which");
            case DOCUMENT, DECLARED -> {
                require(fact, !seen.isEmpty(), "work.flow.type-document");
                require(fact, comparison.reason() != CorrectionReason.OTHER, "work.flow.other-reason");
            }
            case NO_DOCUMENT -> require(fact, seen.isEmpty(), "work.flow.say-which");
        }
    }

    private static void require(Fact fact, boolean held, String messageKey) {
        if (!held) {
            throw new InvalidFact(fact, messageKey);
        }
    }

    /** Capitals, accents and separators make no difference: documents are printed in capitals. */
    public static boolean isSame(Fact fact, String declared, String seen) {
        return switch (fact.kind()) {
            case TEXT, IDENTIFIER -> plain(declared).equals(plain(seen));
            case PARTIAL_DATE, CODES, YES_NO, AREA -> declared.equals(seen);
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private void keep(
            DeskRecords.Row row, PersonFacts facts, Comparison comparison, UUID act, Instant at, Officer officer) {
        var value = facts.value(comparison.fact());
        records.addCheck(
                row,
                comparison.fact(),
                act,
                new FactCheck(
                        FactCheck.Outcome.KEPT,
                        value,
                        value,
                        comparison.reason().name(),
                        "",
                        officer.name(),
                        at),
                officer.id());
    }

    private void read(DeskRecords.Row row, Fact fact, String seen, UUID act, Instant at, Officer officer) {
        jdbc.sql(ADD_READING)
                .param("application", row.id())
                .param("fact", fact.key())
                .param("value", seen)
                .param("act", act)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }
}
