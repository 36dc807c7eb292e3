// SPDX-License-Identifier: Apache-2.0
/**
 * Pages for whoever scans a document. Sees documents and nothing of cases. Start reading at {@code
 * VerifyPage}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access", "documents"})
package org.amparo.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
