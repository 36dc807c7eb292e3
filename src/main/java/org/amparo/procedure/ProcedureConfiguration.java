// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the country's procedure at start, so that a bad one stops it. */
@Configuration
class ProcedureConfiguration {

    @Bean
    Procedure procedure(CountryPack pack) {
        return Procedure.read(pack.file("procedure.yaml"));
    }

    @Bean
    SummonsPurpose summonsPurpose(CountryPack pack) {
        return SummonsPurpose.read(pack);
    }
}
