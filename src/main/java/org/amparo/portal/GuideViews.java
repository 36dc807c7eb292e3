// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.access.SignInWay;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.registration.Form;
import org.amparo.registration.FormSection;
import org.amparo.registration.Information;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the guide from the pack, in the words that the pages it speaks of use themselves: so it is never out of date. */
@Component
class GuideViews {

    private final CountryPack pack;
    private final Form form;
    private final Information information;
    private final SignInWay way;
    private final URI portal;

    GuideViews(
            CountryPack pack,
            Form form,
            Information information,
            SignInWay way,
            @Value("${amparo.origin.portal:http://localhost:8080}") URI portal) {
        this.pack = pack;
        this.form = form;
        this.information = information;
        this.way = way;
        this.portal = portal;
    }

    GuideView in(Words words) {
        return new GuideView(
                portal.resolve("/apply"),
                List.of(
                        step("door", "door", words),
                        step("device", "phone", words, "door.device.shared"),
                        step("rights", "scale", words, "portal.rights.accept").with(cards(words)),
                        signIn(words),
                        form(words),
                        step("files", "camera", words),
                        step("check", "check", words, "portal.check.send"),
                        receipt(words),
                        afterwards(words),
                        step("status", "letter", words, "portal.status.title")),
                pack.offices().stream().filter(Office::receives).toList());
    }

    /** @param button key of the words on the button that the text names */
    private static GuideView.Step step(String station, String icon, Words words, String... button) {
        return GuideView.Step.of(
                station, icon, words.text("guide." + station + ".title"), text(station, words, button));
    }

    private static String text(String station, Words words, String... button) {
        var named = Stream.of(button).map(words::text).toArray();
        return words.text("guide." + station + ".text", named);
    }

    private List<String> cards(Words words) {
        return information.cards().stream()
                .map(card -> words.text("gate.card." + card.key() + ".title"))
                .toList();
    }

    private GuideView.Step signIn(Words words) {
        var how = way == SignInWay.LINK ? "link" : "code";
        return GuideView.Step.of(
                "sign-in",
                "card",
                words.text("guide." + how + ".title"),
                text(how, words),
                text("card", words, "portal.sign-in.none"));
    }

    private GuideView.Step form(Words words) {
        var parts = form.sections().stream()
                .filter(FormSection::counted)
                .map(section -> words.text("form.section." + section.key()))
                .toList();
        return GuideView.Step.of(
                        "form",
                        "person",
                        words.text("guide.form.title"),
                        text("form", words, "portal.form.save"),
                        words.text("guide.form.parts"))
                .with(parts);
    }

    private static GuideView.Step receipt(Words words) {
        var texts = Stream.concat(Stream.of(text("receipt", words)), said(words, "receipt.keep", "receipt.date-kept"));
        return new GuideView.Step("receipt", "print", words.text("guide.receipt.title"), texts.toList(), List.of());
    }

    /** What comes after sending is the country's own: to come in person, to go to the police, to wait for a mail. */
    private static GuideView.Step afterwards(Words words) {
        var texts = said(words, "receipt.next.text", "receipt.next.after", "receipt.free");
        var bring = said(
                words, "receipt.bring.number", "receipt.bring.papers", "receipt.bring.photo", "receipt.bring.none");
        var all = Stream.concat(texts, said(words, "receipt.bring.title"));
        return new GuideView.Step("next", "pin", words.text("receipt.next.title"), all.toList(), bring.toList());
    }

    /** What a pack may leave unsaid. */
    private static Stream<String> said(Words words, String... keys) {
        return Stream.of(keys).filter(words::has).map(words::text);
    }
}
