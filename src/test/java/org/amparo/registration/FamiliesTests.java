// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.IssueCard;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.kernel.PartialDate;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** Families on a real database: who joins, who comes later, who goes a way of their own. */
class FamiliesTests {

    private static final String FIVE = """
            [{"id":"aaaa","given_names":"Yorman","surnames":"Centeno","relationship":"PT","birth_date":"1986",\
            "whereabouts":"HE","joins":"yes"},\
            {"id":"bbbb","given_names":"Mariyorlis","surnames":"Centeno","relationship":"CH","birth_date":"2019-04-19",\
            "whereabouts":"HE","joins":"yes","depends":"yes"},\
            {"id":"cccc","given_names":"Omaira","relationship":"MO","whereabouts":"OR"}]""";

    private final OfficeWork amparo = new OfficeWork();
    private final Family family = amparo.get(Family.class);
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final Applicant head = amparo.applicant();
    private final UUID application = amparo.submit(head, Map.of("family", FIVE, "address", "Jr. Unión 12"));

    @Test
    void givesWhoJoinsAnApplicationOfTheirOwn() {
        assertThat(family.list(head))
                .extracting(FamilyMember::state)
                .containsExactly(FamilyMember.State.JOINED, FamilyMember.State.JOINED, FamilyMember.State.NAMED);
        var child = family.list(head).get(1);
        var own = amparo.get(Applications.class).get(child.application().orElseThrow(), tacna);
        assertThat(own.controlNumber()).isEqualTo(child.controlNumber().orElseThrow());
        assertThat(own.person().value(Fact.GIVEN_NAMES)).isEqualTo("Mariyorlis");
        assertThat(own.person().value(Fact.BIRTH_DATE)).isEqualTo("2019-04-19");
        assertThat(own.person().value(Fact.ADDRESS)).isEqualTo("Jr. Unión 12");
        assertThat(own.office()).isEqualTo("TAC");
        assertThat(amparo.get(Receipts.class).find(head).orElseThrow().applicationId())
                .as("the head's own")
                .isEqualTo(application);
    }

    @Test
    void showsOfficersTheGroupFromEveryApplicationOfIt() {
        var partner = family.list(head).getFirst().application().orElseThrow();
        assertThat(family.of(partner, tacna)).isEqualTo(family.of(application, tacna));
        assertThatThrownBy(() -> family.of(application, OfficeWork.registrar("PUN")))
                .isInstanceOf(ApplicationNotFound.class);
    }

