// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** How a person may be written to without danger: by mail at all, and with detail or only that something is new. */
public record SafeContact(boolean byMail, boolean detailed) {}
