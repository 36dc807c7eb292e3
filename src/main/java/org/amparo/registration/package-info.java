// SPDX-License-Identifier: Apache-2.0
/**
 * People, their applications and drafts, contact and evidence, before and without a case. Start
 * reading at {@link org.amparo.registration.Form}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access"})
package org.amparo.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
