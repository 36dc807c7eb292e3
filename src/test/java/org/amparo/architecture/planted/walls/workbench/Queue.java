// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.walls.workbench;

/** Above everything. */
public final class Queue {}
