// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.documents.PrintLetter;
import org.amparo.documents.SignLetter;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.InvalidStep;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.FilesLeft;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that tell decisions: whoever decides or prepared it writes why; whoever answers for the authority signs many at a time,
 * having seen them; {@link LetterWork} makes the files. The person gets the file once they were told.
 */
@Service
public class DecisionLetters {

    /** Why somebody is excluded is read by who may read that. */
    private static final Set<String> EXCLUDES = Set.of("EX");

    /** Letters of what may be written in one. */
    public static final int LONGEST = 50_000;

    private final LetterStore letters;
    private final LetterText text;
    private final PrintLetter print;
    private final SignLetter signLetter;
    private final Receipts receipts;
    private final FilesLeft left;
    private final AccessLog log;
    private final Clock clock;

    DecisionLetters(
            LetterStore letters,
            LetterText text,
            PrintLetter print,
            SignLetter signLetter,
            Receipts receipts,
            FilesLeft left,
            AccessLog log,
            Clock clock) {
        this.letters = letters;
        this.text = text;
        this.print = print;
        this.signLetter = signLetter;
        this.receipts = receipts;
        this.left = left;
        this.log = log;
        this.clock = clock;
    }

    /** How many letters with an outcome are in a state. */
    public record Pile(LetterState state, String outcome, int letters) {}

    public boolean areUsed() {
        return signLetter.isUsed();
    }

    /** Whoever signs, writes or hands over letters, and may read the claim, for why is said in them. */
    public static boolean areFor(Officer officer) {
        return officer.may(Permission.READ_CLAIM)
                && (officer.may(Permission.SIGN_DECISION)
                        || officer.may(Permission.NOTIFY_DECISION)
                        || mayWrite(officer));
    }

    /** Whoever may read the claim and decides, or prepared it. */
    public static boolean mayWrite(Officer officer) {
        return officer.may(Permission.READ_CLAIM)
                && (officer.may(Permission.DECIDE_CASE)
                        || officer.may(Permission.DECIDE_APPEAL)
                        || officer.may(Permission.CONDUCT_CASE));
    }

    /** What is not made yet, by state and outcome. */
    public Map<LetterState, List<Pile>> piles(Officer officer) {
        require(officer);
        var piles = new EnumMap<LetterState, List<Pile>>(LetterState.class);
        letters.counts(officer.offices(), left.leftBy(officer.id()))
                .forEach((state, counts) -> piles.put(
                        state,
                        counts.stream()
                                .map(one -> new Pile(state, one.outcome(), one.letters()))
                                .toList()));
        return piles;
    }

    /** The oldest first; files that the officer left are not among them. */
    @Transactional
    public List<LetterView> list(LetterState state, int rows, int skipped, Officer officer) {
        require(officer);
        log.read(officer, "letters.list", new Subject("letter", officer.id()));
        return letters.in(state, officer.offices(), left.leftBy(officer.id()), rows, skipped);
    }

    /** Throws {@link CaseNotFound} when there is none in the officer's scope. */
    @Transactional
    public LetterView find(UUID id, Officer officer) {
        require(officer);
        var letter = seen(letters.find(id, officer.offices()), officer);
        // of the letter, not of the case: whoever looks who read their file would learn that there is an answer
        log.read(officer, "letters.read", new Subject("letter", id));
        return letter;
    }

    /** Of one case, the newest first. */
    public List<LetterView> ofCase(UUID caseId, Officer officer) {
        return areFor(officer) ? letters.ofCase(caseId, officer.offices()) : List.of();
    }

    /** As it will be, unsigned. */
    @Transactional
    public byte[] preview(UUID id, Officer officer) {
        return print.pdf(text.of(find(id, officer)));
    }

    /** The signed file; empty when it is not made yet. */
    @Transactional
    public Optional<byte[]> file(UUID id, Officer officer) {
        find(id, officer);
        return letters.pdf(id, officer.offices());
    }

    /** The person's newest letter about what they were told; empty before. */
    @Transactional
    public Optional<byte[]> own(Applicant applicant, Instant told) {
        var file = receipts.find(applicant).flatMap(receipt -> letters.own(receipt.applicationId(), told));
        file.ifPresent(found -> log.read(applicant, "letters.read", new Subject("letter", found.id())));
        return file.map(LetterStore.File::pdf);
    }

    /** Whether there is one; says nothing of it, so nothing is noted. */
    public boolean hasOwn(Applicant applicant, Instant told) {
        return receipts.find(applicant)
                .map(receipt -> letters.hasOwn(receipt.applicationId(), told))
                .orElse(false);
    }

    /**
     * Writes why; the letter can be signed from then on. Throws {@link InvalidStep} when nothing was written, {@link
     * ChangedMeanwhile} when somebody else changed or signed it.
     */
    @Transactional
    public void write(UUID id, int version, String reasons, String plain, Officer officer) {
        if (!mayWrite(officer)) {
            throw new NotAllowed(Permission.DECIDE_CASE);
        }
        seen(letters.find(id, officer.offices()), officer);
        if (reasons.isBlank()) {
            throw new InvalidStep("reasons", "missing");
        }
        if (reasons.length() > LONGEST) {
            throw new InvalidStep("reasons", "long");
        }
        if (plain.length() > LONGEST) {
            throw new InvalidStep("plain", "long");
        }
        if (!letters.write(id, version, reasons.strip(), plain.strip(), officer, clock.instant())) {
            throw new ChangedMeanwhile();
        }
        log.wrote(officer, "letters.write", new Subject("letter", id));
    }

    /**
     * Signs all letters with an outcome that were there when the officer looked; how many.
     *
     * @param seen the moment of the page the officer saw
     */
    @Transactional
    public int sign(String outcome, Instant seen, Officer officer) {
        require(officer);
        officer.require(Permission.SIGN_DECISION);
        var signed = letters.sign(outcome, seen, officer, left.leftBy(officer.id()), clock.instant());
        log.wroteAll(
                officer,
                "letters.sign",
                signed.stream().map(id -> new Subject("letter", id)).toList());
        return signed.size();
    }

    public Instant now() {
        return clock.instant();
    }

    private LetterView seen(Optional<LetterView> any, Officer officer) {
        return any.filter(letter -> !left.isLeft(letter.applicationId(), officer.id()))
                .filter(letter -> !EXCLUDES.contains(letter.outcome()) || officer.mayOpen(Compartment.EXCLUSION))
                .orElseThrow(CaseNotFound::new);
    }

    private static void require(Officer officer) {
        if (!areFor(officer)) {
            throw new NotAllowed(Permission.SIGN_DECISION);
        }
    }
}
