// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

/**
 * How to run a bench: {@code quick} for a first impression in a minute, {@code kill} to kill the program halfway,
 * {@code pack} the country whose form is filled in.
 */
record BenchOptions(boolean quick, boolean kill, String pack) {}
