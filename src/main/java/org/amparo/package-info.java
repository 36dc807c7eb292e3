// SPDX-License-Identifier: Apache-2.0
/**
 * Amparo's modules, one package each, in layers that only call downward (ARCHITECTURE.md draws them). This package
 * itself holds what joins them into one running program and nothing else. Start reading at {@link org.amparo.Amparo}.
 */
@NullMarked
package org.amparo;

import org.jspecify.annotations.NullMarked;
