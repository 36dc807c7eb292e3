// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** The page on which an officer turns the device at hand into a kiosk, or back. */
public record KioskView(Frame frame, boolean isKiosk) {}
