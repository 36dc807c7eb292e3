// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** A signed-in applicant. Controllers take it as an argument. */
public record Applicant(UUID accountId) implements Actor {
    @Override
    public String logName() {
        return "applicant:" + accountId;
    }
}
