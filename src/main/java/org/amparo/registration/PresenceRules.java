// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackNode;

/**
 * When and how a country asks people to show that they are there: {@code presence} of procedure.yaml.
 *
 * @param needed over the answers: whether a proof is asked for at all
 * @param proofField the field of the form that says which proof; a file counts whatever it is when nothing was said
 * @param passing codes of that field that count as a proof
 * @param fileField the field that takes the paper
 * @param offices kinds of offices where people are received; the nearest to the declared address is proposed
 * @param causes doubts for which somebody is asked to come
 * @param within working days in which somebody is asked to come, where the office has a place by then
 * @param notice working days between a summons and its day, at least
 */
record PresenceRules(
        Condition needed,
        String proofField,
        Set<String> passing,
        String fileField,
        List<String> offices,
        List<SummonsCause> causes,
        int within,
        int notice) {

    /** Nothing when the pack does not ask for it. */
    static Optional<PresenceRules> read(CountryPack pack, Form form) {
        return pack.file("procedure.yaml").find("presence").map(node -> read(node, pack, form));
    }

    private static PresenceRules read(PackNode node, CountryPack pack, Form form) {
        node.requireOnly("needed-when", "proof", "summons");
        var proof = node.get("proof");
        proof.requireOnly("kind", "passes", "file");
        var summons = node.get("summons");
        // the service is the appointments' own: what gives the places reads it
        summons.requireOnly("offices", "service", "reasons", "within", "notice");
        var kind = field(proof.get("kind"), form);
        var file = field(proof.get("file"), form);
        if (!file.isFile()) {
            throw proof.get("file").fault("the field " + file.key() + " takes no file");
        }
        var within = PackTimes.workingDays(summons.get("within"));
        var notice = PackTimes.workingDays(summons.get("notice"));
        if (notice > within) {
            throw summons.get("notice").fault("notice is longer than within");
        }
        return new PresenceRules(
                Condition.read(node.get("needed-when")),
                kind.key(),
                Set.copyOf(proof.get("passes").list().stream()
                        .map(code -> option(code, kind))
                        .toList()),
                file.key(),
                summons.get("offices").list().stream()
                        .map(name -> officeKind(name, pack))
                        .toList(),
                summons.get("reasons").list().stream().map(PresenceRules::cause).toList(),
                within,
                notice);
    }

    /** What counts when an application is sent. */
    PresenceState onSubmission(Answers answers, boolean paperCame, LocalDate today) {
        if (!needed.holds(answers, today)) {
            return PresenceState.NOT_NEEDED;
        }
        return paperCame && passes(answers.get(proofField)) ? PresenceState.PROOF_GIVEN : PresenceState.PROOF_MISSING;
    }

    private boolean passes(String kinds) {
        return kinds.isEmpty() || Arrays.stream(kinds.split(" ")).anyMatch(passing::contains);
    }

    private static Field field(PackNode node, Form form) {
        return Optional.ofNullable(form.fields().get(node.text()))
                .orElseThrow(() -> node.fault("the form has no field " + node.text()));
    }

    private static String option(PackNode code, Field kind) {
        if (!kind.options().contains(code.text())) {
            throw code.fault("the field " + kind.key() + " has no option " + code.text());
        }
        return code.text();
    }

    private static SummonsCause cause(PackNode reason) {
        return Arrays.stream(SummonsCause.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(reason.text()))
                .findFirst()
                .orElseThrow(() -> reason.fault("nobody is asked to come because of '" + reason.text() + "'"));
    }

    private static String officeKind(PackNode kind, CountryPack pack) {
        if (pack.offices().stream().map(Office::kind).noneMatch(kind.text()::equals)) {
            throw kind.fault("no office is of the kind " + kind.text());
        }
        return kind.text();
    }
}
