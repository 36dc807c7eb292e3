// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.documents.DocumentIssued;
import org.amparo.documents.RevokeDocument;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.Applications;
import org.amparo.registration.CheckFact;
import org.amparo.registration.DecidePresence;
import org.amparo.registration.Fact;
import org.amparo.registration.Presences;
import org.amparo.registration.Receipt;
import org.amparo.registration.RequestInformation;
import org.amparo.registration.SummonsCause;
import org.amparo.registration.SummonsDays;
import org.amparo.registration.SummonsPlaces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What officers of the demo do with the applications of the sample people. */
@Component
@Profile("demo")
class DemoDesk {

    private final DemoOfficers officers;
    private final Applications applications;
    private final RequestInformation requestInformation;
    private final CheckFact checkFact;
    private final Presences presences;
    private final DecidePresence decidePresence;
    private final SummonsDays days;
    private final SummonsPlaces places;
    private final RegisterCase registerCase;
    private final RevokeDocument revokeDocument;
    private final TransactionTemplate ofItsOwn;

    /** By the holder's account; documents are produced later and elsewhere. */
    private final Map<UUID, Revocation> waiting = new ConcurrentHashMap<>();

    DemoDesk(
            DemoOfficers officers,
            Applications applications,
            RequestInformation requestInformation,
            CheckFact checkFact,
            Presences presences,
            DecidePresence decidePresence,
            SummonsDays days,
            SummonsPlaces places,
            RegisterCase registerCase,
            RevokeDocument revokeDocument,
            PlatformTransactionManager transactions) {
        this.officers = officers;
        this.applications = applications;
        this.requestInformation = requestInformation;
        this.checkFact = checkFact;
        this.presences = presences;
        this.decidePresence = decidePresence;
        this.days = days;
        this.places = places;
        this.registerCase = registerCase;
        this.revokeDocument = revokeDocument;
        this.ofItsOwn = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    private record Revocation(Officer officer, String reason) {}

    void ask(Receipt receipt, String wanted) {
        var officer = officer(receipt, Permission.REQUEST_INFORMATION);
        requestInformation.ask(receipt.applicationId(), wanted, version(receipt, officer), officer);
    }

    /** To the nearest office, on the first day and hour that are possible. */
    void summon(Receipt receipt, String reason) {
        var officer = officer(receipt, Permission.CHECK_PRESENCE);
        var application = applications.get(receipt.applicationId(), officer);
        var office = days.nearest(application.person().value(Fact.AREA));
        var first = places.forOfficer(office.code(), days.earliest(office), 1).getFirst();
        decidePresence.summon(
                receipt.applicationId(),
                new DecidePresence.Asked(office, first, SummonsCause.PRESENCE, reason),
                presences.get(receipt.applicationId(), officer).state(),
                officer);
    }

    void register(Receipt receipt) {
        var officer = officer(receipt, Permission.REGISTER_CASE);
        checkFact.confirmAll(receipt.applicationId(), registerCase.factsToCheck(), version(receipt, officer), officer);
        registerCase.register(receipt.applicationId(), version(receipt, officer), officer);
    }

    void revokeWhenIssued(Receipt receipt, String reason) {
        var officer = officer(receipt, Permission.REVOKE_DOCUMENT);
        var holder = applications.get(receipt.applicationId(), officer).accountId();
        waiting.put(holder, new Revocation(officer, reason));
    }

    @TransactionalEventListener
    void revoke(DocumentIssued issued) {
        var revocation = waiting.remove(issued.holder());
        if (revocation != null) {
            ofItsOwn.executeWithoutResult(
                    status -> revokeDocument.revoke(issued.documentId(), revocation.reason(), revocation.officer()));
        }
    }

    private int version(Receipt receipt, Officer officer) {
        return applications.get(receipt.applicationId(), officer).version();
    }

    private Officer officer(Receipt receipt, Permission permission) {
        return officers.list().stream()
                .flatMap(one -> officers.find(one.login()).stream())
                .filter(one -> one.may(permission) && one.offices().contains(receipt.office()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no officer of the demo for " + receipt.office()));
    }
}
