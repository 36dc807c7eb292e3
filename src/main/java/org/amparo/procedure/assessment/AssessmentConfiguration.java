// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what the country wants of an assessment at start, so that a bad rule stops it. */
@Configuration
class AssessmentConfiguration {

    @Bean
    AssessmentRules assessmentRules(CountryPack pack) {
        return AssessmentRules.read(pack);
    }
}
