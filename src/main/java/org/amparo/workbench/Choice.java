// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** One thing to choose from a list. */
public record Choice(String code, String label, boolean chosen) {}
