// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.command.invented.InventedPaper;
import org.amparo.registration.DecidePresence.Asked;
import org.amparo.registration.SummonsView.End;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Presence in the country, from the application to the day somebody comes, on a real database with Argentina's rules. */
class PresenceTests {

    private static final String DOUBT = "La factura que envió es de otra ciudad.";

    private static final MovingClock CLOCK = new MovingClock();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo argentina;

    private final OfficeWork amparo = new OfficeWork(argentina);
    private final Officer salta = OfficeWork.registrar("SLA");
    private final Presences presences = amparo.get(Presences.class);
    private final DecidePresence decide = amparo.get(DecidePresence.class);
    private final AnswerSummons answer = amparo.get(AnswerSummons.class);
    private final SendPresenceProof sendProof = amparo.get(SendPresenceProof.class);
    private final SummonsDays days = amparo.get(SummonsDays.class);
    private final SummonsPlaces places = amparo.get(SummonsPlaces.class);
    private final Bookings bookings = amparo.get(Bookings.class);
    private final Applicant applicant = amparo.applicant();

    @BeforeAll
    static void start() {
        argentina = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/argentina"), CLOCK);
    }

    @AfterAll
    static void stop() {
        argentina.context().close();
    }

    private UUID submit(Applicant who, Map<String, String> given) {
        var answers = new HashMap<>(Map.of("filled_by", "SELF", "area", "66028", "office", ""));
        answers.putAll(given);
        return amparo.submit(who, answers);
    }

    private UUID withoutStamp() {
        return submit(applicant, Map.of("entry_stamp", "no", "assisted", "no"));
    }

    private PresenceState state() {
        return presences.find(applicant.accountId()).orElseThrow().state();
    }

    private UUID summon(UUID application) {
        return summon(application, first());
    }

    private UUID summon(UUID application, Instant at) {
        var asked = new Asked(days.nearest("66028"), at, SummonsCause.PRESENCE, DOUBT);
        return decide.summon(application, asked, state(), salta);
    }

    private Instant first() {
        return places.forOfficer("SLA", days.earliest(days.nearest("66028")), 1).getFirst();
    }

    /** A time the person can choose, so many later than the first. */
    private Instant later(int nth) {
        var guest = new SummonsPlaces.Guest(UUID.randomUUID(), applicant.accountId());
        return places.forPerson(guest, "SLA", CLOCK.instant(), nth + 1).get(nth);
    }

    /** Summons others then, until nobody fits any more; says how many. */
    private int othersAt(Instant at) {
        for (int others = 0; ; others++) {
            var other = submit(amparo.applicant(), Map.of("entry_stamp", "no", "assisted", "no"));
            try {
                var asked = new Asked(days.nearest("66028"), at, SummonsCause.PRESENCE, DOUBT);
                decide.summon(other, asked, PresenceState.PROOF_MISSING, salta);
            } catch (SummonsTimeGone full) {
                return others;
            }
        }
    }

    private Optional<Booking> held(UUID application) {
        return bookings.held(application, "presence");
    }

    private void passUntil(Instant moment) {
        CLOCK.pass(Duration.between(CLOCK.instant(), moment));
    }

    private static byte[] paper(int face) {
        return InventedPaper.jpeg("Certificado de domicilio (dibujo)", face, List.of("Salta"));
    }

    @Test
    void anApplicationWithoutProofIsSentAndKeepsTheOpenPoint() {
        var id = withoutStamp();

        assertThat(state()).isEqualTo(PresenceState.PROOF_MISSING);
        assertThat(amparo.get(Applications.class).get(id, salta).state()).isEqualTo(ApplicationState.PRE_REGISTERED);
    }

    @Test
    void whoJoinsCameWithTheHeadAndSoDoesWhatShowsIt() {
        var family = """
                [{"id":"aaaa","given_names":"Lev","relationship":"CH","whereabouts":"HE","joins":"yes"}]""";
        submit(applicant, Map.of("entry_stamp", "yes", "family", family));
        assertThat(ofRelative(applicant)).isEqualTo(PresenceState.NOT_NEEDED);

        var without = amparo.applicant();
        submit(without, Map.of("entry_stamp", "no", "assisted", "no", "family", family));
        assertThat(ofRelative(without)).isEqualTo(PresenceState.PROOF_MISSING);
    }

    private PresenceState ofRelative(Applicant head) {
        var relative = amparo.get(Family.class).list(head).getFirst();
        return presences.find(relative.account().orElseThrow()).orElseThrow().state();
    }

    @Test
    void aStampOrTheCommissionsHelpIsEnough() {
        submit(applicant, Map.of("entry_stamp", "yes"));
        assertThat(state()).isEqualTo(PresenceState.NOT_NEEDED);

        var assisted = amparo.applicant();
        submit(assisted, Map.of("entry_stamp", "no", "assisted", "yes"));
        assertThat(presences.find(assisted.accountId()).orElseThrow().state()).isEqualTo(PresenceState.NOT_NEEDED);
    }

