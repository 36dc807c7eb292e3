// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The areas within an area, for the script that spares a page load; public and the same for everybody. */
@RestController
class AreaChoices {

    private final CountryPack pack;

    AreaChoices(CountryPack pack) {
        this.pack = pack;
    }

    @GetMapping("/apply/areas/{code}")
    @Allowed(Permission.OPEN)
    List<FieldView.Choice> within(@PathVariable String code) {
        return pack.areasIn(code).stream().map(AreaChoices::choice).toList();
    }

    private static FieldView.Choice choice(Area area) {
        return new FieldView.Choice(area.code(), area.name());
    }
}
