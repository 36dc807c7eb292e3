// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holders and officers see of documents. Handing out a file is logged before the first byte leaves. */
@Service
public class Documents {

    private final DocumentStore documents;
    private final StepStore steps;
    private final DocumentTypes types;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Documents(
            DocumentStore documents,
            StepStore steps,
            DocumentTypes types,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.documents = documents;
        this.steps = steps;
        this.types = types;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** A holder's documents in the order they were ordered, without reasons of revocation. */
    public List<DocumentView> listFor(UUID holder) {
        return documents.listFor(holder, today(), types, false);
    }

    /** The same for an officer who is reading the holder's application, with reasons. */
    public List<DocumentView> listFor(UUID holder, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return documents.listFor(holder, today(), types, true);
    }

    /** What officers did with a holder's documents, oldest first, for an officer who is reading the holder's application. */
    public List<DocumentStep> stepsFor(UUID holder, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return steps.ofHolder(holder);
    }

    /** What a holder was told of an extension. */
    public Optional<DocumentExtension> extensionTold(UUID notice, UUID holder) {
        return documents.extensionTold(notice, holder);
    }

    /** The signed PDF for the account it was issued to; empty when it is someone else's or not ready. */
    @Transactional
    public Optional<byte[]> file(UUID id, UUID holder) {
        var file = documents.file(id, holder);
        file.ifPresent(found -> log.read(new Applicant(holder), "document.read", new Subject("document", id)));
        return file;
    }

    @Transactional
    public Optional<byte[]> file(UUID id, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var file = documents.file(id, officer.offices());
        file.ifPresent(found -> log.read(officer, "document.read", new Subject("document", id)));
        return file;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
