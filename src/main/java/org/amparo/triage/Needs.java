// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseFiles;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody needs and what is done about it. The front desk flags without reading; those who protect read what their
 * compartments open, and do not learn that there is more.
 */
@Service
public class Needs {

    public static final int LONGEST = 2_000;
    public static final String GUARANTEES = "GUA";
    public static final String BODIES = "RFR";

    private final CaseFiles cases;
    private final NeedTable table;
    private final CareTable care;
    private final NeedCodes codes;
    private final Standings standings;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Needs(
            CaseFiles cases,
            NeedTable table,
            CareTable care,
            NeedCodes codes,
            Standings standings,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.care = care;
        this.codes = codes;
        this.standings = standings;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** What this officer may flag: every code, since who flags need not be able to read. */
    public List<String> codes() {
        return codes.codes();
    }

    /** Open ones first; each look is logged. */
    @Transactional
    public List<NeedView> list(UUID caseId, Officer officer) {
        officer.require(Permission.ASSESS_NEEDS);
        cases.get(caseId, officer);
        log.read(officer, "case.needs", new Subject("case", caseId));
        return table.list(caseId, officer).stream()
                .map(need -> new NeedView(
                        need.id(), need.code(), need.state(), need.version(), table.acts(need), care.referrals(need)))
                .toList();
    }

    /** For whoever prepares an interview: what to take care of, and not why. */
    @Transactional
    public List<String> guarantees(UUID caseId, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        cases.get(caseId, officer);
        return care.guarantees(caseId);
    }

    /** Throws {@link InvalidNeed}. */
    @Transactional
    public void flag(UUID caseId, String code, String note, Officer officer) {
        officer.require(Permission.FLAG_NEED);
        if (codes.compartment(code).isEmpty()) {
            throw new InvalidNeed("code", "missing");
        }
        requireShort("note", note);
        cases.get(caseId, officer);
        table.flag(caseId, code, note, officer, clock.instant());
        wrote(caseId, officer);
        standings.judge(caseId);
    }

    /** Throws {@link InvalidNeed}, and {@link ChangedMeanwhile} when somebody else was faster. */
    @Transactional
    public void assess(UUID caseId, UUID need, NeedState state, String note, int version, Officer officer) {
        var found = get(caseId, need, officer);
        requireShort("note", note);
        if (state == NeedState.NOT_CONFIRMED) {
            requireText("note", note);
        }
        if (found.version() != version || !table.change(found, state, note, officer, clock.instant())) {
            throw new ChangedMeanwhile();
        }
        wrote(caseId, officer);
        standings.judge(caseId);
    }

    /** Codes that the list does not have are left out. */
    @Transactional
    public void guarantee(UUID caseId, Collection<String> wanted, Officer officer) {
        officer.require(Permission.ASSESS_NEEDS);
        cases.get(caseId, officer);
        var known = pack.codes(GUARANTEES).stream().filter(wanted::contains).toList();
        if (!known.equals(care.guarantees(caseId))) {
            care.guarantee(caseId, known, officer, clock.instant());
            wrote(caseId, officer);
        }
    }

    /** Throws {@link InvalidNeed}. */
    @Transactional
    public void refer(UUID caseId, UUID need, String body, String words, LocalDate followUp, Officer officer) {
        var found = get(caseId, need, officer);
        if (!pack.codes(BODIES).contains(body)) {
            throw new InvalidNeed("body", "missing");
        }
        requireText("words", words);
        if (followUp.isBefore(LocalDate.ofInstant(clock.instant(), pack.zone()))) {
            throw new InvalidNeed("follow-up", "past");
        }
        care.refer(found, body, words, followUp, officer, clock.instant());
        wrote(caseId, officer);
    }

    /** The first outcome stands. Throws {@link InvalidNeed}. */
    @Transactional
    public void closeReferral(UUID caseId, UUID need, UUID referral, String outcome, Officer officer) {
        var found = get(caseId, need, officer);
        requireText("outcome", outcome);
        care.close(found, referral, outcome, officer, clock.instant());
        wrote(caseId, officer);
    }

    private NeedTable.Row get(UUID caseId, UUID need, Officer officer) {
        officer.require(Permission.ASSESS_NEEDS);
        cases.get(caseId, officer);
        return table.find(need, caseId, officer).orElseThrow(NoSuchNeed::new);
    }

    private void wrote(UUID caseId, Officer officer) {
        log.wrote(officer, "case.needs", new Subject("case", caseId));
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidNeed(field, "missing");
        }
        requireShort(field, text);
    }

    private static void requireShort(String field, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidNeed(field, "long");
        }
    }
}