    @Test
    void aNewbornWaitsForAnOfficerAndThenJoinsFromTheDayItWasAdded() {
        var add = amparo.get(AddRelative.class);
        var told = Map.of("given_names", "Samuel", "relationship", "CH", "birth_date", "2026-10");
        add.add(head, "dddd", FamilyMember.Origin.NEWBORN, told);
        add.add(head, "dddd", FamilyMember.Origin.NEWBORN, told);
        var newborn = family.list(head).getLast();
        assertThat(family.list(head)).hasSize(4);
        assertThat(newborn.state()).isEqualTo(FamilyMember.State.PROPOSED);

        var decide = amparo.get(DecideRelative.class);
        assertThatThrownBy(() -> decide.accept(newborn.id(), OfficeWork.registrar("PUN")))
                .isInstanceOf(ApplicationNotFound.class);
        var own = decide.accept(newborn.id(), tacna);
        assertThat(amparo.get(Applications.class).get(own, tacna).filedAt()).isEqualTo(newborn.addedAt());
        assertThatThrownBy(() -> decide.decline(newborn.id(), "Too late.", tacna))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aNoHasAReasonThatTheFamilyReads() {
        amparo.get(AddRelative.class)
                .add(head, "eeee", FamilyMember.Origin.ARRIVAL, Map.of("given_names", "Ana", "relationship", "SB"));
        var arrival = family.list(head).getLast();
        var decide = amparo.get(DecideRelative.class);
        assertThatThrownBy(() -> decide.decline(arrival.id(), " ", tacna)).isInstanceOf(IllegalArgumentException.class);
        decide.decline(arrival.id(), "She has a file already.", tacna);
        assertThat(family.list(head).getLast().reason()).isEqualTo("She has a file already.");
    }

    private Applicant reader(String address) {
        return new Applicant(
                amparo.jdbc().sql("""
                insert into access.account (id, email, language, created_at)
                values (gen_random_uuid(), :email, 'es-PE', now()) returning id
                """).param("email", address).query(UUID.class).single());
    }

    private static final PartialDate BORN = PartialDate.parse("1986-03-09").orElseThrow();

    @Test
    void whoIsInvitedComesToTheirOwnFileByTellingWhoTheyAreAndTheHeadSeesNothingOfIt() {
        var partner = family.list(head).getFirst();
        var address = UUID.randomUUID() + "@example.org";
        amparo.get(InviteRelative.class).invite(head, partner.id(), address);
        var account = partner.account().orElseThrow();
        assertThat(email(account))
                .as("an address somebody else typed opens nothing")
                .isEmpty();
        var enter = amparo.get(EnterOwnFile.class);
        var reader = reader(address);
        var before = family.list(head);
        assertThat(enter.isOffered(reader)).isTrue();
        assertThat(enter.enter(reader, "Yorman", PartialDate.parse("1979").orElseThrow()))
                .isEmpty();
        assertThat(enter.enter(reader, "Esteban", BORN)).isEmpty();

        var owner = enter.enter(reader, "Jorman Centeno", BORN).orElseThrow();
        assertThat(owner.accountId()).isEqualTo(account);
        assertThat(email(account)).isEqualTo(address);
        assertThat(email(reader.accountId())).isEmpty();
        assertThat(amparo.get(Receipts.class).find(owner).orElseThrow().controlNumber())
                .isEqualTo(partner.controlNumber().orElseThrow());
        assertThat(family.list(head)).isEqualTo(before);

        // whoever has an address keeps it, and the head can't tell
        var other = UUID.randomUUID() + "@example.org";
        amparo.get(InviteRelative.class).invite(head, partner.id(), other);
        assertThat(enter.isOffered(reader(other))).isFalse();
        assertThat(family.list(head))
                .usingRecursiveComparison()
                .ignoringFields("invitedAt")
                .isEqualTo(before);
    }

    @Test
    void theFileOfAnAdultWhoHoldsACardCannotBeTakenByAnInvitation() {
        var partner = family.list(head).getFirst();
        var account = partner.account().orElseThrow();
        amparo.get(IssueCard.class).to(new Applicant(account), "730418");
        var address = UUID.randomUUID() + "@example.org";
        amparo.get(InviteRelative.class).invite(head, partner.id(), address);
        assertThat(amparo.get(EnterOwnFile.class).isOffered(reader(address))).isFalse();
        assertThat(email(account)).isEmpty();
        assertThat(family.list(head).getFirst().invitedAt())
                .as("and the head can't tell")
                .isPresent();
    }

    @Test
    void aWrongAddressLearnsNothingAndIsLeftAloneOnceItSaysSo() {
        var partner = family.list(head).getFirst();
        var address = UUID.randomUUID() + "@example.org";
        var invite = amparo.get(InviteRelative.class);
        invite.invite(head, partner.id(), address);
        var stranger = reader(address);
        var enter = amparo.get(EnterOwnFile.class);
        enter.refuse(stranger);
        assertThat(enter.isOffered(stranger)).isFalse();
        assertThat(enter.enter(stranger, "Yorman Centeno", BORN)).isEmpty();

        invite.invite(head, partner.id(), address);
        assertThat(enter.isOffered(stranger)).as("not asked again").isFalse();
        assertThat(family.list(head).getFirst().invitedAt())
                .as("and the head can't tell")
                .isPresent();
    }

    @Test
    void guessingEndsAfterAFewTries() {
        var partner = family.list(head).getFirst();
        var address = UUID.randomUUID() + "@example.org";
        amparo.get(InviteRelative.class).invite(head, partner.id(), address);
        var stranger = reader(address);
        var enter = amparo.get(EnterOwnFile.class);
        for (var tries = 0; tries < 5; tries++) {
            assertThat(enter.enter(stranger, "Nobody", BORN)).isEmpty();
        }
        assertThat(enter.enter(stranger, "Yorman Centeno", BORN)).isEmpty();
    }

    @Test
    void whoHasAnApplicationOfTheirOwnIsOfferedNoOther() {
        var other = amparo.applicant();
        amparo.submit(other, Map.of());
        var partner = family.list(head).getFirst();
        amparo.get(InviteRelative.class).invite(head, partner.id(), email(other.accountId()));
        assertThat(amparo.get(EnterOwnFile.class).isOffered(other)).isFalse();
        assertThat(email(partner.account().orElseThrow())).isEmpty();
        assertThat(family.list(head).getFirst().invitedAt()).isPresent();
    }

    @Test
    void childrenAreNotInvitedAndOnlyTheirsIsShownToTheHead() {
        var members = family.list(head);
        var invite = amparo.get(InviteRelative.class);
        assertThat(members).extracting(invite::mayBeInvited).containsExactly(true, false, false);
        assertThat(family.accountOfChild(head, members.get(1).id())).isPresent();
        assertThat(family.accountOfChild(head, members.getFirst().id())).isEmpty();
        assertThat(family.accountOfChild(amparo.applicant(), members.get(1).id()))
                .as("somebody else's child")
                .isEmpty();
    }

    @Test
    void theDocumentsOfAnAdultWhoWasNamedAsAChildAreNotTheHeads() {
        var named = family.list(head).get(1);
        assertThat(family.accountOfChild(head, named.id())).isPresent();
        amparo.jdbc().sql("""
                update registration.person set birth_date = '1999-04-19'
                 where id = (select person_id from registration.application where id = :id)
                """).param("id", named.application().orElseThrow()).update();
        assertThat(family.accountOfChild(head, named.id())).isEmpty();
    }

    @Test
    void aSeparateFileIsKnownToFewAndChangesNothingForTheHead() {
        var wife = amparo.submit(amparo.applicant(), Map.of("given_names", "Rima", "separate_file", "yes"));
        var number = amparo.get(Applications.class).get(application, tacna).controlNumber();
        var before = family.list(head);
        var groupBefore = family.of(application, tacna);
        var separate = amparo.get(SeparateFiles.class);
        var protection = new Officer(
                UUID.randomUUID(),
                "Protection",
                "TAC",
                "protection",
                Set.of(Permission.READ_APPLICATION, Permission.READ_SGBV),
                Set.of("TAC"));

        assertThatThrownBy(() -> separate.link(wife, number, tacna)).isInstanceOf(NotAllowed.class);
        assertThat(separate.link(wife, number, protection)).isTrue();
        assertThat(separate.link(wife, number, protection)).isFalse();

        assertThat(separate.of(wife, protection))
                .extracting(SeparateFiles.Link::headId)
                .containsExactly(application);
        assertThat(separate.of(application, protection))
                .extracting(SeparateFiles.Link::applicationId)
                .containsExactly(wife);
        assertThatThrownBy(() -> separate.of(application, tacna)).isInstanceOf(NotAllowed.class);
        assertThat(family.list(head)).isEqualTo(before);
        assertThat(family.of(application, tacna)).isEqualTo(groupBefore);
        assertThat(amparo.jdbc()
                        .sql(
                                "select count(*) from access.entry where act = 'application.separate' and subject_id = :id")
                        .param("id", application)
                        .query(Long.class)
                        .single())
                .as("nothing is logged where the head looks")
                .isZero();
    }

    @Test
    void papersComeAfterSendingAndOnlyFromTheFamilysHead() throws UploadRefused {
        var papers = amparo.get(FamilyPapers.class);
        var child = family.list(head).get(1);
        papers.add(head, child.id(), InventedPhoto.jpeg(2), "partida.jpg");
        assertThat(papers.list(head, child)).extracting(EvidenceFile::field).containsExactly("family.bbbb.paper");
        assertThat(amparo.get(Applications.class).get(application, tacna).evidence())
                .extracting(EvidenceFile::field)
                .contains("family.bbbb.paper");
        assertThatThrownBy(() -> papers.add(amparo.applicant(), child.id(), InventedPhoto.jpeg(2), "x.jpg"))
                .isInstanceOf(ApplicationNotFound.class);
    }

    @Test
    void aRequestForReunificationKeepsItsHistory() {
        var reunifications = amparo.get(Reunifications.class);
        var id = UUID.randomUUID();
        reunifications.ask(head, id, "Omaira", "MO", "VEN", "She is ill.");
        reunifications.ask(head, id, "Omaira", "MO", "VEN", "She is ill.");
        assertThat(reunifications.list(head)).hasSize(1);
        assertThatThrownBy(() -> reunifications.move(id, Reunification.State.NOT_GRANTED, "", tacna))
                .isInstanceOf(IllegalArgumentException.class);
        reunifications.move(id, Reunification.State.MORE_NEEDED, "A birth certificate.", tacna);
        reunifications.move(id, Reunification.State.GRANTED, "", tacna);
        assertThatThrownBy(() -> reunifications.move(id, Reunification.State.UNDER_REVIEW, "", tacna))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(reunifications.list(application, tacna).getFirst().steps())
                .extracting(Reunification.Step::state)
                .isEqualTo(List.of(
                        Reunification.State.RECEIVED, Reunification.State.MORE_NEEDED, Reunification.State.GRANTED));
    }

    private String email(UUID account) {
        return amparo.jdbc()
                .sql("select coalesce(email, '') from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }
}
