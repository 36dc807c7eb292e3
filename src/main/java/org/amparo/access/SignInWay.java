// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people of this country prove that an address is theirs; {@code sign-in} of pack.yaml. */
public enum SignInWay {
    /** A code is mailed at each sign-in. */
    CODE,
    /** A link is mailed once; with it a password is chosen. */
    LINK;

    static SignInWay read(CountryPack pack) {
        return pack.file("pack.yaml").find("sign-in").map(SignInWay::of).orElse(CODE);
    }

    private static SignInWay of(PackNode node) {
        return switch (node.text()) {
            case "code" -> CODE;
            case "link" -> LINK;
            default -> throw node.fault("sign-in is code or link, not '%s'".formatted(node.text()));
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        SignInWay signInWay(CountryPack pack) {
            return read(pack);
        }
    }
}
