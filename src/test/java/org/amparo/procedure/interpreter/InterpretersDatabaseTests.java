// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.procedure.interpreter.InterpreterRefused.Why;
import org.amparo.procedure.interpreter.Tongue.Level;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** The register and the bookings of interpreters on a real database. */
class InterpretersDatabaseTests {

    private final OfficeWork amparo = new OfficeWork();
    private final InterpreterRegister register = amparo.get(InterpreterRegister.class);
    private final Interpreters interpreters = amparo.get(Interpreters.class);
    private final Officer supervisor = officer("TAC", Permission.MANAGE_TEAM);
    private final Officer planner = officer("TAC", Permission.CONDUCT_CASE);
    private final Instant ten = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(9));

    private static Officer officer(String office, Permission may) {
        return new Officer(
                UUID.randomUUID(),
                "Officer",
                office,
                "role",
                Set.of(Permission.WORK, Permission.READ_APPLICATION, may),
                Set.of(office));
    }

    private static InterpreterProfile profile(String name, String contact) {
        var tongues = List.of(new Tongue("wol", "", Level.NATIVE));
        return new InterpreterProfile(name, "F", tongues, Set.of("TAC"), false, contact);
    }

    private UUID added() {
        var id = UUID.randomUUID();
        register.add(id, profile("Aminata " + id, "+51 999 000 111"), supervisor);
        return id;
    }

    private UUID registeredCase() {
        var id = UUID.randomUUID();
        var person = UUID.randomUUID();
        amparo.jdbc()
                .sql("""
                insert into procedure.asylum_case
                       (id, application_id, person_id, file_number, stage, office, filed_at, registered_at)
                values (:id, :person, :person, :number, 'REGISTERED', 'TAC', now(), now())
                """)
                .param("id", id)
                .param("person", person)
                .param("number", id.toString())
                .update();
        return id;
    }

    private Found fit(UUID caseId, Instant at) {
        var ask = new Ask("wol", "", "", false, "TAC", at, 60, caseId, Optional.empty());
        return interpreters.fit(ask, planner);
    }

    private void refused(Why why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InterpreterRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static boolean has(Found found, UUID id) {
        return found.fits().stream().anyMatch(fit -> fit.id().equals(id));
    }

    @Test
    void ofTwoWhoBookTheSameHourAtOnceOneIsRefused() throws Exception {
        for (var round = 0; round < 5; round++) {
            var id = added();
            var together = new CyclicBarrier(2);
            Callable<Boolean> booking = () -> {
                together.await();
                try {
                    interpreters.book(id, UUID.randomUUID(), ten.plusSeconds(60), 60, planner);
                    return true;
                } catch (InterpreterRefused taken) {
                    return taken.why() != Why.TAKEN;
                }
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                var first = threads.submit(booking);
                var second = threads.submit(booking);
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            }
            assertThat(register.get(id, supervisor).bookings()).hasSize(1);
        }
    }

    @Test
    void aBookingIsMadeOnceMovedAndReleased() {
        var id = added();
        var reference = UUID.randomUUID();
        interpreters.book(id, reference, ten, 60, planner);
        interpreters.book(id, reference, ten, 60, planner);
        refused(Why.TAKEN, () -> interpreters.book(id, UUID.randomUUID(), ten.minusSeconds(3600), 50, planner));
        refused(Why.TAKEN, () -> interpreters.book(id, UUID.randomUUID(), ten.plusSeconds(3600), 30, planner));
        interpreters.book(id, UUID.randomUUID(), ten.plusSeconds(4500), 30, planner);

        refused(Why.TAKEN, () -> interpreters.move(reference, id, ten.plusSeconds(1800), 60, planner));
        assertThat(register.get(id, supervisor).bookings())
                .extracting(Interpreter.Booking::startsAt)
                .containsExactly(ten, ten.plusSeconds(4500));
        interpreters.move(reference, id, ten.minusSeconds(1800), 60, planner);
        refused(Why.BOOKED, () -> register.retire(id, supervisor));
        interpreters.release(reference, planner);
        interpreters.release(reference, planner);
        assertThat(register.get(id, supervisor).bookings()).hasSize(1);
    }

    @Test
    void whoeverIsTakenAwayOrMustNotIsNotOffered() {
        var id = added();
        var file = registeredCase();
        assertThat(has(fit(file, ten), id)).isTrue();

        interpreters.book(id, UUID.randomUUID(), ten, 60, planner);
        assertThat(fit(file, ten.plusSeconds(4000)).obstacles()).anyMatch(one -> one.startsWith("BUSY:"));
        assertThat(has(fit(file, ten.plusSeconds(4000)), id)).isFalse();
        assertThat(has(fit(file, ten.plusSeconds(4500)), id)).isTrue();

        var day = LocalDate.ofInstant(ten, amparo.get(CountryPack.class).zone()).plusDays(3);
        register.addAbsence(id, day, day, supervisor);
        var then = ten.plus(Duration.ofDays(3));
        assertThat(has(fit(file, then), id)).isFalse();
        refused(Why.AWAY, () -> interpreters.book(id, UUID.randomUUID(), then, 60, planner));

        register.addConflict(id, "", file.toString(), "Is a cousin", supervisor);
        assertThat(has(fit(file, ten.plusSeconds(9000)), id)).isFalse();
        assertThat(has(fit(registeredCase(), ten.plusSeconds(9000)), id)).isTrue();
    }

    @Test
    void howToReachThemAndWhyNotAreSealed() {
        var id = added();
        register.addConflict(id, "SYR", "", "Served in the army there", supervisor);
        var stored = amparo.jdbc().sql("""
                select (select i::text from procedure.interpreter i where id = :id)
                       || (select k::text from procedure.interpreter_conflict k where interpreter_id = :id)
                """).param("id", id).query(String.class).single();
        assertThat(stored).doesNotContain("999 000 111", "army");
        var seen = register.get(id, supervisor);
        assertThat(seen.profile().contact()).isEqualTo("+51 999 000 111");
        assertThat(seen.conflicts().getFirst().reason()).isEqualTo("Served in the army there");
        assertThat(register.list("wol", supervisor).get(id))
                .extracting(InterpreterProfile::contact)
                .isEqualTo("");
    }

    @Test
    void ofTwoWhoChangeSomebodyTheSecondIsToldAndSomebodyOfAnotherOfficeSeesNothing() {
        var id = added();
        register.save(id, 1, profile("Aminata Diop", "a"), supervisor);
        refused(Why.CHANGED, () -> register.save(id, 1, profile("Aminata Sow", "b"), supervisor));
        var lima = officer("LIM", Permission.MANAGE_TEAM);
        refused(Why.NOBODY, () -> register.get(id, lima));
        assertThat(register.list("", lima)).doesNotContainKey(id);
        assertThatThrownBy(() -> register.list("", planner)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> interpreters.book(id, UUID.randomUUID(), ten, 60, supervisor))
                .isInstanceOf(NotAllowed.class);
        register.retire(id, supervisor);
        refused(Why.NOBODY, () -> interpreters.book(id, UUID.randomUUID(), ten, 60, planner));
        assertThat(register.list("", supervisor)).doesNotContainKey(id);
    }
}
