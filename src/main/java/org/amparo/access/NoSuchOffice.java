// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** No such office, or nobody of that id there, as far as the officer may know. */
final class NoSuchOffice extends RuntimeException implements NotThere {

    private static final long serialVersionUID = 1L;
}
