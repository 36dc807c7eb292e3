// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** A procedure about a status, as the page of the file names it. */
public record StatusLine(String address, String name, String state) {}