    @Test
    void aProofMayComeLaterAndIsAcceptedByAnOfficer() throws UploadRefused {
        var id = withoutStamp();

        sendProof.send(applicant, paper(71), "factura.jpg");
        assertThat(state()).isEqualTo(PresenceState.PROOF_GIVEN);
        assertThat(presences.proofs(presences.find(applicant.accountId()).orElseThrow(), applicant))
                .hasSize(1);

        decide.accept(id, PresenceState.PROOF_GIVEN, salta);
        assertThat(state()).isEqualTo(PresenceState.ACCEPTED);
        assertThatThrownBy(() -> sendProof.send(applicant, paper(71), "otra.jpg"))
                .isInstanceOf(PresenceChanged.class);
    }

    @Test
    void aDoubtLeadsToASummonsThatThePersonConfirms() {
        var id = withoutStamp();
        var at = first();
        var summons = summon(id, at);

        var seen = presences.find(applicant.accountId()).orElseThrow();
        assertThat(seen.state()).isEqualTo(PresenceState.SUMMONED);
        assertThat(seen.summons()).hasValueSatisfying(view -> {
            assertThat(view.office()).isEqualTo("SLA");
            assertThat(view.reason()).isEqualTo(DOUBT);
            assertThat(view.at()).isEqualTo(at);
            assertThat(view.confirmed()).isFalse();
        });

        answer.confirm(applicant, summons);
        answer.confirm(applicant, summons);
        assertThat(presences
                        .find(applicant.accountId())
                        .orElseThrow()
                        .summons()
                        .orElseThrow()
                        .confirmed())
                .isTrue();

        decide.came(id, summons, salta);
        assertThat(state()).isEqualTo(PresenceState.CONFIRMED);
    }

    @Test
    void anotherDayMayBeChosenTwiceAndAnOfficerMayGiveMore() {
        var id = withoutStamp();
        summon(id);
        for (int nth = 1; nth <= 2; nth++) {
            answer.move(applicant, later(nth));
        }

        var moved = presences.find(applicant.accountId()).orElseThrow();
        assertThat(moved.mayMove()).isFalse();
        assertThat(moved.summonses()).extracting(SummonsView::end).containsExactly(End.OPEN, End.MOVED, End.MOVED);
        assertThat(moved.summons().orElseThrow().confirmed()).isTrue();
        assertThatThrownBy(() -> answer.move(applicant, later(3))).isInstanceOf(PresenceChanged.class);

        summon(id);
        assertThat(presences.find(applicant.accountId()).orElseThrow().mayMove())
                .isTrue();
    }

    @Test
    void whoDidNotComeIsRefusedNothingAndChoosesAnotherDay() {
        var id = withoutStamp();
        var first = summon(id);
        assertThatThrownBy(() -> decide.missed(id, first, salta)).isInstanceOf(IllegalArgumentException.class);
        passUntil(held(id).orElseThrow().startsAt());
        decide.missed(id, first, salta);

        var second = presences.find(applicant.accountId()).orElseThrow();
        assertThat(second.state()).isEqualTo(PresenceState.SUMMONED);
        assertThat(second.summons()).hasValueSatisfying(view -> {
            assertThat(view.byRule()).isTrue();
            assertThat(view.byPerson()).isFalse();
            assertThat(view.at()).isEqualTo(held(id).orElseThrow().startsAt());
        });
        passUntil(held(id).orElseThrow().startsAt());
        decide.missed(id, second.summons().orElseThrow().id(), salta);

        assertThat(held(id)).isEmpty();
        var missed = presences.find(applicant.accountId()).orElseThrow();
        assertThat(missed.state()).isEqualTo(PresenceState.MISSED);
        assertThat(missed.mayMove()).isTrue();
        assertThat(amparo.get(Applications.class).get(id, salta).state()).isEqualTo(ApplicationState.PRE_REGISTERED);

        answer.move(applicant, later(2));
        var again = presences.find(applicant.accountId()).orElseThrow();
        assertThat(again.state()).isEqualTo(PresenceState.SUMMONED);
        assertThat(again.movesLeft()).isEqualTo(2);
        assertThatThrownBy(() -> decide.came(id, first, salta)).isInstanceOf(PresenceChanged.class);
        decide.came(id, again.summons().orElseThrow().id(), salta);
        assertThat(state()).isEqualTo(PresenceState.CONFIRMED);
    }

    @Test
    void aSummonsTakesAPlaceThatNobodyElseCanHave() {
        var id = withoutStamp();
        var at = first();
        summon(id, at);

        assertThat(held(id)).hasValueSatisfying(booking -> {
            assertThat(booking.office()).isEqualTo("SLA");
            assertThat(booking.startsAt()).isEqualTo(at);
            assertThat(booking.holder()).isEqualTo(applicant.accountId());
        });
        assertThat(othersAt(at))
                .as("a desk, and one within reach of a wheelchair")
                .isLessThan(2);
        var late = submit(amparo.applicant(), Map.of("entry_stamp", "no", "assisted", "no"));
        var asked = new Asked(days.nearest("66028"), at, SummonsCause.PRESENCE, DOUBT);
        assertThatThrownBy(() -> decide.summon(late, asked, PresenceState.PROOF_MISSING, salta))
                .isInstanceOf(SummonsTimeGone.class);
        assertThat(presences.get(late, salta).state()).isEqualTo(PresenceState.PROOF_MISSING);

        decide.accept(id, PresenceState.SUMMONED, salta);
        assertThat(held(id)).isEmpty();
        assertThat(places.forOfficer("SLA", at, 1)).containsExactly(at);
    }

