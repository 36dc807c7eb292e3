// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

/** The form's one field: what stands in it, and whether it cannot be a code. */
public record TypedCode(String typed, boolean isWrong) {}
