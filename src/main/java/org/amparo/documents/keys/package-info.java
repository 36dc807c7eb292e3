// SPDX-License-Identifier: Apache-2.0
/**
 * The life of the keys documents are signed with: the folder they lie in, the root far from any network that certifies them
 * and signs the list of them, and the steps between the two. Start reading at {@link
 * org.amparo.documents.keys.KeyFolder}; docs/keys.md is the operators' guide.
 */
@NamedInterface("keys")
@NullMarked
package org.amparo.documents.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
