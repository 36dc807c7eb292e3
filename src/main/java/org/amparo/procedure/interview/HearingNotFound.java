// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import org.amparo.access.NotThere;

/** There is no such interview, or not for whoever asks. */
public final class HearingNotFound extends RuntimeException implements NotThere {
    HearingNotFound() {
        super("no such interview", null, false, false);
    }
}
