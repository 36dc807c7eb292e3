// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Produces what was ordered: renders, signs and stores it, once. */
final class Production {
    private Production() {}
}
