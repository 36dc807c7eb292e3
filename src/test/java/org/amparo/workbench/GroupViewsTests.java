// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.registration.AddRelative;
import org.amparo.registration.Family;
import org.amparo.registration.FamilyMember;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** A family at the desk, seen from the head's application and from a member's. */
class GroupViewsTests {

    private final OfficeWork amparo = new OfficeWork();

    @Test
    void showsTheGroupOnTheDeskOfEachOfIt() {
        var officer = OfficeWork.registrar("TAC");
        var words = amparo.get(CountryPack.class).authorityWords();
        var head = amparo.applicant();
        var application = amparo.submit(head, Map.of("family", """
                [{"id":"aaaa","given_names":"Yorman","relationship":"PT","whereabouts":"HE","joins":"yes"}]"""));
        amparo.get(AddRelative.class)
                .add(
                        head,
                        "dddd",
                        FamilyMember.Origin.NEWBORN,
                        Map.of("given_names", "Samuel", "relationship", "CH", "birth_date", "2026-10"));
        var partner =
                amparo.get(Family.class).list(head).getFirst().application().orElseThrow();

        var desk = amparo.get(DeskViews.class).of(application, officer, words);
        assertThat(desk.family()).extracting(GroupView.Line::name).containsExactly("Yorman", "Samuel");
        assertThat(desk.family()).extracting(GroupView.Line::waiting).containsExactly(false, true);
        assertThat(desk.family().getFirst().application()).isEqualTo("/work/applications/" + partner);
        assertThat(amparo.get(DeskViews.class).of(partner, officer, words).family())
                .isEqualTo(desk.family());

        var group = amparo.get(GroupViews.class).of(application, officer, words);
        assertThat(group.members()).isEqualTo(desk.family());
        assertThat(group.maySeparate()).isFalse();
        assertThat(group.separate()).isEmpty();
    }
}
