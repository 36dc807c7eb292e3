// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the deployment's one pack before anything else can start; a bad one ends the start with its faults. */
@Configuration(proxyBeanMethods = false)
class CountryConfiguration {

    @Bean
    CountryPack countryPack(
            @Value("${amparo.home:.}") String home, @Value("${amparo.pack:countries/peru}") String pack) {
        return LoadedPack.read(Path.of(home).resolve(pack));
    }
}
