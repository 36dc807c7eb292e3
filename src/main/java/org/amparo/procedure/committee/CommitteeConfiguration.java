// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the country's bodies at start, so that a bad rule stops it. */
@Configuration
class CommitteeConfiguration {

    @Bean
    CommitteeRules committeeRules(CountryPack pack) {
        return CommitteeRules.read(pack);
    }
}
