// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.country.Words;
import org.amparo.kernel.CalendarFile;
import org.amparo.portal.AppointmentViews.Asked;
import org.amparo.procedure.Citations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The slip of an appointment: as a page to show or print, as PDF, and for the person's own calendar. */
@Controller
class SlipPage {

    private final AppointmentViews views;
    private final Citations citations;
    private final CalendarFiles calendars;

    SlipPage(AppointmentViews views, Citations citations, CalendarFiles calendars) {
        this.views = views;
        this.citations = citations;
        this.calendars = calendars;
    }

    @GetMapping("/apply/appointment/slip")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String show(
            @RequestParam(name = "for", defaultValue = "") String service,
            Applicant applicant,
            Words words,
            Model model) {
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        booking(service, applicant);
        model.addAttribute("page", views.of(subject, Asked.NOTHING, "", Optional.empty(), words));
        model.addAttribute("detailed", calendars.isDetailed(applicant));
        return "portal/slip";
    }

    @GetMapping("/apply/appointment/slip.pdf")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    ResponseEntity<byte[]> pdf(
            @RequestParam(name = "for", defaultValue = "") String service, Applicant applicant, Words words) {
        return file(
                citations.pdf(booking(service, applicant), words),
                MediaType.APPLICATION_PDF,
                words.text("appointment.slip.file"));
    }

    @GetMapping("/apply/appointment/calendar")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    ResponseEntity<byte[]> calendar(
            @RequestParam(name = "for", defaultValue = "") String service, Applicant applicant, Words words) {
        var entry = citations.calendar(booking(service, applicant), calendars.isDetailed(applicant), words);
        return file(entry.bytes(), MediaType.parseMediaType(CalendarFile.MEDIA_TYPE), words.text("calendar.file-name"));
    }

    @GetMapping("/apply/appointment/code.png")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    ResponseEntity<byte[]> code(@RequestParam(name = "for", defaultValue = "") String service, Applicant applicant) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(citations.code(booking(service, applicant)));
    }

    /** Nothing is printed before the person said yes. */
    private Booking booking(String service, Applicant applicant) {
        return views.subject(applicant, service)
                .flatMap(AppointmentViews.Subject::held)
                .filter(held -> held.state() == BookingState.BOOKED)
                .orElseThrow(NoSuchPage::new);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
