// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.amparo.appointments;

import org.jspecify.annotations.NullMarked;
