// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.kernel.PartialDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer compares declared facts with documents. Nothing is overwritten without trace: a correction names its
 * reason and keeps the former value. Each verb takes the version the officer saw and throws {@link ChangedMeanwhile}
 * when it is no longer the current one.
 */
@Service
public class CheckFact {

    static final int LONGEST_NOTE = 500;

    private static final Set<Fact> NAMES = Set.of(
            Fact.GIVEN_NAMES, Fact.SURNAME_PATERNAL, Fact.SURNAME_MATERNAL, Fact.NAME_ORIGINAL, Fact.CHOSEN_NAME);

    private final DeskRecords records;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    CheckFact(DeskRecords records, CountryPack pack, AccessLog log, Clock clock) {
        this.records = records;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** The document says the same. */
    @Transactional
    public void confirm(UUID applicationId, Fact fact, int version, Officer officer) {
        confirmAll(applicationId, Set.of(fact), version, officer);
    }

    /** Several facts at once; those already checked stay as they are. One {@link #undo} takes them all back. */
    @Transactional
    public void confirmAll(UUID applicationId, Collection<Fact> facts, int version, Officer officer) {
        var row = take(applicationId, version, officer);
        var act = UUID.randomUUID();
        records.facts(row).stream()
                .filter(fact -> facts.contains(fact.fact()) && !fact.isChecked())
                .forEach(fact -> add(row, fact.fact(), FactCheck.Outcome.CONFIRMED, act, officer));
    }

    /** The person has no document that says it; what was declared stays. */
    @Transactional
    public void notDocumented(UUID applicationId, Fact fact, int version, Officer officer) {
        var row = take(applicationId, version, officer);
        add(row, fact, FactCheck.Outcome.NOT_DOCUMENTED, UUID.randomUUID(), officer);
    }

    /** Replaces a value. Throws {@link InvalidFact} when it can't be one of this fact, or the note is missing. */
    @Transactional
    public void correct(
            UUID applicationId,
            Fact fact,
            String newValue,
            CorrectionReason reason,
            String note,
            int version,
            Officer officer) {
        var row = take(applicationId, version, officer);
        replace(row, row.facts(), fact, newValue, reason, note, UUID.randomUUID(), officer);
    }

    /** Part of an act on an application that was taken for it; the facts as they are after it. */
    PersonFacts replace(
            DeskRecords.Row row,
            PersonFacts facts,
            Fact fact,
            String newValue,
            CorrectionReason reason,
            String note,
            UUID act,
            Officer officer) {
        var value = new FactValues(pack, today()).read(fact, newValue);
        if (reason == CorrectionReason.OTHER && note.isBlank()) {
            throw new InvalidFact(fact, "work.correct.note-needed");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidFact(fact, "work.correct.too-long");
        }
        var corrected = with(facts, fact, value);
        if (corrected.name(pack).isEmpty()) {
            throw new InvalidFact(fact, "work.correct.nameless");
        }
        requireBirthBeforeEntry(corrected, fact);
        records.addCheck(
                row,
                fact,
                act,
                new FactCheck(
                        FactCheck.Outcome.CORRECTED,
                        facts.value(fact),
                        value,
                        reason.name(),
                        note.strip(),
                        officer.name(),
                        now()),
                officer.id());
        change(row, fact, corrected);
        return corrected;
    }

    /** Takes back the officer's own last act on this application; false when somebody else came after, or there is none. */
    @Transactional
    public boolean undo(UUID applicationId, int version, Officer officer) {
        var row = take(applicationId, version, officer);
        var checks = records.checks(applicationId);
        if (checks.isEmpty()
                || !checks.getLast().officerId().equals(officer.id())
                || !checks.getLast().check().outcome().isUndoable()) {
            return false;
        }
        var act = checks.getLast().act();
        var undone = UUID.randomUUID();
        var facts = row.facts();
        for (var last : checks.stream().filter(check -> check.act().equals(act)).toList()) {
            var former = last.check().formerValue();
            records.addCheck(
                    row,
                    last.fact(),
                    undone,
                    new FactCheck(
                            FactCheck.Outcome.REOPENED, last.check().value(), former, "", "", officer.name(), now()),
                    officer.id());
            if (!former.equals(last.check().value())) {
                facts = with(facts, last.fact(), former);
                change(row, last.fact(), facts);
            }
        }
        return true;
    }

    DeskRecords.Row take(UUID applicationId, int version, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        var row = records.take(applicationId, version, officer);
        log.wrote(officer, "application.check", new Subject("application", applicationId));
        return row;
    }

    void add(DeskRecords.Row row, Fact fact, FactCheck.Outcome outcome, UUID act, Officer officer) {
        var value = row.facts().value(fact);
        records.addCheck(
                row, fact, act, new FactCheck(outcome, value, value, "", "", officer.name(), now()), officer.id());
    }

    private void change(DeskRecords.Row row, Fact fact, PersonFacts facts) {
        records.setFact(row.personId(), fact, facts.value(fact));
        if (NAMES.contains(fact)) {
            records.setNameKeys(
                    row.personId(),
                    NameKeys.of(List.of(
                                    Fact.GIVEN_NAMES,
                                    Fact.SURNAME_PATERNAL,
                                    Fact.SURNAME_MATERNAL,
                                    Fact.NAME_ORIGINAL,
                                    Fact.CHOSEN_NAME)
                            .stream()
                            .map(facts::value)
                            .toArray(String[]::new)));
        }
    }

    private static PersonFacts with(PersonFacts facts, Fact fact, String value) {
        var changed = new EnumMap<Fact, String>(facts.values());
        changed.put(fact, value);
        return PersonFacts.of(changed);
    }

    private static void requireBirthBeforeEntry(PersonFacts facts, Fact fact) {
        Optional<PartialDate> birth = PartialDate.parse(facts.value(Fact.BIRTH_DATE));
        Optional<PartialDate> entry = PartialDate.parse(facts.value(Fact.ENTRY_DATE));
        if (birth.isPresent()
                && entry.isPresent()
                && entry.get().latest().isBefore(birth.get().earliest())) {
            throw new InvalidFact(fact, "work.correct.entry-before-birth");
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
