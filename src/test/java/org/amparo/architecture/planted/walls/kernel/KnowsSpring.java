// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.walls.kernel;

import org.springframework.context.ApplicationContext;

/** A value that needs a framework. */
record KnowsSpring(ApplicationContext context) {}
