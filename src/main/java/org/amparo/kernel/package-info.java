// SPDX-License-Identifier: Apache-2.0
/**
 * Values every module speaks in: names of persons, partial dates, calendar files. No
 * Spring, no I/O; small on purpose, or it becomes "common". Start reading at {@link
 * org.amparo.kernel.PersonName}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.amparo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
