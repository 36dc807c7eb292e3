// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.testing.InventedPhoto;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, in a real browser on a phone's width, with scripts and without. */
class PhoneToPermitTests {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leadsFromThePhoneToThePermit(boolean scripts) {
        var amparo = RunningAmparo.start();
        try (var visitor = new Visitor(amparo, 360, scripts, "es-PE")) {
            var applying = new ApplyingJourney(visitor, "yuli-" + scripts + "@example.org", InventedPhoto.jpeg(7));
            applying.begin();
            applying.fillIn();
            applying.send();
            var number = applying.controlNumber();
            assertThat(number).matches("PE-26[0-9]{7}-[0-9]");
            assertThat(visitor.mail("yuli-" + scripts + "@example.org", number)).contains(number);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
