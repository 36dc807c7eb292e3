// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

/** Invented applicants of the demo, entered through the same use cases as real ones; asked once, on the first start. */
interface DemoPeople {

    void arrive();
}
