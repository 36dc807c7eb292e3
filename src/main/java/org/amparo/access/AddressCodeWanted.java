// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Another address was added and is to be confirmed; whoever sends mail gets its code from {@link AddressNotices}. */
public record AddressCodeWanted(UUID addressId) {}
