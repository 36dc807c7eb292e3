// SPDX-License-Identifier: Apache-2.0
/**
 * Who may, and who did: accounts, sign-in, sessions, permissions, compartments and the tamper-evident
 * log of writes and reads. Start reading at {@link org.amparo.access.Permission}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country"})
package org.amparo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
