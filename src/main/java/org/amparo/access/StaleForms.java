// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form without the right token. It comes from a page of ours (the gate saw to that), so the session has changed since:
 * what was typed is shown again with a fresh token, to be sent with a press; it is never carried out as it is.
 */
final class StaleForms implements AccessDeniedHandler {

    private final FaultPages pages;

    StaleForms(FaultPages pages) {
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (FaultPages.keepsWhatWasTyped(request)) {
            pages.stalePage(request, response);
            return;
        }
        var path = request.getRequestURI();
        if (path.startsWith("/apply/") || path.startsWith("/work/")) {
            var signedIn = Visit.of(request).isSignedIn();
            var home = path.startsWith("/work/") ? "/work" : "/apply";
            Redirects.to(response, signedIn ? home : home + "/sign-in");
            return;
        }
        pages.notFound(request, response);
    }
}
