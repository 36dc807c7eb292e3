// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** Marks the exceptions of any module that say "no such thing in your scope": all get the one 404 page. */
public interface NotThere {}
