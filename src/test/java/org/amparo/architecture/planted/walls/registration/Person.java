// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.walls.registration;

/** What verify must not know. */
public final class Person {}
