// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** One arrow of the country's procedure, with the law it rests on. */
record Transition(Stage from, Step step, Stage to, String law) {}
