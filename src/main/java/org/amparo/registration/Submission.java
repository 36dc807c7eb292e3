// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** What came of sending an application. */
public sealed interface Submission {

    /** It counts from now on; sending again gives the same receipt. */
    record Received(Receipt receipt) implements Submission {}

    /** Answers without which it can't be sent are missing; nothing was sent, the draft stands. */
    record Incomplete(List<Field> missing) implements Submission {}
}
