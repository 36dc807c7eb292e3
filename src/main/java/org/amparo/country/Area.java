// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

/** An administrative area: its official code, its name, and the code of the area it lies in (empty at the top). */
public record Area(String code, String name, String parent) {}
