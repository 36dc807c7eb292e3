// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.ManageStaff;
import org.amparo.access.Officer;
import org.amparo.access.PostChange;
import org.amparo.country.Words;
import org.amparo.workbench.StaffView.Change;
import org.amparo.workbench.StaffView.Group;
import org.amparo.workbench.StaffView.Line;
import org.amparo.workbench.StaffView.Typed;
import org.springframework.stereotype.Component;

/** Makes the pages of an office's staff. */
@Component
class StaffViews {

    private final ManageStaff staff;
    private final Frames frames;

    StaffViews(ManageStaff staff, Frames frames) {
        this.staff = staff;
        this.frames = frames;
    }

    StaffView list(String office, Typed typed, String wrong, Officer officer, Words words) {
        var today = staff.today();
        var now = new ArrayList<Line>();
        var toCome = new ArrayList<Line>();
        var gone = new ArrayList<Line>();
        for (var history : staff.of(office, officer).values()) {
            var line = line(history, today, officer, words);
            if (at(history, today).filter(change -> change.isAt(office)).isPresent()) {
                now.add(line);
            } else if (history.stream().anyMatch(change -> change.from().isAfter(today) && change.isAt(office))) {
                toCome.add(line);
            } else {
                gone.add(line);
            }
        }
        return new StaffView(
                frames.of(officer, "offices", words),
                frames.office(office),
                "/work/offices/" + office + "/staff",
                Stream.of(new Group("now", now), new Group("to-come", toCome), new Group("gone", gone))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                roles(typed, officer, words),
                typed,
                wrong);
    }

    StaffView.One one(String office, UUID id, Typed typed, String wrong, Officer officer, Words words) {
        var today = staff.today();
        var history = staff.history(id, office, officer);
        var list = "/work/offices/" + office + "/staff";
        return new StaffView.One(
                frames.of(officer, "offices", words),
                frames.office(office),
                list,
                list + "/" + id,
                line(history, today, officer, words),
                history.stream()
                        .map(change -> new Change(
                                words.shortDate(change.from()),
                                what(change, words),
                                change.reason(),
                                change.by().isEmpty() ? words.text("work.staff.by-setup") : change.by(),
                                words.moment(change.at()),
                                change.from().isAfter(today)))
                        .toList(),
                roles(typed, officer, words),
                typed,
                wrong);
    }

    private Line line(List<PostChange> history, LocalDate today, Officer officer, Words words) {
        var any = history.getFirst();
        var next = history.stream()
                .filter(change -> change.from().isAfter(today))
                .min(Comparator.comparing(PostChange::from))
                .map(change -> words.text("work.staff.next", words.shortDate(change.from()), what(change, words)))
                .orElse("");
        return new Line(
                any.staff().toString(),
                any.login(),
                any.name(),
                at(history, today).map(change -> what(change, words)).orElse(""),
                next,
                any.staff().equals(officer.id()));
    }

    /** The change in force on a day: history stands from the last day on, of one day the newest first. */
    private static Optional<PostChange> at(List<PostChange> history, LocalDate day) {
        return history.stream().filter(change -> !change.from().isAfter(day)).findFirst();
    }

    private String what(PostChange change, Words words) {
        return change.role()
                .map(role -> words.text("role." + role) + ", "
                        + frames.office(change.office().orElse("")))
                .orElseGet(() -> words.text("work.staff.nobody"));
    }

    private List<Choice> roles(Typed typed, Officer officer, Words words) {
        return staff.rolesToGive(officer).stream()
                .map(role -> new Choice(role, words.text("role." + role), role.equals(typed.role())))
                .toList();
    }
}
