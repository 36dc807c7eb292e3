// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import org.amparo.access.NotThere;

/** No such need of this case, or none that this officer may know of: the answer is the same. */
final class NoSuchNeed extends RuntimeException implements NotThere {}
