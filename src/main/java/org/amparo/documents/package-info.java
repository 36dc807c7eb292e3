// SPDX-License-Identifier: Apache-2.0
/**
 * Issues, seals, signs and revokes documents, and says whether one is valid. Knows no cases, so public
 * verification cannot leak one. Start reading at {@link org.amparo.documents.IssueDocument}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access"})
package org.amparo.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
