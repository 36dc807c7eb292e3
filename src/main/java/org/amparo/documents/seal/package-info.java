// SPDX-License-Identifier: Apache-2.0
/**
 * The offline seal: a signed code that proves a document without a network. Start reading at {@link
 * org.amparo.documents.seal.Seal}; docs/seals.md tells it to authors of other verifiers.
 */
@NullMarked
package org.amparo.documents.seal;

import org.jspecify.annotations.NullMarked;
