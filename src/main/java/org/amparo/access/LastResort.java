// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside any handler, where the server would show a page of its own. */
@Controller
class LastResort implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final FaultPages pages;

    LastResort(FaultPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Allowed(Permission.OPEN)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (fault instanceof Throwable thrown && Faults.isDatabaseAway(thrown)) {
            pages.databaseAway(request, response);
        } else if (fault instanceof Throwable thrown) {
            var reference = FaultPages.reference();
            LOG.error("fault {} {}", reference, Trace.of(thrown));
            pages.broken(reference, request, response);
        } else if (status instanceof Integer code && code == 413) {
            pages.tooLarge(request, response);
        } else {
            pages.notFound(request, response);
        }
    }
}
