// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.country.PackFault;
import org.amparo.country.PackNode;
import org.amparo.registration.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented applicants of the pack's {@code demo.yaml}: they apply and officers of the demo work on what they sent,
 * through the same use cases as everybody. One who cannot come does not keep the demo from starting.
 */
@Component
@Profile("demo")
class DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    private final DemoApplying applying;
    private final DemoDesk desk;
    private final DemoVisits visits;

    DemoPeople(DemoApplying applying, DemoDesk desk, DemoVisits visits) {
        this.applying = applying;
        this.desk = desk;
        this.visits = visits;
    }

    /** How far somebody has come when the demo starts. */
    private enum Stage {
        DRAFT,
        SENT,
        ASKED,
        SUMMONED,
        REGISTERED,
        REVOKED;

        static Stage of(PackNode node) {
            return Arrays.stream(values())
                    .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(node.text()))
                    .findFirst()
                    .orElseThrow(() -> node.fault("no stage of the demo: " + node.text()));
        }
    }

    void arrive(List<PackNode> people) {
        for (var person : people) {
            try {
                arrive(person);
            } catch (PackFault fault) {
                LOG.warn("one of the demo's people did not come: {}", fault.getMessage());
            } catch (RuntimeException failed) {
                LOG.warn(
                        "one of the demo's people did not come: {} at {}",
                        failed.getClass().getName(),
                        failed.getStackTrace().length == 0 ? "?" : failed.getStackTrace()[0]);
            }
        }
    }

    private void arrive(PackNode person) {
        person.requireOnly("stage", "email", "language", "face", "paper", "answers", "wanted", "reason", "visit");
        var stage = Stage.of(person.get("stage"));
        var applicant = applying.fillIn(person);
        if (stage == Stage.DRAFT) {
            return;
        }
        var receipt = applying.send(applicant, person);
        switch (stage) {
            case ASKED -> desk.ask(receipt, person.get("wanted").text());
            case SUMMONED -> desk.summon(receipt, person.get("reason").text());
            case REGISTERED -> desk.register(receipt);
            case REVOKED -> revoked(receipt, person);
            default -> {}
        }
        person.find("visit").ifPresent(visit -> visits.of(applicant, receipt, visit));
    }

    private void revoked(Receipt receipt, PackNode person) {
        desk.revokeWhenIssued(receipt, person.get("reason").text());
        desk.register(receipt);
    }
}
