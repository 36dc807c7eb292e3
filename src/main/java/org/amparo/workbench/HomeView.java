// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** The workbench of somebody whose role reads no applications. */
public record HomeView(Frame frame) {}
