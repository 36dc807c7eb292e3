// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** A part of the form, as the task list shows it. */
public record FormSection(String key, List<FormPage> pages) {}
