// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** What can be done to a case. A country's procedure.yaml says from which stage to which, and by which law. */
public enum Step {
    REGISTER
}
