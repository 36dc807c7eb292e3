// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.SignInWithCode.Expired;
import org.amparo.access.SignInWithCode.SignedIn;
import org.amparo.access.SignInWithCode.TooManyTries;
import org.amparo.access.SignInWithCode.WrongCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = AccessSetup.class)
class SignInTests {

    private static final Browser PHONE = new Browser("phone", "c0a801");
    private static final Browser OTHER = new Browser("other", "c0a801");
    private static final PlainWords WORDS = new PlainWords(Locale.forLanguageTag("es"));

    @Autowired
    AskForCode askForCode;

    @Autowired
    SignInCodes codes;

    @Autowired
    SignInWithCode signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    HireOfficer hire;

    @Autowired
    SignInOfficer signInOfficer;

    @Autowired
    DemoOfficers demoOfficers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    private final String email = UUID.randomUUID() + "@example.org";

    private UUID ask() {
        return askForCode.ask(email, WORDS, PHONE);
    }

    private String codeFor(UUID attempt) {
        return Objects.requireNonNull(codes.freshCode(attempt)).code();
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? "8" : "9") + code.substring(1);
    }

    @Test
    void signsInWithTheCodeAndFindsTheSameAccountAgain() {
        var first = ask();
        var one = signIn.signIn(first, codeFor(first), PHONE);
        assertThat(one).isInstanceOf(SignedIn.class);
        var account = accounts.get(((SignedIn) one).applicant().accountId());
        assertThat(account.email()).isEqualTo(email);
        assertThat(account.language()).isEqualTo("es");

        var second = askForCode.ask(email.toUpperCase(Locale.ROOT), WORDS, OTHER);
        assertThat(signIn.signIn(second, codeFor(second), OTHER)).isEqualTo(one);
    }

    @Test
    void forgivesSpacesHyphensAndArabicDigits() {
        var attempt = ask();
        var code = codeFor(attempt);
        var typed = new StringBuilder(" ");
        for (var digit : code.toCharArray()) {
            typed.append((char) ('\u0660' + digit - '0')).append(typed.length() == 5 ? "-" : " ");
        }
        assertThat(signIn.signIn(attempt, typed.toString(), PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void refusesACodeTriedTooOften() {
        var attempt = ask();
        var code = codeFor(attempt);
        for (var left = 4; left > 0; left--) {
            assertThat(signIn.signIn(attempt, wrong(code), PHONE)).isEqualTo(new WrongCode(left));
        }
        assertThat(signIn.signIn(attempt, wrong(code), PHONE)).isEqualTo(new TooManyTries());
        assertThat(signIn.signIn(attempt, code, PHONE)).isEqualTo(new TooManyTries());
        assertThat(signIn.signIn(attempt, codeFor(attempt), PHONE))
                .as("a code sent again does not give new tries")
                .isEqualTo(new TooManyTries());
    }

    @Test
    void refusesACodeAfterTenMinutes() {
        var attempt = ask();
        var code = codeFor(attempt);
        clock.pass(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(signIn.signIn(attempt, code, PHONE)).isEqualTo(new Expired());
    }

    @Test
    void refusesACodeUsedBefore() {
        var attempt = ask();
        var code = codeFor(attempt);
        assertThat(signIn.signIn(attempt, code, PHONE)).isInstanceOf(SignedIn.class);
        assertThat(signIn.signIn(attempt, code, PHONE)).isEqualTo(new Expired());
        assertThat(codes.freshCode(attempt)).isNull();
    }

    @Test
    void refusesTheRightCodeInAnotherBrowserWithoutSpendingATry() {
        var attempt = ask();
        var code = codeFor(attempt);
        for (var i = 0; i < 10; i++) {
            assertThat(signIn.signIn(attempt, code, OTHER)).isEqualTo(new Expired());
        }
        assertThat(signIn.signIn(attempt, code, PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void takesOnlyTheLatestCodeOfAnAttempt() {
        var attempt = ask();
        var former = codeFor(attempt);
        var latest = codeFor(attempt);
        if (!former.equals(latest)) {
            assertThat(signIn.signIn(attempt, former, PHONE)).isInstanceOf(WrongCode.class);
        }
        assertThat(signIn.signIn(attempt, latest, PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void answersAnUnknownAttemptLikeAnExpiredOne() {
        assertThat(signIn.signIn(UUID.randomUUID(), "12345678", PHONE)).isEqualTo(new Expired());
    }

    @Test
    void goesSlowerAfterFiveCodesInAnHourAndNeverLocksOut() {
        for (var i = 0; i < 5; i++) {
            ask();
        }
        assertThatExceptionOfType(TryAgainLater.class)
                .isThrownBy(this::ask)
                .satisfies(later ->
                        assertThat(later.from()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10))));
        clock.pass(Duration.ofMinutes(10));
        assertThatNoException().isThrownBy(this::ask);
        assertThatNoException()
                .as("somebody else's impatience does not slow down the owner at another place")
                .isThrownBy(() -> askForCode.ask(email, WORDS, new Browser("home", "0a0000")));
    }

    @Test
    void keepsNoCodeInClearAndNoNetwork() {
        var attempt = ask();
        var code = codeFor(attempt);
        var row = jdbc.sql("select cast(row_to_json(a) as text) from access.sign_in_attempt a where id = :id")
                .param("id", attempt)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(code).doesNotContain(PHONE.network()).doesNotContain(PHONE.binding());
    }

    @Test
    void signsAnOfficerInOnceForEachCode() {
        var login = "o-" + UUID.randomUUID();
        var hired = hire.hire(login, "Amina", "long enough for all", "NOR", "registrar", false);
        var code = Totp.codeAt(hired.secret(), clock.instant());
        assertThat(hired.otpauth()).startsWith("otpauth://totp/Amparo%3Ao-").contains("secret=" + hired.secret());

        var outcome = signInOfficer.signIn(login.toUpperCase(Locale.ROOT), "long enough for all", code, PHONE);
        assertThat(outcome).isInstanceOfSatisfying(SignInOfficer.SignedIn.class, in -> {
            assertThat(in.officer().id()).isEqualTo(hired.id());
            assertThat(in.officer().offices()).containsExactly("NOR");
            assertThat(in.officer().may(Permission.REGISTER_CASE)).isTrue();
            assertThat(in.officer().may(Permission.READ_ACCESS_LOG)).isFalse();
        });
        assertThat(signInOfficer.signIn(login, "long enough for all", code, PHONE))
                .as("the same code again")
                .isInstanceOf(SignInOfficer.Refused.class);
        clock.pass(Duration.ofSeconds(30));
        assertThat(signInOfficer.signIn(
                        login, "long enough for all", Totp.codeAt(hired.secret(), clock.instant()), PHONE))
                .isInstanceOf(SignInOfficer.SignedIn.class);
    }

    @Test
    void answersWrongPasswordWrongCodeAndUnknownLoginAlike() {
        var login = "o-" + UUID.randomUUID();
        var hired = hire.hire(login, "Amina", "long enough for all", "NOR", "supervisor", false);
        var code = Totp.codeAt(hired.secret(), clock.instant());
        assertThat(List.of(
                        signInOfficer.signIn(login, "wrong", code, PHONE),
                        signInOfficer.signIn(login, "long enough for all", wrong(code), PHONE),
                        signInOfficer.signIn("nobody", "long enough for all", code, PHONE)))
                .containsOnly(new SignInOfficer.Refused());
    }

    @Test
    void slowsDownGuessingAtOneLogin() {
        var login = "o-" + UUID.randomUUID();
        for (var i = 0; i < 5; i++) {
            signInOfficer.signIn(login, "guess", "000000", PHONE);
        }
        assertThatExceptionOfType(TryAgainLater.class)
                .isThrownBy(() -> signInOfficer.signIn(login, "guess", "000000", PHONE));
        assertThatNoException()
                .as("the officer in another place")
                .isThrownBy(() -> signInOfficer.signIn(login, "guess", "000000", new Browser("b", "0a0001")));
    }

    @Test
    void showsCodesOfDemoOfficersOnly() {
        var real = "r-" + UUID.randomUUID();
        var demo = "d-" + UUID.randomUUID();
        hire.hire(real, "Real", "long enough for all", "NOR", "auditor", false);
        hire.hire(demo, "Demo", "long enough for all", "NOR", "auditor", true);
        assertThat(demoOfficers.list())
                .extracting(DemoOfficers.DemoOfficer::login)
                .contains(demo)
                .doesNotContain(real);
        assertThat(signInOfficer.signIn(demo, "long enough for all", shownCode(demo), PHONE))
                .isInstanceOf(SignInOfficer.SignedIn.class);
        assertThat(signInOfficer.signIn(demo, "long enough for all", shownCode(demo), PHONE))
                .as("shown a code that is not used up, also at once after signing in")
                .isInstanceOf(SignInOfficer.SignedIn.class);
    }

    private String shownCode(String login) {
        return demoOfficers.list().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
