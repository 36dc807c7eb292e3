// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import org.amparo.country.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the module together from the pack and the settings. */
@Configuration
class DocumentsConfiguration {

    @Bean
    DocumentTypes documentTypes(CountryPack pack) {
        return DocumentTypes.read(pack.file("documents.yaml"));
    }
}
