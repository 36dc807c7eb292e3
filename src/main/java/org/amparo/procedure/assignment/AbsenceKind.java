// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

/** Why an officer is away; nothing more is asked. */
public enum AbsenceKind {
    LEAVE,
    ILLNESS,
    TRAINING,
    MISSION,
    OTHER
}
