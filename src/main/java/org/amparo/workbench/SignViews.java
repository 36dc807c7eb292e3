// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.DeskAct;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.Fact;
import org.amparo.registration.FactView;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.PersonFacts;
import org.amparo.registration.PresenceState;
import org.amparo.registration.Presences;
import org.springframework.stereotype.Component;

/** Puts what counts into the authority's words and the person's. */
@Component
class SignViews {

    private final FlowViews flows;
    private final DeskViews desk;
    private final RegisterCase registerCase;
    private final Presences presences;
    private final Form form;
    private final CountryPack pack;

    SignViews(
            FlowViews flows,
            DeskViews desk,
            RegisterCase registerCase,
            Presences presences,
            Form form,
            CountryPack pack) {
        this.flows = flows;
        this.desk = desk;
        this.registerCase = registerCase;
        this.presences = presences;
        this.form = form;
        this.pack = pack;
    }

    /** What was typed and not taken. */
    record Typed(String means, String reason, String note, boolean absent, String error) {

        static final Typed NOTHING = new Typed("", "", "", false, "");
    }

    SignView of(UUID id, Typed typed, Officer officer, Words words) {
        var flow = flows.of(id, DeskPoint.READ_BACK, officer, words);
        var theirs = pack.words(Locale.forLanguageTag(flow.application().language()));
        var signed = flow.progress().last(DeskPoint.SIGNATURE);
        return new SignView(
                flow.view(),
                theirs,
                flow.application().facts().stream()
                        .filter(fact -> registerCase.factsToCheck().contains(fact.fact()))
                        .filter(fact -> !fact.current().isEmpty())
                        .map(fact -> line(fact, theirs))
                        .toList(),
                missing(flow, words),
                flow.progress().rules().asks(DeskPoint.SIGNATURE),
                FlowViews.settled(flow, DeskPoint.SIGNATURE, words),
                signed.flatMap(DeskAct::evidence),
                typed.means(),
                FlowViews.reasons(DeskPoint.SIGNATURE.reasons(), typed.reason(), words),
                typed.note(),
                typed.absent(),
                presences.state(id).filter(PresenceState::isOpen),
                theirs.locale()
                        .getLanguage()
                        .equals(pack.authorityWords().locale().getLanguage()),
                officer.may(Permission.REGISTER_CASE),
                typed.error());
    }

    private SignView.Line line(FactView view, Words theirs) {
        var fact = view.fact();
        var authority = pack.authorityWords();
        var field = field(fact);
        return new SignView.Line(
                DeskViews.label(fact, authority),
                PersonFacts.print(fact, view.current(), authority, pack),
                field.map(asked -> theirs.text(asked.label())).orElseGet(() -> DeskViews.label(fact, theirs)),
                fact.kind() == Fact.Kind.YES_NO
                        ? theirs.text("answer." + view.current())
                        : PersonFacts.print(fact, view.current(), theirs, pack),
                fact.kind() == Fact.Kind.IDENTIFIER);
    }

    private Optional<Field> field(Fact fact) {
        return form.fields().values().stream()
                .filter(asked -> asked.fact().filter(fact::equals).isPresent())
                .findFirst();
    }

    /** The signature is given on this page, so it is not missing yet. */
    private List<SignView.Missing> missing(Flow flow, Words words) {
        var missing = new ArrayList<SignView.Missing>();
        desk.missing(flow.application(), words)
                .forEach(fact ->
                        missing.add(new SignView.Missing(fact, flow.view().address() + "/review")));
        flow.progress().missing().stream()
                .filter(point -> point != DeskPoint.SIGNATURE)
                .forEach(point -> missing.add(new SignView.Missing(
                        words.text("work.flow.step." + FlowViews.key(point)),
                        flow.view().address() + "/" + FlowViews.key(point))));
        return missing;
    }
}
