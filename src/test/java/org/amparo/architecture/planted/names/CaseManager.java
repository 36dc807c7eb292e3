// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.names;

/** A name that says nothing. */
final class CaseManager {}
