// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** What stands around every page of the workbench: who works where, what time it is, and which entry is open. */
public record Frame(String officer, String office, String now, String current) {}
