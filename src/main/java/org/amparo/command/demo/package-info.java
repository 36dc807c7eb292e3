// SPDX-License-Identifier: Apache-2.0
/**
 * What only the demo has: its front page with the doors, officers with known passwords, and a catcher for all mail.
 * Nothing here exists outside the profile {@code demo}. Start reading at {@link
 * org.amparo.command.demo.DoorsPage}.
 */
@NullMarked
package org.amparo.command.demo;

import org.jspecify.annotations.NullMarked;
