// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.interpreter.InterpreterRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of interpreters, for whoever answers for a team: those who come to one of their offices, and those who work
 * remotely for all. Throws {@link InterpreterRefused}, and then nothing changed.
 */
@Service
public class InterpreterRegister {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_CONTACT = 500;
    public static final int LONGEST_DIALECT = 60;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_LANGUAGES = 20;

    private final InterpreterTable table;
    private final BookingTable bookings;
    private final CaseFiles cases;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    InterpreterRegister(
            InterpreterTable table,
            BookingTable bookings,
            CaseFiles cases,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.table = table;
        this.bookings = bookings;
        this.cases = cases;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** Those who work, by name, without how to reach them; with a language only those who speak it. */
    @Transactional
    public Map<UUID, InterpreterProfile> list(String language, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        log.read(officer, "interpreter.list", new Subject("officer", officer.id()));
        var found = new LinkedHashMap<UUID, InterpreterProfile>();
        table.working().forEach((id, profile) -> {
            if (isFor(profile, officer)
                    && (language.isEmpty()
                            || profile.tongues().stream()
                                    .anyMatch(tongue -> tongue.language().equals(language)))) {
                found.put(id, profile);
            }
        });
        return found;
    }

    @Transactional
    public Interpreter get(UUID id, Officer officer) {
        var row = answeredFor(id, officer);
        log.read(officer, "interpreter.read", new Subject("interpreter", id));
        return new Interpreter(
                id,
                row.version(),
                row.profile(),
                row.retired(),
                table.absences(List.of(id), today()).getOrDefault(id, List.of()),
                table.conflictsWithReasons(id).stream()
                        .map(conflict -> hidden(conflict, officer))
                        .toList(),
                bookings.ahead(id, clock.instant()));
    }

    /** @param id made with the form, so that sending it twice adds one */
    @Transactional
    public void add(UUID id, InterpreterProfile profile, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        if (table.add(id, checked(profile, InterpreterProfile.EMPTY, officer), officer, clock.instant())) {
            log.wrote(officer, "interpreter.add", new Subject("interpreter", id));
        }
    }

    /** @param version as it was shown */
    @Transactional
    public void save(UUID id, int version, InterpreterProfile profile, Officer officer) {
        var before = working(id, officer);
        var checked = checked(profile, before.profile(), officer);
        if (checked.equals(before.profile())) {
            return;
        }
        if (!table.save(id, version, checked, officer, clock.instant())) {
            throw new InterpreterRefused(Why.CHANGED);
        }
        log.wrote(officer, "interpreter.change", new Subject("interpreter", id));
    }

    /** From now on they are not asked; what they did stays on record. */
    @Transactional
    public void retire(UUID id, Officer officer) {
        answeredFor(id, officer);
        if (!table.retire(id, clock.instant())) {
            return;
        }
        if (!bookings.ahead(id, clock.instant()).isEmpty()) {
            throw new InterpreterRefused(Why.BOOKED);
        }
        log.wrote(officer, "interpreter.retire", new Subject("interpreter", id));
    }

    @Transactional
    public void addAbsence(UUID id, LocalDate from, LocalDate to, Officer officer) {
        working(id, officer);
        if (to.isBefore(from) || to.isBefore(today()) || to.isAfter(today().plusYears(2))) {
            throw new InterpreterRefused(Why.DAYS);
        }
        table.addAbsence(id, new Interpreter.Away(UUID.randomUUID(), from, to), officer, clock.instant());
        log.wrote(officer, "interpreter.away", new Subject("interpreter", id));
    }

    @Transactional
    public void endAbsence(UUID id, UUID absence, Officer officer) {
        answeredFor(id, officer);
        if (table.endAbsence(absence, id, clock.instant())) {
            log.wrote(officer, "interpreter.back", new Subject("interpreter", id));
        }
    }

    /** @param nationality by its code, or empty and a file number instead */
    @Transactional
    public void addConflict(UUID id, String nationality, String fileNumber, String reason, Officer officer) {
        working(id, officer);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new InterpreterRefused(Why.REASON);
        }
        var chosen = Optional.of(nationality).filter(code -> !code.isEmpty());
        if (chosen.isPresent() && !pack.codes("COUNTRY").contains(nationality)) {
            throw new InterpreterRefused(Why.NATIONALITY);
        }
        Optional<UUID> file = chosen.isPresent() ? Optional.empty() : Optional.of(named(fileNumber, officer));
        var conflict = new Interpreter.Conflict(UUID.randomUUID(), chosen, file, "", reason.strip());
        table.addConflict(id, conflict, officer, clock.instant());
        log.wrote(officer, "interpreter.conflict", new Subject("interpreter", id));
    }

