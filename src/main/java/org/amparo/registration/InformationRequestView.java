// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an officer asked an applicant for, until when, and the reply if there is one.
 *
 * @param draft what was written of the reply so far, which no officer is shown
 * @param extended the person took the one longer term
 */
public record InformationRequestView(
        UUID id,
        UUID applicationId,
        String wanted,
        Instant askedAt,
        LocalDate replyBy,
        Optional<String> reply,
        Optional<Instant> answeredAt,
        String draft,
        Optional<Instant> draftSavedAt,
        boolean extended) {

    public boolean isOpen() {
        return answeredAt.isEmpty();
    }

    static InformationRequestView of(ResultSet row, int n) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new InformationRequestView(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("wanted"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("reply_by", LocalDate.class),
                Optional.ofNullable(row.getString("reply")),
                answeredAt == null ? Optional.empty() : Optional.of(answeredAt.toInstant()),
                row.getString("draft"),
                Optional.ofNullable(row.getTimestamp("draft_saved_at")).map(Timestamp::toInstant),
                row.getTimestamp("extended_at") != null);
    }

    /** Without what was asked and said. */
    @Override
    public String toString() {
        return "InformationRequestView[" + id + "]";
    }
}
