// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.registration.EmergencyRefused.Why;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closed parts opened in an emergency: for one officer, one file and one part, for a time, and reviewed by somebody else. */
class EmergencyTests {

    private static final String REASON = "La amenazan en la puerta del albergue.";

    private final OfficeWork amparo = new OfficeWork();
    private final Emergencies emergencies = amparo.get(Emergencies.class);
    private final ClosedAnswers closed = amparo.get(ClosedAnswers.class);
    private final Officer desk = officer("TAC", Permission.BREAK_GLASS);
    private final Officer reviewer = officer("TAC", Permission.REVIEW_EMERGENCY);

    private static Officer officer(String office, Permission... permissions) {
        var may = new HashSet<>(Set.of(permissions));
        may.add(Permission.READ_APPLICATION);
        return new Officer(UUID.randomUUID(), "Somebody", office, "registrar", may, Set.of(office));
    }

    private UUID application(Map<String, String> answers) {
        return amparo.submit(amparo.applicant(), answers);
    }

    private void refused(Why why, Runnable act) {
        assertThatExceptionOfType(EmergencyRefused.class).isThrownBy(act::run).matches(refused -> refused.why() == why);
    }

    @Test
    void opensOnePartOfOneFileToOneOfficer() {
        var id = application(Map.of("separate_file", "yes", "narrative", "They came."));
        var other = application(Map.of("separate_file", "yes"));
        refused(Why.REASON, () -> emergencies.begin(id, Compartment.SGBV, Danger.VIOLENCE, "Ayuda", desk));
        assertThatThrownBy(() -> closed.open(id, Compartment.SGBV, desk)).isInstanceOf(NotAllowed.class);

        emergencies.begin(id, Compartment.SGBV, Danger.VIOLENCE, REASON, desk);
        emergencies.begin(id, Compartment.SGBV, Danger.VIOLENCE, REASON, desk);

        assertThat(closed.open(id, Compartment.SGBV, desk))
                .flatExtracting(GivenSection::answers)
                .extracting(GivenAnswer::value)
                .containsExactly("yes");
        assertThatThrownBy(() -> closed.open(id, Compartment.CLAIM, desk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closed.open(other, Compartment.SGBV, desk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closed.open(id, Compartment.SGBV, officer("TAC", Permission.BREAK_GLASS)))
                .isInstanceOf(NotAllowed.class);
        assertThat(of(desk)).as("pressed twice, noted once").hasSize(1);
        for (var act : Set.of("application.emergency", "application.open-sgbv")) {
            assertThat(amparo.jdbc()
                            .sql(
                                    "select count(*) from access.entry where actor = :who and act = :act and subject_id = :id")
                            .param("who", desk.logName())
                            .param("act", act)
                            .param("id", id)
                            .query(Integer.class)
                            .single())
                    .as(act)
                    .isOne();
        }
        assertThat(amparo.jdbc()
                        .sql(
                                "select count(*) from access.entry where actor = :who and act = 'emergency.look'"
                                        + " and subject_id = (select id from registration.emergency where officer_id = :officer)")
                        .param("who", desk.logName())
                        .param("officer", desk.id())
                        .query(Integer.class)
                        .single())
                .as("the look is known to be of this emergency")
                .isOne();
        assertThat(amparo.jdbc()
                        .sql(
                                "select count(*) from registration.emergency where position('albergue'::bytea in reason) > 0")
                        .query(Integer.class)
                        .single())
                .as("sealed")
                .isZero();
    }

    @Test
    void isClosedAgainWhenTheTimeIsOver() {
        var id = application(Map.of("separate_file", "yes"));
        var since = amparo.get(Clock.class).instant().minus(Emergencies.OPEN_FOR);
        amparo.get(EmergencyTable.class)
                .add(
                        new EmergencyTable.Opening(id, Compartment.SGBV, Danger.OTHER, REASON),
                        desk,
                        since.minusSeconds(1),
                        since.plus(Emergencies.OPEN_FOR));
        assertThatThrownBy(() -> closed.open(id, Compartment.SGBV, desk)).isInstanceOf(NotAllowed.class);
    }

    /** Neither before nor after can anybody tell from the offer what a file has in it. */
    @Test
    void offersTheSameWhateverTheFileHolds() {
        var empty = application(Map.of());
        assertThat(emergencies.closedTo(desk))
                .containsExactly(Compartment.CLAIM, Compartment.PROTECTION, Compartment.SGBV);
        emergencies.begin(empty, Compartment.PROTECTION, Danger.LIFE, REASON, desk);
        assertThat(closed.open(empty, Compartment.PROTECTION, desk)).isEmpty();
        assertThatThrownBy(() -> closed.open(empty, Compartment.SGBV, desk)).isInstanceOf(NotAllowed.class);
    }

    /** The page of the closed part shows what was said at the desk as well. */
    @Test
    void opensWhatWasSaidAtTheDeskAboutSupport() {
        var support = amparo.get(AskSupport.class);
        var id = application(Map.of());
        assertThatThrownBy(() -> support.list(id, desk)).isInstanceOf(NotAllowed.class);
        emergencies.begin(id, Compartment.SGBV, Danger.LIFE, REASON, desk);
        assertThatThrownBy(() -> support.list(id, desk)).as("another part").isInstanceOf(NotAllowed.class);
        emergencies.begin(id, Compartment.PROTECTION, Danger.LIFE, REASON, desk);
        assertThat(support.list(id, desk)).isEmpty();
        assertThatThrownBy(() -> support.list(id, officer("TAC", Permission.BREAK_GLASS)))
                .as("somebody else")
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Compartment.class,
            names = {"CLAIM", "PROTECTION", "SGBV"})
    void isForWhomItIsClosedAndWhoMay(Compartment part) {
        var id = application(Map.of());
        var opensAnyway = officer("TAC", Permission.BREAK_GLASS, part.permission());
        assertThat(emergencies.closedTo(opensAnyway)).doesNotContain(part);
        refused(Why.CHOICE, () -> emergencies.begin(id, part, Danger.LIFE, REASON, opensAnyway));
        assertThatThrownBy(() -> emergencies.begin(id, part, Danger.LIFE, REASON, officer("TAC")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> emergencies.begin(id, part, Danger.LIFE, REASON, officer("LIM", Permission.BREAK_GLASS)))
                .as("another office's")
                .isInstanceOf(ApplicationNotFound.class);
        refused(Why.CHOICE, () -> emergencies.begin(id, Compartment.EVIDENCE, Danger.LIFE, REASON, desk));
    }

    @Test
    void isReviewedOnceBySomebodyElse() {
        var id = application(Map.of());
        var both = new Officer(desk.id(), desk.name(), "TAC", "all", EnumSet.allOf(Permission.class), Set.of("TAC"));
        emergencies.begin(id, Compartment.CLAIM, Danger.CHILD, REASON, desk);
        var one = of(desk).iterator().next();
        assertThat(one.reason()).isEqualTo(REASON);
        var waiting = emergencies.waiting(reviewer);
        refused(Why.OWN, () -> emergencies.review(one.id(), true, "Estaba bien, lo sé yo.", both));
        refused(Why.REASON, () -> emergencies.review(one.id(), true, "Sí", reviewer));
        emergencies.review(one.id(), false, "No había peligro: no hizo falta.", reviewer);
        refused(Why.REVIEWED, () -> emergencies.review(one.id(), true, "Yo creo que hizo falta.", reviewer));
        assertThat(emergencies.waiting(reviewer)).isEqualTo(waiting - 1);
        assertThat(of(desk)).singleElement().satisfies(said -> {
            assertThat(said.review().orElseThrow().justified()).isFalse();
            assertThat(said.review().orElseThrow().remark()).startsWith("No había");
        });
        assertThatThrownBy(() -> emergencies.list(1, desk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> emergencies.review(
                        one.id(), true, "Desde otra oficina.....", officer("LIM", Permission.REVIEW_EMERGENCY)))
                .isInstanceOf(ApplicationNotFound.class);
    }

    private Set<Emergency> of(Officer officer) {
        var all = new HashSet<Emergency>();
        for (var page = 1; page < 20; page++) {
            emergencies.list(page, reviewer).stream()
                    .filter(one -> one.officer().equals(officer.id()))
                    .forEach(all::add);
        }
        return all;
    }
}
