// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Component;

/** At which of their offices an officer works just now: the one in the address, else their own. */
@Component
class OwnOffice {

    private final CountryPack pack;

    OwnOffice(CountryPack pack) {
        this.pack = pack;
    }

    /** One the country still has; never one that isn't the officer's. */
    String of(String asked, Officer officer) {
        return Stream.of(asked, officer.office())
                .filter(code ->
                        officer.offices().contains(code) && pack.office(code).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotAllowed(Permission.RECEIVE_VISITORS));
    }

    /** The one in the address, which is refused as if it did not exist when it isn't the officer's. */
    String exactly(String asked, Officer officer) {
        return Optional.of(asked)
                .filter(code ->
                        officer.offices().contains(code) && pack.office(code).isPresent())
                .orElseThrow(() -> new NotAllowed(Permission.WORK));
    }
}
