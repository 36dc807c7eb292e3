// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.IssueCard.Issued;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = AccessSetup.class)
class CardTests {

    private static final Browser KIOSK = new Browser("kiosk", "c0a801");
    private static final PlainWords WORDS = new PlainWords(Locale.forLanguageTag("es"));
    private static final String PIN = "482915";

    @Autowired
    IssueCard issueCard;

    @Autowired
    SignInWithCard signIn;

    @Autowired
    ConfirmWithPin confirmWithPin;

    @Autowired
    Accounts accounts;

    @Autowired
    Revocations revocations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    private record Held(Applicant applicant, String code) {}

    private Held newcomer() {
        var issued = (Issued) issueCard.toNewcomer(PIN, WORDS, KIOSK);
        return new Held(issued.applicant(), issueCard.code(issued.applicant(), issued.shown()));
    }

    @Test
    void opensAnAccountWithoutEmailAndSignsInWithCodeAndPin() {
        var held = newcomer();
        assertThat(accounts.get(held.applicant().accountId()).email()).isEmpty();
        assertThat(signIn.signIn(held.code().toLowerCase(Locale.ROOT), " ٤٨٢٩١٥ ", KIOSK))
                .contains(held.applicant());
    }

    @Test
    void refusesAPinThatIsNotSixDigitsOrIsTriedFirst() {
        assertThat(issueCard.toNewcomer("48291", WORDS, KIOSK)).isEqualTo(new IssueCard.PinRefused("error.pin.six"));
        assertThat(issueCard.toNewcomer("123456", WORDS, KIOSK))
                .isEqualTo(new IssueCard.PinRefused("error.pin.trivial"));
    }

    @Test
    void answersAWrongPinAndAnUnknownCardAlike() {
        var held = newcomer();
        assertThat(signIn.signIn(held.code(), "482916", KIOSK)).isEmpty();
        assertThat(signIn.signIn(held.code(), "letters", KIOSK)).isEmpty();
        assertThat(signIn.signIn(CardCode.fresh(new java.util.Random(1)), PIN, KIOSK))
                .isEmpty();
    }

    @Test
    void whoHelpsAndGuessesThePinKeepsNobodyFromTheirOwnDoor() {
        var held = newcomer();
        var hand = new Hand(
                UUID.randomUUID(), HelpKind.RELATIVE, UUID.randomUUID(), "Ana", "", "Yuli", Set.of(HelpScope.FORM));
        var helped = new Applicant(held.applicant().accountId(), Optional.of(hand));
        for (var i = 0; i < 5; i++) {
            assertThat(confirmWithPin.judge(helped, "90817" + i)).isFalse();
        }
        assertThatExceptionOfType(TryAgainLater.class).isThrownBy(() -> confirmWithPin.judge(helped, PIN));
        assertThat(signIn.signIn(held.code(), PIN, KIOSK)).contains(held.applicant());
        clock.pass(Duration.ofHours(1));
        assertThat(confirmWithPin.judge(helped, PIN)).isTrue();
    }

    @Test
    void makesGuessersWaitLongerAndLongerAndNeverKillsTheCard() {
        var held = newcomer();
        for (var i = 0; i < 5; i++) {
            assertThat(signIn.signIn(held.code(), "90817" + i, KIOSK)).isEmpty();
        }
        assertThatExceptionOfType(TryAgainLater.class)
                .as("the right PIN too, from anywhere")
                .isThrownBy(() -> signIn.signIn(held.code(), PIN, new Browser("other", "0a0000")));
        var waited = Duration.ZERO;
        for (var i = 0; i < 12; i++) {
            clock.pass(Duration.ofHours(1));
            waited = waited.plusHours(1);
            assertThat(signIn.signIn(held.code(), "90817" + i % 10, KIOSK)).isEmpty();
        }
        clock.pass(Duration.ofHours(1));
        assertThat(signIn.signIn(held.code(), PIN, KIOSK)).contains(held.applicant());
        assertThat(signIn.signIn(held.code(), "908171", KIOSK))
                .as("counting begins anew")
                .isEmpty();
        assertThat(signIn.signIn(held.code(), PIN, KIOSK)).isPresent();
    }

    @Test
    void stopsTheFormerCardAndEndsSessions() {
        var held = newcomer();
        var session = Session.of(held.applicant().accountId(), clock.instant(), "es");
        clock.pass(Duration.ofSeconds(2));
        var issued = (Issued) issueCard.to(held.applicant(), "730418");
        var code = issueCard.code(held.applicant(), issued.shown());
        assertThat(signIn.signIn(held.code(), PIN, KIOSK)).isEmpty();
        assertThat(signIn.signIn(code, "730418", KIOSK)).contains(held.applicant());
        assertThat(revocations.isRevoked(session)).isTrue();
    }

    @Test
    void isIssuedByAnOfficerWhoMayAndWasToldHow() {
        var held = newcomer();
        var account = held.applicant().accountId();
        var may = officer(Permission.ISSUE_CARD);
        var issued = (Issued) issueCard.by(may, account, CardMeans.PHOTO_AND_ANSWERS, "730418");
        assertThat(issueCard.code(held.applicant(), issued.shown()))
                .as("shown to the officer alone")
                .isEmpty();
        assertThat(signIn.signIn(issueCard.code(may, issued.shown()), "730418", KIOSK))
                .contains(held.applicant());
        assertThat(jdbc.sql("select act from access.entry where subject_id = :id and actor = :who order by id")
                        .param("id", account)
                        .param("who", may.logName())
                        .query(String.class)
                        .list())
                .containsExactly("account.identified-by-photo-and-answers", "account.card");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> issueCard.by(officer(Permission.WORK), account, CardMeans.DOCUMENT, PIN));
    }

    @Test
    void showsTheCodeForAQuarterOfAnHour() {
        var issued = (Issued) issueCard.toNewcomer(PIN, WORDS, KIOSK);
        clock.pass(Duration.ofMinutes(14));
        assertThat(issueCard.code(issued.applicant(), issued.shown())).isNotEmpty();
        clock.pass(Duration.ofMinutes(2));
        assertThat(issueCard.code(issued.applicant(), issued.shown())).isEmpty();
        assertThat(issueCard.code(issued.applicant(), "made up")).isEmpty();
    }

    @Test
    void keepsNeitherCodeNorPinInClear() {
        var held = newcomer();
        var row = jdbc.sql("select cast(row_to_json(c) as text) from access.recovery_card c where account_id = :id")
                .param("id", held.applicant().accountId())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(PIN)
                .doesNotContain(held.code())
                .doesNotContain(held.code().replace("-", ""));
    }

    private static Officer officer(Permission permission) {
        return new Officer(UUID.randomUUID(), "Amina", "NOR", "registrar", Set.of(permission), Set.of("NOR"));
    }
}
