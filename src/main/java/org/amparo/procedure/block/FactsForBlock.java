// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.registration.PersonTraits;
import org.amparo.registration.RegisterKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what criteria may know of many cases: of the person, and what other authorities' registers say. */
@Component
class FactsForBlock {

    private final PersonTraits people;
    private final RegisterKeys keys;
    private final RegisterStore registers;
    private final CountryPack pack;

    FactsForBlock(PersonTraits people, RegisterKeys keys, RegisterStore registers, CountryPack pack) {
        this.people = people;
        this.keys = keys;
        this.registers = registers;
        this.pack = pack;
    }

    /** By case. */
    Map<UUID, BlockFacts> of(List<BlockCases.Candidate> some, Collection<UUID> lists) {
        var ids = some.stream().map(BlockCases.Candidate::personId).toList();
        var traits = people.of(ids);
        var known = keys.of(ids);
        var said = new Said(matching(known.values(), lists));
        var facts = new HashMap<UUID, BlockFacts>();
        for (var one : some) {
            var person = traits.getOrDefault(one.personId(), PersonTraits.Traits.UNKNOWN);
            var filed = LocalDate.ofInstant(one.filedAt(), pack.zone());
            var about = said.about(known.get(one.personId()));
            facts.put(
                    one.id(),
                    new BlockFacts(
                            person.birth(),
                            person.nationalities(),
                            person.documentType(),
                            person.entered(),
                            about.departuresSince(filed),
                            about.has(RegisterKind.RESIDENCE),
                            about.has(RegisterKind.ADVERSE),
                            about.unsure()));
        }
        return facts;
    }

    private List<RegisterStore.Match> matching(Collection<RegisterKeys.Keys> known, Collection<UUID> lists) {
        var documents = new HashSet<String>();
        var persons = new HashSet<String>();
        for (var one : known) {
            documents.addAll(one.documents());
            if (!one.person().isEmpty()) {
                persons.add(one.person());
            }
        }
        return registers.matching(lists, documents, persons);
    }

    /** What the registers say, to be asked person by person. */
    private static final class Said {

        private final Map<String, List<RegisterStore.Match>> byDocument = new HashMap<>();
        private final Map<String, List<RegisterStore.Match>> byPerson = new HashMap<>();

        Said(List<RegisterStore.Match> matches) {
            for (var match : matches) {
                if (!match.document().isEmpty()) {
                    byDocument
                            .computeIfAbsent(match.document(), none -> new ArrayList<>())
                            .add(match);
                }
                if (!match.person().isEmpty()) {
                    byPerson.computeIfAbsent(match.person(), none -> new ArrayList<>())
                            .add(match);
                }
            }
        }

        About about(RegisterKeys.@Nullable Keys keys) {
            if (keys == null) {
                return new About(List.of(), true);
            }
            var sure = keys.documents().stream()
                    .flatMap(document -> byDocument.getOrDefault(document, List.of()).stream())
                    .toList();
            var perhaps = byPerson.getOrDefault(keys.person(), List.of());
            var cannotBeAsked = keys.documents().isEmpty() || keys.person().isEmpty();
            return new About(sure, cannotBeAsked || !sure.containsAll(perhaps));
        }
    }

    /**
     * What they say of one person.
     *
     * @param unsure there is a line of that name and birth date under another document, or none; or no
     *     register can be asked for the person
     */
    private record About(List<RegisterStore.Match> sure, boolean unsure) {

        boolean has(RegisterKind kind) {
            return sure.stream().anyMatch(match -> match.kind() == kind);
        }

        /** A person who leaves on the day of asking left afterwards, as far as anybody knows. */
        int departuresSince(LocalDate filed) {
            return (int) sure.stream()
                    .filter(match -> match.kind() == RegisterKind.DEPARTURE)
                    .filter(match -> match.day() != null && !match.day().isBefore(filed))
                    .count();
        }
    }
}
