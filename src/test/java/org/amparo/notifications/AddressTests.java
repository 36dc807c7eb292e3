// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.access.AccountEntered;
import org.amparo.access.Applicant;
import org.amparo.access.OtherAddress.Whose;
import org.amparo.access.OtherAddresses;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.testing.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Other addresses of an account, and the notice of an entry by an unknown browser. */
class AddressTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Letters letters = amparo.get(Letters.class);
    private final OtherAddresses addresses = amparo.get(OtherAddresses.class);
    private final Words words = amparo.get(CountryPack.class).authorityWords();
    private final String lawyer = UUID.randomUUID() + "@example.org";

    /** Once its own mail is away: every mail makes a code of its own, and only the newest is good. */
    private UUID added(Applicant applicant) {
        var address = addresses.add(applicant, lawyer, Whose.LAWYER, words).orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "SENT"
                        .equals(amparo.jdbc()
                                .sql("select state from notifications.message where reference = :address")
                                .param("address", address)
                                .query(String.class)
                                .single()));
        return address;
    }

    private String code(UUID address) {
        var letter =
                letters.write(message(null, MessageKind.ADDRESS_CODE, address)).orElseThrow();
        assertThat(letter.to()).isEqualTo(lawyer);
        var code = Pattern.compile("[0-9]{8}").matcher(letter.text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private List<Letter> noticesOf(Applicant applicant) {
        return amparo.jdbc().sql("""
                        select n.id from access.address_notice n join access.other_address a on a.id = n.address_id
                         where a.account_id = :account
                        """).param("account", applicant.accountId()).query(UUID.class).list().stream()
                .flatMap(Stream::ofNullable)
                .flatMap(notice -> letters.write(message(null, MessageKind.ADDRESS_NOTICE, notice)).stream())
                .toList();
    }

    @Test
    void getsNothingBeforeItsCodeIsTyped() {
        var applicant = amparo.applicant();
        var address = added(applicant);
        amparo.submit(applicant, Map.of());
        assertThat(noticesOf(applicant)).isEmpty();
        assertThat(addresses.confirm(applicant, address, "00000000")).isFalse();
        assertThat(addresses.listFor(applicant)).singleElement().satisfies(other -> {
            assertThat(other.confirmed()).isFalse();
            assertThat(other.whose()).isEqualTo(Whose.LAWYER);
        });
    }

    @Test
    void getsNoticesThatSayNothingOnceConfirmed() {
        var applicant = amparo.applicant();
        var address = added(applicant);
        assertThat(addresses.confirm(amparo.applicant(), address, code(address)))
                .as("by somebody else")
                .isFalse();
        assertThat(addresses.confirm(applicant, address, code(address))).isTrue();
        var id = amparo.submit(applicant, Map.of());
        assertThat(noticesOf(applicant)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(lawyer);
            assertThat(letter.text()).doesNotContain("PE-", "Yulimar", "refugio", "solicitud", "http", id.toString());
        });
        addresses.tell(applicant, address, false);
        assertThat(noticesOf(applicant)).isEmpty();
        addresses.tell(applicant, address, true);
        addresses.remove(amparo.applicant(), address);
        assertThat(noticesOf(applicant)).hasSize(1);
        addresses.remove(applicant, address);
        assertThat(noticesOf(applicant)).isEmpty();
        assertThat(addresses.listFor(applicant)).isEmpty();
    }

    @Test
    void aCodeIsTriedFiveTimes() {
        var applicant = amparo.applicant();
        var address = added(applicant);
        var code = code(address);
        for (var i = 0; i < 5; i++) {
            addresses.confirm(applicant, address, "1234567" + i);
        }
        assertThat(addresses.confirm(applicant, address, code)).isFalse();
    }

    @Test
    void anEntryIsToldInOneNeutralSentence() {
        var applicant = amparo.applicant();
        var entry = UUID.randomUUID();
        amparo.get(Outbox.class).on(new AccountEntered(applicant.accountId(), entry));
        assertThat(amparo.jdbc()
                        .sql("select kind from notifications.message where reference = :entry")
                        .param("entry", entry)
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT_ENTERED");
        var letter = letters.write(message(applicant.accountId(), MessageKind.ACCOUNT_ENTERED, entry))
                .orElseThrow();
        assertThat(letter.text()).startsWith("Alguien entró en su cuenta").doesNotContain("refugio", "solicitud");
    }

    @Test
    void anEntryIsNotToldToWhoeverWantsNoMail() {
        var applicant = amparo.applicant();
        amparo.submit(applicant, Map.of("safe_channel", "INP"));
        assertThat(letters.write(message(applicant.accountId(), MessageKind.ACCOUNT_ENTERED, UUID.randomUUID())))
                .isEmpty();
    }

    private static Message message(@Nullable UUID account, MessageKind kind, UUID reference) {
        return new Message(UUID.randomUUID(), account, kind, reference, 1, Instant.EPOCH);
    }
}
