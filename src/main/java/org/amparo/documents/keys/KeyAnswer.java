// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is carried back from the root: the signed list, and the certificates of the key that was asked for.
 *
 * @param root the root's certificate
 * @param certificates the new key's certificate and those above it; empty when none was asked for
 */
record KeyAnswer(String root, String list, @Nullable String signer, List<String> certificates) {}
