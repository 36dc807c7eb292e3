// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.amparo.registration.Channel;
import org.amparo.registration.Filing;
import org.amparo.registration.LookAtPaper;
import org.amparo.registration.PaperForm;
import org.springframework.stereotype.Component;

/** Says by which way an application came, who had a hand in it, and how the person said yes. */
@Component
class FilingViews {

    private final Applications applications;
    private final LookAtPaper lookAtPaper;
    private final CountryPack pack;

    FilingViews(Applications applications, LookAtPaper lookAtPaper, CountryPack pack) {
        this.applications = applications;
        this.lookAtPaper = lookAtPaper;
        this.pack = pack;
    }

    FilingView of(UUID application, Officer officer, Words words) {
        var filing = applications.filing(application, officer);
        if (filing.isEmpty()) {
            return new FilingView(List.of(), false, false);
        }
        var lines = new ArrayList<String>();
        var paper = lookAtPaper.find(application, officer);
        lines.add(
                filing.get().channel() == Channel.PAP && paper.isPresent()
                        ? words.text("work.filing.PAP", words.date(paper.get().receivedOn()))
                        : words.text("work.filing." + filing.get().channel().name(), ""));
        var hands = filing.get().hands().stream().map(FilingViews::said).collect(Collectors.joining(", "));
        if (!hands.isEmpty()) {
            lines.add(words.text("work.filing.by", hands));
        }
        lines.add(words.text("work.filing.confirmed." + filing.get().confirmed().name()));
        if (paper.isEmpty()) {
            return new FilingView(lines, false, false);
        }
        lines.add(words.text(
                "work.filing.keyed",
                paper.get().officerName(),
                words.moment(paper.get().startedAt()),
                paper.get().reason()));
        var looked = lookAtPaper.lookedBy(application);
        looked.ifPresent(name -> lines.add(words.text("work.filing.looked", name)));
        var wanted = looked.isEmpty() && isLater(paper.get());
        return new FilingView(
                lines,
                wanted,
                wanted
                        && officer.may(Permission.CHECK_FACTS)
                        && !paper.get().officerId().equals(officer.id()));
    }

    private boolean isLater(PaperForm paper) {
        return LocalDate.ofInstant(paper.startedAt(), pack.zone()).isAfter(paper.receivedOn());
    }

    private static String said(Filing.By by) {
        return by.organisation().isEmpty() ? by.name() : by.name() + " (" + by.organisation() + ")";
    }
}
