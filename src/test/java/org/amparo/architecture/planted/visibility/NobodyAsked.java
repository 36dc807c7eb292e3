// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.visibility;

/** Public, and used by nobody. */
public final class NobodyAsked {}
