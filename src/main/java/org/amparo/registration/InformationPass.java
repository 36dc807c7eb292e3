// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.stereotype.Component;

/**
 * Carries "read and accepted" from the information gate through sign-in to the account, as a sealed text that holds
 * version, language and time: people accept before they give us anything to know them by.
 */
@Component
public class InformationPass {

    private static final UUID NOBODY_YET = new UUID(0, 0);
    private static final Duration VALID = Duration.ofHours(2);

    private final Vault vault;
    private final Consents consents;
    private final Information information;
    private final Clock clock;

    InformationPass(Vault vault, Consents consents, Information information, Clock clock) {
        this.vault = vault;
        this.consents = consents;
        this.information = information;
        this.clock = clock;
    }

    /** For a form's hidden input and for addresses; says nothing about the person. */
    public String issue(String language) {
        var text = String.join(
                "\n", information.version(), language, clock.instant().toString());
        var sealed = vault.seal(Compartment.PASS, NOBODY_YET, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Records the acceptance for the account; a pass that is old, altered or missing records nothing. */
    public void redeem(String pass, Applicant applicant) {
        open(pass).ifPresent(accepted -> {
            var at = Instant.parse(accepted[2]);
            if (at.plus(VALID).isAfter(clock.instant()) && accepted[0].equals(information.version())) {
                consents.acceptInformation(applicant, accepted[0], accepted[1], at);
            }
        });
    }

    private Optional<String[]> open(String pass) {
        try {
            var plain = vault.open(
                    Compartment.PASS, NOBODY_YET, Base64.getUrlDecoder().decode(pass));
            return Optional.of(new String(plain, StandardCharsets.UTF_8).split("\n", -1));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
