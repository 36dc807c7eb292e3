// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

/**
 * Why an officer can't be given a case, in the order looked at; the first counts. What must not be seen by everybody
 * (training that a closed answer asks for, knowing the person, having decided before) is one and the same reason.
 */
enum Obstacle {
    OFFICE,
    LANGUAGE,
    GENDER,
    ABSENT,
    FULL,
    OTHER
}
