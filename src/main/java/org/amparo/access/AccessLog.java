// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.List;

/**
 * The tamper-evident log of who did and who saw what. Entries are written in the caller's transaction and commit with
 * it; they hold opaque ids only.
 */
public interface AccessLog {

    /** Somebody changed something, such as {@code application.submit}. Must run inside the change's transaction. */
    void wrote(Actor who, String act, Subject subject);

    /** The same for many subjects of one kind at once: an entry each, written together. */
    default void wroteAll(Actor who, String act, List<Subject> subjects) {
        subjects.forEach(subject -> wrote(who, act, subject));
    }

    /** Somebody saw something, such as {@code application.read}: one entry per actor, act, subject and ten minutes. */
    void read(Actor who, String act, Subject subject);
}
