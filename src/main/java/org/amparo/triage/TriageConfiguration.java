// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the country's needs and rules at start, so that bad ones stop it. */
@Configuration
class TriageConfiguration {

    static final String FILE = "triage.yaml";

    @Bean
    NeedCodes needCodes(CountryPack pack) {
        return NeedCodes.read(pack);
    }

    @Bean
    TriageRules triageRules(CountryPack pack, NeedCodes codes) {
        return rules(pack, codes);
    }

    static TriageRules rules(CountryPack pack, NeedCodes codes) {
        return RulesReader.read(pack.file(FILE), codes, pack.staffLanguages());
    }
}
