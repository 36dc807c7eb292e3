// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.List;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.country.PackNode;
import org.amparo.documents.BlankState;
import org.amparo.documents.BlankStock;
import org.amparo.documents.Serials;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The blank cards in the drawers of the pack's {@code demo.yaml}: a box each, noted by one officer and counted by another. */
@Component
@Profile("demo")
class DemoBlanks {

    private final BlankStock stock;
    private final DemoOfficers officers;

    DemoBlanks(BlankStock stock, DemoOfficers officers) {
        this.stock = stock;
        this.officers = officers;
    }

    void arrive(List<PackNode> boxes) {
        boxes.forEach(this::arrive);
    }

    private void arrive(PackNode box) {
        box.requireOnly("office", "first", "last", "by", "counted", "spoiled", "why");
        var office = box.get("office").text();
        var serials = Serials.between(box.get("first").text(), box.get("last").text())
                .orElseThrow(() -> box.fault("first and last are no serials of one box"));
        var noted = officer(box.get("by"));
        var counted = officer(box.get("counted"));
        var id = stock.receive(office, serials, noted);
        if (stock.needsTwo()) {
            stock.count(id, office, counted);
        }
        box.find("spoiled")
                .ifPresent(serial -> stock.end(
                        serial.text(),
                        office,
                        BlankState.SPOILED,
                        box.get("why").text(),
                        noted));
        stock.keepCount(office, (int) serials.count() - (box.find("spoiled").isPresent() ? 1 : 0), "", counted);
    }

    private Officer officer(PackNode login) {
        return officers.find(login.text()).orElseThrow(() -> login.fault("no officer of the demo: " + login.text()));
    }
}
