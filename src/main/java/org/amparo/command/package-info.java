// SPDX-License-Identifier: Apache-2.0
/**
 * What {@code ./amparo} does: serve, demo, bench and admin, with the local PostgreSQL and the demo's
 * doors and mail catcher. Nothing imports it. Start reading at {@link org.amparo.command.Main}.
 */
@NullMarked
@ApplicationModule
package org.amparo.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
