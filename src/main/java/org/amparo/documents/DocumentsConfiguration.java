// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import org.amparo.country.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the module together from the pack and the settings: {@code amparo.keys} (folder), {@code amparo.create-keys},
 * {@code amparo.time-stamps} (address of an RFC 3161 authority), {@code amparo.origin.verify}.
 */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsConfiguration.class);

    @Bean
    ElsewhereKinds elsewhereKinds(CountryPack pack) {
        return ElsewhereKinds.read(pack);
    }

    @Bean
    DocumentTypes documentTypes(CountryPack pack) {
        return DocumentTypes.read(pack);
    }

    @Bean
    Printing printing(CountryPack pack, DocumentTypes types) {
        return Printing.read(pack, types);
    }

    @Bean
    Sharing sharing(CountryPack pack) {
        return Sharing.read(pack);
    }

    @Bean
    LossTerms lossTerms(CountryPack pack) {
        return LossTerms.read(pack);
    }

    @Bean
    BodyRules bodyRules(CountryPack pack, DocumentTypes types) {
        return BodyRules.read(pack, types);
    }

    @Bean
    LetterRules letterRules(CountryPack pack) {
        return LetterRules.read(pack);
    }

    @Bean
    SigningKeys signingKeys(
            DocumentTypes types,
            LetterRules letters,
            @Value("${amparo.keys:${amparo.data:data}/keys}") String folder,
            @Value("${amparo.create-keys:false}") boolean create,
            Clock clock) {
        var signers = new HashSet<>(types.signers());
        letters.signer().ifPresent(signers::add);
        if (create) {
            DemoKeys.create(Path.of(folder), clock.instant(), signers);
        }
        var keys = SigningKeys.read(Path.of(folder), clock);
        if (!keys.areThereFor(signers)) {
            LOG.warn("signing keys are missing in the key folder: documents of those signers will wait unsigned");
        }
        return keys;
    }

    @Bean
    PdfSigner pdfSigner(SigningKeys keys, @Value("${amparo.time-stamps:}") String authority, Clock clock) {
        return new PdfSigner(keys, timeStamps(keys, authority, clock));
    }

    @Bean
    ProductionTimes productionTimes() {
        return new ProductionTimes();
    }

    @Bean
    Composition.Press press(TemplateEngine templates, ProductionTimes times) {
        var fonts = new PrintFonts();
        return new Composition.Press(fonts, new PdfPrinter(templates, fonts), times);
    }

    @Bean
    Composition.CheckAddress checkAddress(@Value("${amparo.origin.verify:http://localhost:8080}") String origin) {
        return new Composition.CheckAddress(origin);
    }

    @Bean
    Composition composition(
            CountryPack pack,
            DocumentTypes types,
            Composition.Press press,
            PdfSigner signer,
            SigningKeys keys,
            Composition.CheckAddress address) {
        var sealing = Sealing.with(keys, pack, address.origin());
        var manner = new Composition.Manner(pack.authorityWords(), signer, sealing, "");
        return new Composition(pack, types, press, manner, address);
    }

    private static TSPSource timeStamps(SigningKeys keys, String authority, Clock clock) {
        if (!authority.isEmpty()) {
            return TimeStamps.of(URI.create(authority));
        }
        return TimeStamps.of(keys, clock);
    }
}
