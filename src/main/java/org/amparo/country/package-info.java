// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the country pack: what one country decides for itself, as data. A bad pack stops start-up with
 * file, line and reason. Start reading at {@link org.amparo.country.CountryPack}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.amparo.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
