// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/**
 * The tamper-evident log of who did and who saw what. Entries are written in the caller's transaction and commit with
 * it; they hold opaque ids only.
 */
public interface AccessLog {

    /** Somebody changed something, such as {@code application.submit}. Must run inside the change's transaction. */
    void wrote(Actor who, String act, Subject subject);

    /** Somebody saw something, such as {@code application.read}: one entry per actor, act, subject and ten minutes. */
    void read(Actor who, String act, Subject subject);
}
