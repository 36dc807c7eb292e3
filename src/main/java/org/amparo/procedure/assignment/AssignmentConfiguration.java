// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads how the country shares out cases at start, so that a bad rule stops it. */
@Configuration
class AssignmentConfiguration {

    @Bean
    AssignmentRules assignmentRules(CountryPack pack) {
        return AssignmentRules.read(pack);
    }
}
