// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Applicant;
import org.amparo.access.ChangeEmail;
import org.amparo.access.Officer;
import org.amparo.correspondence.Correspondence;
import org.amparo.correspondence.MessageView;
import org.amparo.country.CountryPack;
import org.amparo.registration.RequestInformation;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every way of being told that somebody can choose: nothing leaves that they forbade, and all is kept to be read. */
class SafeChannelTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final Letters letters = amparo.get(Letters.class);

    static List<Arguments> choices() {
        var all = new ArrayList<Arguments>();
        for (var channel : List.of("EML", "PHO", "INP")) {
            for (var detail : List.of("yes", "no")) {
                all.add(Arguments.of(channel, detail));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} detail {1}")
    @MethodSource("choices")
    void nothingForbiddenIsSent(String channel, String detail) {
        var applicant = amparo.applicant();
        var id = amparo.submit(
                applicant, Map.of("safe_channel", channel, "safe_detail", detail, "phones", "+51987654321"));
        var asked = amparo.get(RequestInformation.class).ask(id, "A copy of the passport", amparo.version(id), tacna);
        var mails = new ArrayList<Letter>();
        for (var kind : MessageKind.values()) {
            if (kind != MessageKind.SIGN_IN_CODE && kind != MessageKind.SIGN_IN_LINK) {
                var about = kind == MessageKind.INFORMATION_WANTED ? asked : id;
                letters.write(new Message(UUID.randomUUID(), applicant.accountId(), kind, about, 1, Instant.EPOCH))
                        .ifPresent(mails::add);
            }
        }

        if (!channel.equals("EML")) {
            assertThat(mails).isEmpty();
        } else {
            assertThat(mails).isNotEmpty();
            if (!detail.equals("yes")) {
                assertThat(mails)
                        .allSatisfy(mail -> assertThat(mail.text())
                                .doesNotContainIgnoringCase("passport", "solicitud", "refugi", "asilo", "Yulimar"));
            }
        }
        assertThat(kept(applicant))
                .as("in full in the portal, whatever was chosen for mail")
                .anySatisfy(message -> assertThat(message.body()).contains("A copy of the passport"));
    }

    @ParameterizedTest(name = "{0} detail {1}")
    @MethodSource("choices")
    void aFormerAddressIsToldOfItsSuccessorOnlyWhereMailIsTheWay(String channel, String detail) {
        var applicant = amparo.applicant();
        amparo.submit(applicant, Map.of("safe_channel", channel, "safe_detail", detail, "phones", "+51987654321"));
        var words = amparo.get(CountryPack.class).authorityWords();
        var change = amparo.get(ChangeEmail.class);
        change.ask(applicant, UUID.randomUUID() + "@example.org", false, words);
        var id = amparo.jdbc()
                .sql("select id from access.email_change where account_id = :account")
                .param("account", applicant.accountId())
                .query(UUID.class)
                .single();
        // the mail that is really sent makes a code too, and the later one counts
        var outcome = change.confirm(applicant, code(id));
        for (var tries = 0; tries < 3 && outcome == ChangeEmail.Outcome.WRONG; tries++) {
            outcome = change.confirm(applicant, code(id));
        }
        assertThat(outcome).isEqualTo(ChangeEmail.Outcome.CHANGED);

        var told = letters.write(new Message(UUID.randomUUID(), null, MessageKind.EMAIL_CHANGED, id, 1, Instant.EPOCH));
        assertThat(told.isPresent()).isEqualTo(channel.equals("EML"));
        told.ifPresent(letter -> assertThat(letter.text())
                .doesNotContainIgnoringCase("solicitud", "refugi", "asilo", "Yulimar")
                .contains("/apply/undo-email"));
    }

    private String code(UUID change) {
        var asked =
                letters.write(new Message(UUID.randomUUID(), null, MessageKind.EMAIL_CODE, change, 1, Instant.EPOCH));
        var code = Pattern.compile("[0-9]{8}").matcher(asked.orElseThrow().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private List<MessageView> kept(Applicant applicant) {
        return amparo.get(Correspondence.class).listFor(applicant);
    }
}
