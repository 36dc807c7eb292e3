// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

/**
 * A section as the country wants it.
 *
 * @param law what it rests on, in the authority's language
 * @param guidance a sentence that helps to write it
 * @param wanted it cannot be submitted without any text here
 */
public record PartRule(Part part, String law, String guidance, boolean wanted) {}