    @Test
    void aPlaceThatSomebodyElseTookMeanwhileChangesNothing() {
        var id = withoutStamp();
        summon(id);
        var before = held(id).orElseThrow();
        var taken = places.forOfficer("SLA", before.startsAt(), 40).getLast();
        othersAt(taken);

        assertThatThrownBy(() -> answer.move(applicant, taken)).isInstanceOf(SummonsTimeGone.class);
        assertThat(held(id)).contains(before);
        assertThat(presences.find(applicant.accountId()).orElseThrow().summonses())
                .singleElement()
                .satisfies(view -> assertThat(view.isOpen()).isTrue());
    }

    @Test
    void doubtsOfWhoSomebodyIsAreAReasonToo() {
        var id = submit(applicant, Map.of("entry_stamp", "yes"));
        decide.summon(
                id,
                new Asked(days.nearest("66028"), first(), SummonsCause.IDENTITY, DOUBT),
                PresenceState.NOT_NEEDED,
                salta);

        var seen = presences.find(applicant.accountId()).orElseThrow();
        assertThat(seen.summons().orElseThrow().cause()).isEqualTo(SummonsCause.IDENTITY);
        assertThat(seen.takesProof()).isFalse();
    }

    @Test
    void whoComesOnAnotherDayLeavesTheirPlaceToOthers() {
        var id = withoutStamp();
        var summons = summon(id);
        var booking = held(id).orElseThrow();
        decide.came(id, summons, salta);

        assertThat(bookings.find(booking.id()).orElseThrow().state()).isEqualTo(BookingState.CAME);
        assertThat(places.forOfficer("SLA", booking.startsAt(), 1)).containsExactly(booking.startsAt());
    }

    @Test
    void thatItWasOpenedIsKept() {
        var id = withoutStamp();
        summon(id);
        answer.see(applicant);
        answer.see(applicant);

        assertThat(presences.get(id, salta).summons().orElseThrow().seenAt()).isPresent();
    }

    @Test
    void showsOfficersThatSomebodyElseSentTheSameFile() throws UploadRefused {
        var mine = withoutStamp();
        var other = amparo.applicant();
        var theirs = submit(other, Map.of("entry_stamp", "no", "area", "66028"));
        sendProof.send(applicant, paper(72), "mia.jpg");
        assertThat(presences.twins(mine, salta)).isEmpty();

        sendProof.send(other, paper(72), "suya.jpg");
        var number = amparo.get(Applications.class).get(theirs, salta).controlNumber();
        assertThat(presences.twins(mine, salta)).singleElement().satisfies(twin -> {
            assertThat(twin.others()).isEqualTo(1);
            assertThat(twin.numbers()).containsExactly(number);
        });
        assertThat(presences.twins(mine, OfficeWork.registrar("MDZ")))
                .singleElement()
                .satisfies(twin -> assertThat(twin.numbers()).isEmpty());
    }

    @Test
    void belongsToTheOfficersScopeAndPermission() {
        var id = withoutStamp();
        var mendoza = OfficeWork.registrar("MDZ");
        assertThatThrownBy(() -> presences.get(id, mendoza)).isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> decide.accept(id, PresenceState.PROOF_MISSING, mendoza))
                .isInstanceOf(ApplicationNotFound.class);
        var reader = new Officer(
                UUID.randomUUID(), "Reader", "SLA", "auditor", Set.of(Permission.READ_APPLICATION), Set.of("SLA"));
        assertThatThrownBy(() -> decide.accept(id, PresenceState.PROOF_MISSING, reader))
                .isInstanceOf(NotAllowed.class);
        assertThat(presences.get(id, reader).state()).isEqualTo(PresenceState.PROOF_MISSING);
    }

    @Test
    void theSecondOfTwoOfficersSeesThatItChanged() {
        var id = withoutStamp();
        summon(id);
        assertThatThrownBy(() -> decide.accept(id, PresenceState.PROOF_MISSING, salta))
                .isInstanceOf(PresenceChanged.class);
    }

    @Test
    void keepsItsHistoryForEver() {
        var id = withoutStamp();
        summon(id);
        for (var table : List.of("presence", "summons", "summons_event")) {
            var statements = new ArrayList<String>(List.of("delete from registration." + table));
            statements.add("truncate registration." + table + " cascade");
            for (var statement : statements) {
                if (!table.equals("summons_event") || statement.startsWith("truncate")) {
                    assertThatThrownBy(() -> amparo.jdbc().sql(statement).update())
                            .as(statement)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
        assertThat(presences.get(id, salta).history())
                .extracting(PresenceView.Entry::state)
                .containsExactly(PresenceState.PROOF_MISSING, PresenceState.SUMMONED);
    }
}
