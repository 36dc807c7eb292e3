// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk is done with an application: what will be printed was checked. Called by the procedure, which opens the
 * case and writes the log in the same transaction.
 */
@Service
public class AcceptApplication {

    /** The form's field whose upload is the person's face. */
    public static final String PHOTO_FIELD = "photo";

    private final DeskRecords records;
    private final AcceptedApplications accepted;
    private final CountryPack pack;

    AcceptApplication(DeskRecords records, AcceptedApplications accepted, CountryPack pack) {
        this.records = records;
        this.accepted = accepted;
        this.pack = pack;
    }

    /**
     * Throws {@link AcceptanceRefused}, {@link ChangedMeanwhile} or {@link ApplicationNotFound}.
     *
     * @param toCheck the facts the country wants looked at before it registers; those never declared may stay unchecked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AcceptedApplication accept(UUID applicationId, Set<Fact> toCheck, int version, Officer officer) {
        officer.require(Permission.REGISTER_CASE);
        var row = records.take(applicationId, version, officer);
        var unchecked = records.facts(row).stream()
                .filter(fact -> toCheck.contains(fact.fact()) && fact.isDeclared() && !fact.isChecked())
                .map(FactView::fact)
                .toList();
        if (!unchecked.isEmpty()) {
            throw new AcceptanceRefused.FactsUnchecked(unchecked);
        }
        if (row.facts().name(pack).isEmpty()) {
            throw new AcceptanceRefused.NameMissing();
        }
        records.setState(applicationId, ApplicationState.REGISTERED);
        return accepted.of(row);
    }
}
