// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** A condition the answers of a page must meet, the text shown when they don't, and the field it is shown at. */
record PageRule(Condition when, String message, String at) {}
