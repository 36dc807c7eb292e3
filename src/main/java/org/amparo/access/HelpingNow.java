// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who helps in the request that is being answered. The frame of the portal's pages asks this itself, so that no page can
 * forget to say it.
 */
public final class HelpingNow {

    private HelpingNow() {}

    public static Optional<Hand> hand() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        && Visit.find(now.getRequest()) instanceof Visit visit
                        && visit.actor() instanceof Applicant applicant
                ? applicant.hand()
                : Optional.empty();
    }
}
