// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.access.SignInWay;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's door: languages, and the three ways in. Also the page for those who would rather come in person. */
@Controller
class StartPage {

    private final CountryPack pack;
    private final SignInWay way;

    StartPage(CountryPack pack, SignInWay way) {
        this.pack = pack;
        this.way = way;
    }

    @GetMapping("/apply")
    @Allowed(Permission.OPEN)
    String show(Model model) {
        model.addAttribute("way", way);
        return "portal/start";
    }

    @GetMapping("/apply/in-person")
    @Allowed(Permission.OPEN)
    String inPerson(Model model) {
        model.addAttribute("offices", offices());
        return "portal/in-person";
    }

    private List<Office> offices() {
        return pack.offices().stream().filter(Office::receives).toList();
    }
}
