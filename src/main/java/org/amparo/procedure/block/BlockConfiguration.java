// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.util.Optional;
import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the criteria of blocks at start, so that bad ones stop it. */
@Configuration
class BlockConfiguration {

    @Bean
    BlockTerms blockTerms(CountryPack pack) {
        return new BlockTerms(BlockRules.read(pack));
    }

    /** The criteria, if the country has any. */
    record BlockTerms(Optional<BlockRules> rules) {}
}
