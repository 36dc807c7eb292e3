// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** What an entry of the access log is about: a kind such as {@code application}, and its opaque id. */
public record Subject(String kind, UUID id) {}
