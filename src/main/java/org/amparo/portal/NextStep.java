// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.documents.DocumentView;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.Receipt;

/**
 * The one thing that comes next for a person: who acts, until when, and where to do it.
 *
 * @param key of its texts: title, who and what to do
 * @param icon the picture beside it
 * @param by the last day for it, and {@code daysLeft} working days up to that day
 * @param late the last day is over; it can be done all the same
 * @param link where it is done, or empty; {@code go} is the key of what the link says
 */
public record NextStep(
        String key, String icon, Optional<LocalDate> by, int daysLeft, boolean late, String link, String go) {

    /** The one of nobody who has sent anything: a draft to finish. */
    static NextStep finishDraft() {
        return new NextStep(
                "home.step.draft", "paper", Optional.empty(), 0, false, "/apply/tasks", "home.step.draft.go");
    }

    /** What was asked for comes before what the state of the application says; the nearest day first. */
    static NextStep of(
            Receipt receipt,
            List<InformationRequestView> requests,
            List<DocumentView> papers,
            CountryPack pack,
            LocalDate today) {
        return requests.stream()
                .filter(InformationRequestView::isOpen)
                .min(Comparator.comparing(InformationRequestView::replyBy))
                .map(request -> answer(request, pack, today))
                .or(() -> papers.stream()
                        .filter(paper -> paper.renewal()
                                .filter(time -> time.isOpen(today))
                                .isPresent())
                        .findFirst()
                        .map(paper -> renew(paper, pack, today)))
                .orElseGet(() -> state(receipt.state()));
    }

    private static NextStep answer(InformationRequestView request, CountryPack pack, LocalDate today) {
        return new NextStep(
                "home.step.reply",
                "talk",
                Optional.of(request.replyBy()),
                pack.workingDaysUntil(today, request.replyBy()),
                request.replyBy().isBefore(today),
                "/apply/requests/" + request.id(),
                "home.step.reply.go");
    }

    private static NextStep renew(DocumentView paper, CountryPack pack, LocalDate today) {
        var time = paper.renewal().orElseThrow();
        var by = time.isLate(today) ? time.closes() : time.validUntil();
        return new NextStep(
                time.isLate(today) ? "home.step.renew-late" : "home.step.renew",
                "paper",
                Optional.of(by),
                pack.workingDaysUntil(today, by),
                false,
                "/apply/renew/" + paper.id(),
                "home.step.renew.go");
    }

    private static NextStep state(ApplicationState state) {
        return new NextStep(
                "status." + state.name(),
                state == ApplicationState.REGISTERED ? "clock" : "home",
                Optional.empty(),
                0,
                false,
                "",
                "");
    }
}
