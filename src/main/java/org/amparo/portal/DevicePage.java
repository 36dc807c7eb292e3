// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.ChooseDevice;
import org.amparo.access.Device;
import org.amparo.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks at the door whether others use the device. It is asked once a visit, and not where an officer has settled it. */
@Controller
class DevicePage {

    private final ChooseDevice chooseDevice;

    DevicePage(ChooseDevice chooseDevice) {
        this.chooseDevice = chooseDevice;
    }

    @GetMapping("/apply/device")
    @Allowed(Permission.OPEN)
    String show(@RequestParam(defaultValue = "") String next, Actor actor, Model model) {
        if (Device.here() != Device.UNSAID || actor instanceof Applicant) {
            return "redirect:" + path(next);
        }
        model.addAttribute("next", next);
        return "portal/device";
    }

    @PostMapping("/apply/device")
    @Allowed(Permission.OPEN)
    String choose(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "shared") String device,
            HttpServletRequest request,
            HttpServletResponse response) {
        chooseDevice.choose(!device.equals("own"), request, response);
        return "redirect:" + path(next);
    }

    private static String path(String next) {
        return next.equals("sign-in") ? "/apply/sign-in" : "/apply/rights";
    }
}
