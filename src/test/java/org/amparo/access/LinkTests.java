// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.SetPassword.Expired;
import org.amparo.access.SetPassword.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = AccessSetup.class)
class LinkTests {

    private static final Browser PHONE = new Browser("phone", "c0a801");
    private static final PlainWords WORDS = new PlainWords(Locale.forLanguageTag("es"));
    private static final String PASSWORD = "mesa lluvia tren";

    @Autowired
    AskForLink askForLink;

    @Autowired
    SignInLinks links;

    @Autowired
    SetPassword setPassword;

    @Autowired
    SignInWithPassword signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Revocations revocations;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    private final String email = UUID.randomUUID() + "@example.org";

    private String token() {
        return Objects.requireNonNull(links.freshLink(askForLink.ask(email, "carried", WORDS, PHONE)))
                .token();
    }

    @Test
    void opensAnAccountWithTheFirstPasswordAndSignsInWithIt() {
        var token = token();
        assertThat(setPassword.canBeUsed(token)).isTrue();
        var outcome = setPassword.set(token, PASSWORD);
        assertThat(outcome).isInstanceOfSatisfying(SignedIn.class, in -> {
            assertThat(in.carried()).isEqualTo("carried");
            assertThat(accounts.get(in.applicant().accountId()).email()).isEqualTo(email);
            assertThat(signIn.signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD + " ", PHONE))
                    .contains(in.applicant());
        });
    }

    @Test
    void worksOnceOnly() {
        var token = token();
        setPassword.set(token, PASSWORD);
        assertThat(setPassword.canBeUsed(token)).isFalse();
        assertThat(setPassword.set(token, "another one it is")).isEqualTo(new Expired());
        assertThat(signIn.signIn(email, PASSWORD, PHONE)).isPresent();
    }

    @Test
    void staysUsableWhenThePasswordIsRefused() {
        var token = token();
        assertThat(setPassword.set(token, "short"))
                .isEqualTo(new SetPassword.Refused("error.password.short", NewPassword.SHORTEST, NewPassword.LONGEST));
        assertThat(setPassword.set(token, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void endsAfterADay() {
        var token = token();
        clock.pass(Duration.ofHours(24).plusSeconds(1));
        assertThat(setPassword.canBeUsed(token)).isFalse();
        assertThat(setPassword.set(token, PASSWORD)).isEqualTo(new Expired());
    }

    @Test
    void isOverWithAnotherLinkOfTheAddressThatWasUsed() {
        var former = token();
        setPassword.set(token(), PASSWORD);
        assertThat(setPassword.set(former, "somebody else's choice")).isEqualTo(new Expired());
    }

    @Test
    void endsEveryOtherSessionOfTheAccount() {
        var account =
                ((SignedIn) setPassword.set(token(), PASSWORD)).applicant().accountId();
        var before = Session.of(account, clock.instant(), "es");
        clock.pass(Duration.ofMinutes(1));
        setPassword.set(token(), "a new one, as I forgot");
        assertThat(revocations.isRevoked(before)).isTrue();
        assertThat(revocations.isRevoked(Session.of(account, clock.instant().truncatedTo(ChronoUnit.SECONDS), "es")))
                .as("the session that begins with the new password")
                .isFalse();
        assertThat(signIn.signIn(email, PASSWORD, PHONE)).isEmpty();
    }

    @Test
    void keepsNoTokenAndNoNetworkInClear() {
        var asked = askForLink.ask(email, "", WORDS, PHONE);
        var token = Objects.requireNonNull(links.freshLink(asked)).token();
        var row = jdbc.sql("select cast(row_to_json(l) as text) from access.sign_in_link l where id = :id")
                .param("id", asked)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token).doesNotContain(PHONE.network());
        clock.pass(Duration.ofHours(27));
        housekeeping.tidy();
        assertThat(jdbc.sql("select count(*) from access.sign_in_link where id = :id")
                        .param("id", asked)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void answersAnUnknownAddressAndAnAccountWithoutPasswordLikeAWrongPassword() {
        var unknown = UUID.randomUUID() + "@example.org";
        accounts.open(email, "es");
        assertThat(signIn.signIn(unknown, PASSWORD, PHONE)).isEmpty();
        assertThat(signIn.signIn(email, PASSWORD, PHONE)).isEmpty();
        assertThat(signIn.signIn("no address", "", PHONE)).isEmpty();
    }

    @Test
    void slowsDownGuessingAndNeverLocksTheOwnerOut() {
        setPassword.set(token(), PASSWORD);
        for (var i = 0; i < 5; i++) {
            assertThat(signIn.signIn(email, "guess number " + i, PHONE)).isEmpty();
        }
        assertThatExceptionOfType(TryAgainLater.class).isThrownBy(() -> signIn.signIn(email, PASSWORD, PHONE));
        assertThat(signIn.signIn(email, PASSWORD, new Browser("home", "0a0007")))
                .as("the owner at another place")
                .isPresent();
        clock.pass(Duration.ofSeconds(31));
        assertThat(signIn.signIn(email, PASSWORD, PHONE)).isPresent();
    }

    @Test
    void mailsFiveLinksAnHourThenSlower() {
        for (var i = 0; i < 5; i++) {
            token();
        }
        assertThatExceptionOfType(TryAgainLater.class).isThrownBy(this::token);
        clock.pass(Duration.ofMinutes(10));
        assertThatNoException().isThrownBy(this::token);
    }
}
