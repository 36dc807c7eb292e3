// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.AcceptedApplication;

/** One application for protection, from its registration on. Only these methods move it, and only along its procedure. */
final class AsylumCase {

    private final UUID id;
    private final UUID applicationId;
    private final UUID personId;
    private final String fileNumber;
    private final String office;
    private final Instant filedAt;
    private final Instant registeredAt;
    private final List<CaseEntry> newHistory = new ArrayList<>();
    private Stage stage = Stage.PRE_REGISTERED;

    private AsylumCase(UUID id, AcceptedApplication application, String fileNumber, Instant registeredAt) {
        this.id = id;
        this.applicationId = application.applicationId();
        this.personId = application.personId();
        this.fileNumber = fileNumber;
        this.office = application.office();
        this.filedAt = application.filedAt();
        this.registeredAt = registeredAt;
    }

    /** Registers an accepted application. The filing date stays the day the person asked for protection. */
    static AsylumCase register(
            Procedure procedure,
            UUID id,
            AcceptedApplication application,
            String fileNumber,
            Officer officer,
            Instant at) {
        var opened = new AsylumCase(id, application, fileNumber, at);
        opened.take(procedure.require(opened.stage, Step.REGISTER), officer, at);
        return opened;
    }

    /** The only assignment to the stage; each leaves its trace with the law it rests on. */
    private void take(Transition transition, Officer officer, Instant at) {
        newHistory.add(new CaseEntry(
                officer.logName(), officer.name(), transition.step(), stage, transition.to(), transition.law(), at));
        stage = transition.to();
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID personId() {
        return personId;
    }

    String fileNumber() {
        return fileNumber;
    }

    String office() {
        return office;
    }

    Instant filedAt() {
        return filedAt;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Stage stage() {
        return stage;
    }

    /** Steps taken since it was loaded, to be written with it. */
    List<CaseEntry> newHistory() {
        return List.copyOf(newHistory);
    }
}
