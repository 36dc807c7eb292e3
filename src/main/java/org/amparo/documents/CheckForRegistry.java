// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the labour registry's program whether the person with a process number and a birth date may work: number, name,
 * birth date and work right, and nothing more, ever. Whatever does not fit or is not valid is one empty answer; whoever
 * asks paces and times it.
 */
@Service
public class CheckForRegistry {

    /** What may work comes first, and of that what holds longest; a document without a last day holds longest of all. */
    private static final Comparator<Held> BEST = Comparator.comparing(Held::mayWork)
            .thenComparing(held -> held.found().validUntil().orElse(LocalDate.MAX));

    private final RegistryStore documents;
    private final PersonCheckStore checks;
    private final DocumentTypes types;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    CheckForRegistry(
            RegistryStore documents,
            PersonCheckStore checks,
            DocumentTypes types,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.documents = documents;
        this.checks = checks;
        this.types = types;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /**
     * All a registry learns.
     *
     * @param until the last day of the work right; empty without the right, and where it has no last day
     */
    public record Answer(String number, String name, LocalDate birthDate, boolean mayWork, Optional<LocalDate> until) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** One of the person's documents, with what it gives. */
    private record Held(RegistryStore.Numbered numbered, boolean mayWork) {
        PersonCheckStore.Found found() {
            return numbered.found();
        }
    }

    /**
     * By a number as {@link LookUpDocument#number} reads it. A check of somebody whose documents are not valid is counted
     * for its holder to see, and answered as if there were none; so are two people of one number and birth date.
     */
    @Transactional
    public Optional<Answer> find(RegistryKey key, String number, LocalDate birthDate) {
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, pack.zone());
        var fitting = documents.find(number, key.purpose(), today).stream()
                .filter(one -> isBorn(one.found(), birthDate))
                .map(one ->
                        new Held(one, types.get(one.found().type()).entitles().work()))
                .toList();
        var valid = fitting.stream()
                .filter(one -> one.found().status() == CheckStatus.VALID)
                .toList();
        var told = valid.stream().max(BEST).or(() -> fitting.stream().findFirst());
        told.ifPresent(one -> {
            checks.count(one.found(), Audience.LABOUR_REGISTRY, at);
            var who = new Actor.Registry(key.id());
            var what = new Subject("document", one.found().id());
            log.wrote(who, "document.check-registry", what);
        });
        return areOnePerson(valid) ? told.map(one -> answer(one, birthDate)) : Optional.empty();
    }

    private static Answer answer(Held held, LocalDate birthDate) {
        return new Answer(
                held.numbered().number(),
                name(held.found()),
                birthDate,
                held.mayWork(),
                held.found().validUntil().filter(last -> held.mayWork()));
    }

    private static boolean areOnePerson(List<Held> valid) {
        return valid.stream().map(one -> name(one.found())).distinct().count() == 1;
    }

    private static boolean isBorn(PersonCheckStore.Found found, LocalDate birthDate) {
        return MessageDigest.isEqual(
                found.content().getOrDefault(DocumentOrder.BIRTH_DAY, "").getBytes(StandardCharsets.UTF_8),
                birthDate.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String name(PersonCheckStore.Found found) {
        return Stream.of("given-names", "surnames")
                .map(part -> found.content().getOrDefault(part, "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
