// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** What a case may wait for, whatever its stage. */
public enum PointKind {
    DOCUMENT,
    TRANSLATION,
    INTERPRETER,
    EXPERT,
    MEDICAL,
    GUARDIAN,
    REPRESENTATIVE,
    IDENTITY,
    COUNTRY_INFORMATION,
    OTHER_AUTHORITY,
    SECOND_OFFICER,
    OTHER
}
