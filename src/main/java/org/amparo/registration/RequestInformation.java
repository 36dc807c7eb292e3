// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer asks the applicant for something more. The filing date stands; the time to reply is the pack's, in
 * working days ({@code reply-within} of procedure.yaml, ten unless said). The person may take more time once ({@code
 * reply-extension}, as long again unless said).
 */
@Service
public class RequestInformation {

    public static final int LONGEST = 2_000;

    private static final int WORKING_DAYS_UNLESS_SAID = 10;

    private final DeskRecords records;
    private final CountryPack pack;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int workingDays;
    private final int extension;

    RequestInformation(
            DeskRecords records, CountryPack pack, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.pack = pack;
        this.log = log;
        this.events = events;
        this.clock = clock;
        this.workingDays = pack.file("procedure.yaml")
                .find("reply-within")
                .map(RequestInformation::days)
                .orElse(WORKING_DAYS_UNLESS_SAID);
        this.extension = pack.file("procedure.yaml")
                .find("reply-extension")
                .map(RequestInformation::days)
                .orElse(workingDays);
    }

    /** The new request's id. Throws {@link IllegalArgumentException} for an empty or endless text: the page checks it. */
    @Transactional
    public UUID ask(UUID applicationId, String text, int version, Officer officer) {
        officer.require(Permission.REQUEST_INFORMATION);
        var wanted = text.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            throw new IllegalArgumentException("what is asked for must be said in 1 to " + LONGEST + " characters");
        }
        var row = records.take(applicationId, version, officer);
        var id = UUID.randomUUID();
        records.addRequest(id, applicationId, wanted, officer, clock.instant(), replyBy());
        records.setState(applicationId, ApplicationState.INFORMATION_REQUESTED);
        log.wrote(officer, "application.ask", new Subject("application", applicationId));
        events.publishEvent(new InformationRequested(id, applicationId, row.accountId()));
        return id;
    }

    /** The last day when the person takes more time: as many working days again, from the first term or from today. */
    LocalDate extended(LocalDate replyBy) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        return pack.afterWorkingDays(replyBy.isBefore(today) ? today : replyBy, extension);
    }

    /** The last day to reply to something asked for today. */
    public LocalDate replyBy() {
        var day = LocalDate.ofInstant(clock.instant(), pack.zone());
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (pack.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static int days(PackNode node) {
        try {
            var period = Period.parse(node.text());
            if (period.toTotalMonths() == 0 && period.getDays() > 0) {
                return period.getDays();
            }
        } catch (DateTimeParseException notAPeriod) {
            throw node.fault("reply-within is a number of working days such as P10D, not " + node.text());
        }
        throw node.fault("reply-within is a number of working days such as P10D, not " + node.text());
    }
}
