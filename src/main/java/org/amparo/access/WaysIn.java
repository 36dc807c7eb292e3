// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person comes in: address, password, card, whether entries are told, and an end to all other devices. */
@Service
public class WaysIn {

    private static final String FIND = """
            select coalesce(a.email, '') as email, a.tell_entries, p.set_at as password_since, c.issued_at as card_since
              from access.account a
              left join access.account_password p on p.account_id = a.id
              left join access.recovery_card c on c.account_id = a.id and c.ended_at is null
             where a.id = :account
            """;

    private final JdbcClient jdbc;
    private final EmailChanges changes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessLog log;

    WaysIn(JdbcClient jdbc, EmailChanges changes, Accounts accounts, Sessions sessions, AccessLog log) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * As they are now.
     *
     * @param email empty for whoever has a card alone
     * @param newEmail one whose code was not typed yet, or empty
     */
    public record View(
            String email,
            String newEmail,
            boolean tellEntries,
            Optional<Instant> passwordSince,
            Optional<Instant> cardSince) {
        @Override
        public String toString() {
            return "View";
        }
    }

    public View of(Applicant applicant) {
        applicant.requireSelf();
        var account = applicant.accountId();
        var pending = changes.open(account).map(EmailChanges.Open::newEmail).orElse("");
        return jdbc.sql(FIND)
                .param("account", account)
                .query((row, number) -> new View(
                        row.getString("email"),
                        pending,
                        row.getBoolean("tell_entries"),
                        instant(row, "password_since"),
                        instant(row, "card_since")))
                .single();
    }

    /** Whether the person is mailed when somebody enters by an unknown browser. */
    @Transactional
    public void tellEntries(Applicant applicant, boolean tell) {
        applicant.requireSelf();
        accounts.tellOfEntries(applicant.accountId(), tell);
        log.wrote(applicant, tell ? "account.entries-on" : "account.entries-off", subject(applicant));
    }

    /** Ends every session of the account but this one. */
    @Transactional
    public void leaveElsewhere(Applicant applicant, HttpServletRequest request, HttpServletResponse response) {
        applicant.requireSelf();
        sessions.endOthers(applicant, request, response);
        log.wrote(applicant, "account.leave-everywhere", subject(applicant));
    }

    private static Subject subject(Applicant applicant) {
        return new Subject("account", applicant.accountId());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(at -> at.toInstant());
    }
}
