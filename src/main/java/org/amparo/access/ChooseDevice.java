// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Service;

/** Keeps in the session whether others use the device; at a kiosk there is nothing to choose. */
@Service
public class ChooseDevice {

    private final SessionCookies cookies;

    ChooseDevice(SessionCookies cookies) {
        this.cookies = cookies;
    }

    public void choose(boolean shared, HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.of(request);
        if (visit.session().device() != Device.KIOSK) {
            var device = shared ? Device.SHARED : Device.OWN;
            cookies.write(visit.audience(), visit.session().on(device), request, response);
        }
    }
}
