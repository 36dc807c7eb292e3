// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the country's rules once. */
@Configuration
class AppointmentsConfiguration {

    @Bean
    AppointmentRules appointmentRules(CountryPack pack) {
        return AppointmentRules.read(pack);
    }
}
