// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.walls.verify;

import org.amparo.architecture.planted.walls.registration.Person;

/** The front for whoever scans a document reads registrations. */
record SeesPeople(Person person) {}
