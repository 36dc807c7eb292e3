// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Component;

/** What a body that decides in session must know of a case beside its file: what is proposed, and who may not vote. */
@Component
public class SessionCases {

    private final Cases cases;
    private final Paths paths;
    private final StepInputs inputs;
    private final FilesLeft left;

    SessionCases(Cases cases, Paths paths, StepInputs inputs, FilesLeft left) {
        this.cases = cases;
        this.paths = paths;
        this.inputs = inputs;
        this.left = left;
    }

    /**
     * Of one case before a body.
     *
     * @param proposal the outcome last proposed, a code of the list OUT; empty where nobody proposed one
     * @param choices the outcomes that can be decided
     * @param barred who took a step that excludes from this one, as the log names them, with that step
     * @param asksMore whether the case can be sent back for more
     */
    public record Facts(
            UUID id,
            UUID applicationId,
            int version,
            String way,
            Stage stage,
            String fileNumber,
            String proposal,
            List<String> choices,
            TreeMap<String, Step> barred,
            boolean asksMore) {

        @Override
        public String toString() {
            return "Facts[%s]".formatted(id);
        }
    }

    /** Empty when there is no such case in the officer's scope, or the officer left it. */
    public Optional<Facts> find(UUID id, Step step, Officer officer) {
        return cases.find(id, officer.offices())
                .filter(file -> !left.isLeft(file.applicationId(), officer.id()))
                .map(file -> facts(file, step));
    }

    private Facts facts(CaseView file, Step step) {
        var path = paths.of(file);
        var notBy = path.way().from(file.stage()).stream()
                .filter(arrow -> arrow.step() == step
                        && path.position("").obstacle(arrow).isEmpty())
                .findFirst()
                .map(arrow -> arrow.guards().notBy())
                .orElse(Set.of());
        return new Facts(
                file.id(),
                file.applicationId(),
                file.version(),
                file.way(),
                file.stage(),
                file.fileNumber(),
                file.history().reversed().stream()
                        .filter(entry -> entry.step() == Step.SUBMIT_ASSESSMENT)
                        .findFirst()
                        .map(CaseEntry::choice)
                        .orElse(""),
                inputs.choices(step, file),
                file.history().stream()
                        .filter(entry -> notBy.contains(entry.step()))
                        .collect(Collectors.toMap(
                                CaseEntry::actor, CaseEntry::step, (first, second) -> first, TreeMap::new)),
                path.way().from(file.stage()).stream().anyMatch(arrow -> arrow.step() == Step.ASK_FOR_MORE));
    }
}
