// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The keys, and the documents that wait after one was withdrawn.
 *
 * @param number which page of them, from 1
 * @param more whether another page follows
 */
public record SigningKeysView(Frame frame, List<Key> keys, List<Left> left, int number, boolean more) {

    public SigningKeysView {
        keys = List.copyOf(keys);
        left = List.copyOf(left);
    }

    /** {@code withdrawn} is empty for those that were not. */
    public record Key(String signer, String kid, String state, String since, String withdrawn, long documents) {

        public boolean isWithdrawn() {
            return !withdrawn.isEmpty();
        }
    }

    /** {@code address} is that of the case; empty when the officer sees none. */
    public record Left(String fileNumber, String address, String title, String office, boolean suspended) {}

    /** Whether there is anything to say about documents that wait. */
    public boolean isAnyWithdrawn() {
        return keys.stream().anyMatch(Key::isWithdrawn);
    }
}
