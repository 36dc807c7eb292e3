// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers clinics and police that signed in: each what the catalogue of audiences lets it see (docs/verification.md), never
 * origin, claim, address, family or stage. Each check is counted for the holder and stands in the access log.
 */
@Service
public class CheckForBody {

    /** Characters of what is typed or scanned. */
    public static final int LONGEST = 120;

    /** So long after a check its face can be fetched. */
    private static final Duration FACE_FOR = Duration.ofMinutes(5);

    private final BodyCheckStore checks;
    private final DocumentStore documents;
    private final DocumentTypes types;
    private final BodyRules rules;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    CheckForBody(
            BodyCheckStore checks,
            DocumentStore documents,
            DocumentTypes types,
            BodyRules rules,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.checks = checks;
        this.documents = documents;
        this.types = types;
        this.rules = rules;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** For what the police may check in this country. */
    public List<String> purposes() {
        return rules.purposes();
    }

    @Transactional
    public BodyCheck<BodyCheck.Clinic> clinic(String typed, Officer officer) {
        officer.require(Permission.CHECK_AS_CLINIC);
        return answer(
                typed,
                rules.care().keySet(),
                asking(Audience.CLINIC, Optional.empty()),
                officer,
                found -> new BodyCheck.Clinic(
                        found.id(),
                        name(found.id()),
                        text(found.id(), "birth-date"),
                        rules.care().getOrDefault(found.type(), ""),
                        found.hasFace()));
    }

    /** Throws {@link IllegalArgumentException} for a purpose the country doesn't know. */
    @Transactional
    public BodyCheck<BodyCheck.Police> police(String typed, String purpose, Officer officer) {
        officer.require(Permission.CHECK_AS_POLICE);
        if (!rules.purposes().contains(purpose)) {
            throw new IllegalArgumentException("no purpose of the pack's documents.yaml");
        }
        var all = types.all().stream().map(DocumentType::name).collect(Collectors.toSet());
        return answer(
                typed,
                all,
                asking(Audience.POLICE, Optional.of(purpose)),
                officer,
                found -> new BodyCheck.Police(found.id(), name(found.id()), found.number(), found.hasFace()));
    }

    /** The face of a document that clinics checked just now, while it is valid. */
    public Optional<byte[]> faceForClinic(UUID document, Officer officer) {
        officer.require(Permission.CHECK_AS_CLINIC);
        return face(document, Audience.CLINIC);
    }

    /** The same for the police. */
    public Optional<byte[]> faceForPolice(UUID document, Officer officer) {
        officer.require(Permission.CHECK_AS_POLICE);
        return face(document, Audience.POLICE);
    }

    private <T> BodyCheck<T> answer(
            String typed,
            Set<String> among,
            BodyCheckStore.Asking asking,
            Officer officer,
            Function<BodyCheckStore.Found, T> seen) {
        var found = checks.find(typed, among, asking);
        var act = asking.audience() == Audience.CLINIC ? "document.check-clinic" : "document.check-police";
        found.ifPresent(one -> log.wrote(officer, act, new Subject("document", one.id())));
        return new BodyCheck<>(
                found.map(BodyCheckStore.Found::status).orElse(CheckStatus.UNKNOWN),
                found.filter(one -> one.status() == CheckStatus.VALID).map(seen),
                asking.at());
    }

    private Optional<byte[]> face(UUID document, Audience audience) {
        return checks.face(document, audience, clock.instant().minus(FACE_FOR), today());
    }

    private BodyCheckStore.Asking asking(Audience audience, Optional<String> purpose) {
        return new BodyCheckStore.Asking(audience, purpose, clock.instant(), today());
    }

    private String name(UUID document) {
        var content = documents.content(document);
        return Stream.of("given-names", "surnames")
                .map(key -> content.getOrDefault(key, ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String text(UUID document, String key) {
        return documents.content(document).getOrDefault(key, "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
