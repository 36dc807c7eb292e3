// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;

/** What else officers have to do at some time. Declared here for whoever plans, and kept where interviews of cases are. */
public interface OfficersElsewhere {

    boolean isBusy(UUID officer, Instant at, Instant until);
}
