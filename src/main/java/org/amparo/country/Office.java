// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

/** A place where people are received: code, name and city as in the pack, area as a prefix of the area codes it serves. */
public record Office(String code, String name, String city, String area, String kind) {}
