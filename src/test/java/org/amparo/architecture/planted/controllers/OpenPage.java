// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.controllers;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Public, and says nowhere who may call it. */
@Controller
@Profile("never")
public class OpenPage {

    @GetMapping("/never")
    String show() {
        return "never";
    }
}
