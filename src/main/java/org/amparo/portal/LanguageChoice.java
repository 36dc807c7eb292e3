// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** A language to choose at the door, named in its own script. */
public record LanguageChoice(String tag, String name, String dir, boolean current) {}
