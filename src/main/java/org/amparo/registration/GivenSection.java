// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** A section of the form with the answers given in it; a reserved one holds answers that are closed to the desk. */
public record GivenSection(String key, boolean reserved, List<GivenAnswer> answers) {}
