// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.access.HelpGrant;

/** Who may help the applicant now, and who could before. */
public record HelpersView(List<HelpGrant> now, List<HelpGrant> before) {}
