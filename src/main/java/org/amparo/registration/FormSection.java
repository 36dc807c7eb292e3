// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** A part of the form, as the task list shows it; one that is not counted comes before or beside the numbered ones. */
public record FormSection(String key, boolean counted, List<FormPage> pages) {}
