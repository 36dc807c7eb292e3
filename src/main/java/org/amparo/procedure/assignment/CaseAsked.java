// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Set;
import java.util.UUID;
import org.amparo.registration.CaseNeeds.Needs;

/**
 * A case that needs an officer of a kind.
 *
 * @param never who must not have it: gave it back, or decided on it before
 * @param family who has other files of the same family, as the same kind of officer
 */
record CaseAsked(UUID caseId, CaseKind kind, String office, Needs needs, Set<UUID> never, Set<UUID> family) {}
