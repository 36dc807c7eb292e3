// SPDX-License-Identifier: Apache-2.0
/**
 * Many cases that meet the same criteria, put before the committee together and decided by one vote. Start reading at
 * {@link org.amparo.procedure.block.Blocks}.
 */
@NamedInterface("block")
@NullMarked
package org.amparo.procedure.block;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
