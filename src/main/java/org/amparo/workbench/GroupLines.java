// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Locale;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.amparo.registration.Family;
import org.amparo.registration.FamilyForm;
import org.amparo.registration.FamilyMember;
import org.amparo.registration.Form;
import org.springframework.stereotype.Component;

/** Puts the members of a family into words for officers. */
@Component
class GroupLines {

    private final Form form;
    private final CountryPack pack;

    GroupLines(Form form, CountryPack pack) {
        this.form = form;
        this.pack = pack;
    }

    List<GroupView.Line> of(Family.Group group, Words words) {
        return group.members().stream().map(member -> line(member, words)).toList();
    }

    private GroupView.Line line(FamilyMember member, Words words) {
        return new GroupView.Line(
                member.id(),
                FamilyForm.name(form, member.answers(), pack),
                member.relationship().isEmpty() ? "" : words.label("REL", member.relationship()),
                member.whereabouts().isEmpty() ? "" : words.label("WHR", member.whereabouts()),
                PartialDate.parse(member.birth()).map(words::date).orElse(""),
                member.controlNumber().orElse(""),
                "work.family.state."
                        + member.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                member.state() == FamilyMember.State.PROPOSED,
                member.reason(),
                member.application().map(id -> "/work/applications/" + id).orElse(""));
    }
}
