// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.procedure.interpreter.Interpreter;
import org.amparo.procedure.interpreter.InterpreterProfile;
import org.amparo.procedure.interpreter.InterpreterRegister;
import org.amparo.procedure.interpreter.Tongue;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes the pages of the register of interpreters. */
@Component
class InterpreterViews {

    private final InterpreterRegister register;
    private final CountryPack pack;
    private final Frames frames;

    InterpreterViews(InterpreterRegister register, CountryPack pack, Frames frames) {
        this.register = register;
        this.pack = pack;
        this.frames = frames;
    }

    /** What was refused, in which part of the page, and what had been typed there. */
    record Wrong(String part, String why, MultiValueMap<String, String> form) {
        static final Wrong NOTHING = new Wrong("", "", new LinkedMultiValueMap<>());

        String typed(String inPart, String key, String otherwise) {
            return part.equals(inPart) ? InterpreterTyped.text(form, key) : otherwise;
        }
    }

    /** @param typed somebody who was not added */
    InterpretersView list(
            String language, Optional<InterpreterTyped> typed, String wrong, Officer officer, Words words) {
        var id = typed.map(InterpreterTyped::id)
                .orElseGet(() -> UUID.randomUUID().toString());
        var profile = typed.map(InterpreterTyped::profile).orElse(InterpreterProfile.EMPTY);
        return new InterpretersView(
                frames.of(officer, "caseload", words),
                spoken(officer, language, words),
                register.list(language, officer).entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue(), words))
                        .toList(),
                form(id, 0, profile, officer, words),
                wrong);
    }

    /** Only languages that somebody has. */
    private List<Choice> spoken(Officer officer, String chosen, Words words) {
        return register.list("", officer).values().stream()
                .flatMap(profile -> profile.tongues().stream())
                .map(Tongue::language)
                .distinct()
                .map(code -> new Choice(code, words.label("ISO639", code), code.equals(chosen)))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    private InterpretersView.Line line(UUID id, InterpreterProfile profile, Words words) {
        var offices = pack.offices().stream()
                .filter(office -> profile.offices().contains(office.code()))
                .map(Office::name);
        var remote = Stream.of(words.text("work.interpreter.remote")).filter(one -> profile.remote());
        return new InterpretersView.Line(
                id.toString(),
                profile.name(),
                profile.tongues().stream().map(tongue -> tongue(tongue, words)).toList(),
                String.join(", ", Stream.concat(offices, remote).toList()));
    }

    private static String tongue(Tongue tongue, Words words) {
        var level = words.text("work.interpreter.level." + tongue.level());
        var label = words.label("ISO639", tongue.language());
        return tongue.dialect().isEmpty()
                ? words.text("work.interpreter.speaks", label, level)
                : words.text("work.interpreter.speaks.dialect", label, tongue.dialect(), level);
    }

    InterpretersView.One one(UUID id, Optional<InterpreterTyped> typed, Wrong wrong, Officer officer, Words words) {
        var one = register.get(id, officer);
        var today = register.today().toString();
        var nationality = wrong.typed("conflict", "nationality", "");
        return new InterpretersView.One(
                frames.of(officer, "caseload", words),
                // whoever was overtaken sees what they typed, and saves it over what is there now
                form(
                        id.toString(),
                        one.version(),
                        typed.map(InterpreterTyped::profile).orElse(one.profile()),
                        officer,
                        words),
                line(id, one.profile(), words),
                one.retired(),
                one.absences().stream()
                        .map(away -> new TeamView.Row(
                                away.id().toString(),
                                words.text(
                                        "work.interpreter.away",
                                        words.shortDate(away.from()),
                                        words.shortDate(away.to())),
                                false))
                        .toList(),
                wrong.typed("absence", "from", today),
                wrong.typed("absence", "to", today),
                one.conflicts().stream()
                        .map(conflict -> new TeamView.Row(
                                conflict.id().toString(),
                                conflict(conflict, words),
                                conflict.reason().isEmpty()))
                        .toList(),
                pack.codes("COUNTRY", words.locale()).stream()
                        .map(code -> new Choice(code, words.label("COUNTRY", code), code.equals(nationality)))
                        .toList(),
                wrong.typed("conflict", "file", ""),
                wrong.typed("conflict", "reason", ""),
                one.bookings().stream()
                        .map(booking -> words.text(
                                "work.interpreter.booking",
                                words.moment(booking.startsAt()),
                                words.time(booking.endsAt())))
                        .toList(),
                wrong.part(),
                wrong.why());
    }

    private static String conflict(Interpreter.Conflict conflict, Words words) {
        if (conflict.nationality().isPresent()) {
            var label = words.label("COUNTRY", conflict.nationality().get());
            return words.text("work.interpreter.conflict.nationality", label, conflict.reason());
        }
        return conflict.fileNumber().isEmpty()
                ? words.text("work.interpreter.conflict.closed")
                : words.text("work.interpreter.conflict.case", conflict.fileNumber(), conflict.reason());
    }

    private InterpretersView.Form form(
            String id, int version, InterpreterProfile profile, Officer officer, Words words) {
        var tongues = profile.tongues();
        return new InterpretersView.Form(
                id,
                String.valueOf(version),
                profile.name(),
                profile.gender(),
                IntStream.range(0, tongues.size())
                        .mapToObj(at -> row(at, tongues.get(at), words))
                        .toList(),
                row(tongues.size(), new Tongue("", "", Tongue.Level.FLUENT), words),
                pack.codes("ISO639", words.locale()).stream()
                        .map(code -> new Choice(code, words.label("ISO639", code), false))
                        .toList(),
                pack.offices().stream()
                        .filter(office -> officer.offices().contains(office.code()))
                        .map(office -> new Choice(
                                office.code(), office.name(), profile.offices().contains(office.code())))
                        .toList(),
                String.join(
                        ", ",
                        pack.offices().stream()
                                .filter(office -> !officer.offices().contains(office.code())
                                        && profile.offices().contains(office.code()))
                                .map(Office::name)
                                .toList()),
                profile.remote(),
                profile.contact());
    }

    private static InterpretersView.Spoken row(int at, Tongue tongue, Words words) {
        return new InterpretersView.Spoken(
                at,
                tongue.language(),
                tongue.language().isEmpty() ? "" : words.label("ISO639", tongue.language()),
                tongue.dialect(),
                Stream.of(Tongue.Level.values())
                        .map(level -> new Choice(
                                level.name(), words.text("work.interpreter.level." + level), level == tongue.level()))
                        .toList());
    }
}