    @Transactional
    public void endConflict(UUID id, UUID conflict, Officer officer) {
        answeredFor(id, officer);
        if (table.endConflict(conflict, id, clock.instant())) {
            log.wrote(officer, "interpreter.conflict-end", new Subject("interpreter", id));
        }
    }

    private UUID named(String fileNumber, Officer officer) {
        return cases.findByFileNumber(fileNumber, officer)
                .orElseThrow(() -> new InterpreterRefused(Why.CASE))
                .id();
    }

    /** The number and the reason of a file that is not one of the officer's, or that they left, are not shown. */
    private Interpreter.Conflict hidden(Interpreter.Conflict conflict, Officer officer) {
        return conflict.caseId().isEmpty()
                        || cases.findByFileNumber(conflict.fileNumber(), officer)
                                .isPresent()
                ? conflict
                : new Interpreter.Conflict(conflict.id(), Optional.empty(), conflict.caseId(), "", "");
    }

    /** Offices of others are neither added nor taken away. */
    private InterpreterProfile checked(InterpreterProfile typed, InterpreterProfile before, Officer officer) {
        var name = typed.name().strip();
        refuseIf(name.isEmpty() || name.length() > LONGEST_NAME, Why.NAME);
        refuseIf(typed.contact().strip().length() > LONGEST_CONTACT, Why.CONTACT);
        var known = pack.codes("ISO639");
        var tongues = typed.tongues();
        refuseIf(
                tongues.isEmpty()
                        || tongues.size() > MOST_LANGUAGES
                        || !tongues.stream().map(Tongue::language).allMatch(known::contains),
                Why.LANGUAGE);
        refuseIf(
                tongues.stream().anyMatch(tongue -> tongue.dialect().length() > LONGEST_DIALECT)
                        || tongues.stream()
                                        .map(tongue -> tongue.language() + "/" + tongue.dialect())
                                        .distinct()
                                        .count()
                                < tongues.size(),
                Why.DIALECT);
        var offices = new HashSet<String>();
        pack.offices().stream()
                .map(Office::code)
                .filter(code -> (officer.offices().contains(code) ? typed : before)
                        .offices()
                        .contains(code))
                .forEach(offices::add);
        refuseIf(offices.isEmpty() && !typed.remote(), Why.PLACE);
        return new InterpreterProfile(
                name,
                typed.gender(),
                tongues,
                offices,
                typed.remote(),
                typed.contact().strip());
    }

    private static void refuseIf(boolean wrong, Why why) {
        if (wrong) {
            throw new InterpreterRefused(why);
        }
    }

    private InterpreterTable.Row working(UUID id, Officer officer) {
        var row = answeredFor(id, officer);
        refuseIf(row.retired(), Why.NOBODY);
        return row;
    }

    private InterpreterTable.Row answeredFor(UUID id, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        return table.find(id)
                .filter(row -> isFor(row.profile(), officer))
                .orElseThrow(() -> new InterpreterRefused(Why.NOBODY));
    }

    private static boolean isFor(InterpreterProfile profile, Officer officer) {
        return profile.remote() || profile.offices().stream().anyMatch(officer.offices()::contains);
    }
}
