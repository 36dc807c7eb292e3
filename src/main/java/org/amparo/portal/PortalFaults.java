// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.registration.NoDraft;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads back whoever works on a draft that is gone, by the back button or another device, to what became of it. */
@ControllerAdvice(basePackageClasses = PortalFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalFaults {

    @ExceptionHandler(NoDraft.class)
    String leadOn() {
        return "redirect:/apply/continue";
    }
}
