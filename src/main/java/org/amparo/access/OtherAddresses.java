// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.country.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses besides the first that get the same neutral notices: a second mailbox, a lawyer's, an organisation's, a
 * relative's. None can be signed in with, and none is written to before a code from it was typed by the account's owner.
 */
@Service
public class OtherAddresses {

    /** So many at a time. */
    public static final int MOST = 5;

    private static final int TRIES = 5;

    private static final String LIST = """
            select id, email, whose, confirmed_at is not null as confirmed, notices
              from access.other_address
             where account_id = :account and removed_at is null
             order by added_at
            """;

    private static final String LATELY = """
            select added_at as asked_at, account_id = :account as here
              from access.other_address
             where lower(email) = lower(:email) and added_at > :since
             order by added_at
            """;

    private static final String ADD = """
            insert into access.other_address (id, account_id, email, whose, language, added_at)
            values (:id, :account, :email, :whose, :language, :now)
            """;

    private static final String TRY = """
            update access.other_address
               set tries = tries + 1
             where id = :id and account_id = :account and removed_at is null and confirmed_at is null
               and tries < :most and code_until > :now
            returning code
            """;

    private static final String CONFIRM =
            "update access.other_address set confirmed_at = :now, code = null where id = :id";

    private static final String NOTICES = """
            update access.other_address set notices = :notices
             where id = :id and account_id = :account and removed_at is null
            """;

    private static final String REMOVE = """
            update access.other_address set removed_at = :now, code = null
             where id = :id and account_id = :account and removed_at is null
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final AccessLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OtherAddresses(JdbcClient jdbc, KeyRing keys, AccessLog log, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    public List<OtherAddress> listFor(Applicant applicant) {
        return jdbc.sql(LIST).param("account", applicant.accountId()).query(OtherAddress.class).list().stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /**
     * Mails a code to the address; empty when there are {@link #MOST} already. To have another code, remove it and add
     * it again. Throws {@link EmailRefused} or {@link TryAgainLater}.
     */
    @Transactional
    public Optional<UUID> add(Applicant applicant, String email, OtherAddress.Whose whose, Words words) {
        var address = EmailAddress.parse(email).text();
        if (listFor(applicant).size() >= MOST) {
            return Optional.empty();
        }
        var now = clock.instant();
        MailPace.require(
                jdbc.sql(LATELY)
                        .param("email", address)
                        .param("account", applicant.accountId())
                        .param("since", Times.utc(now.minus(MailPace.LATELY)))
                        .query(MailPace.Asked::read)
                        .list(),
                now);
        var id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", applicant.accountId())
                .param("email", address)
                .param("whose", whose.name())
                .param("language", words.lang())
                .param("now", Times.utc(now))
                .update();
        log.wrote(applicant, "address.add", new Subject("address", id));
        events.publishEvent(new AddressCodeWanted(id));
        return Optional.of(id);
    }

    /** False when the code is wrong, older than {@link #VALID}, or was tried too often. */
    @Transactional
    public boolean confirm(Applicant applicant, UUID id, String code) {
        var now = Times.utc(clock.instant());
        var stored = jdbc.sql(TRY)
                .param("id", id)
                .param("account", applicant.accountId())
                .param("most", TRIES)
                .param("now", now)
                .query((row, number) -> row.getBytes("code"))
                .optional();
        var right =
                stored.isPresent() && MessageDigest.isEqual(hash.of("address-code", id, digits(code)), stored.get());
        if (right) {
            jdbc.sql(CONFIRM).param("id", id).param("now", now).update();
            log.wrote(applicant, "address.confirm", new Subject("address", id));
        }
        return right;
    }

    /** Whether it gets notices from now on; another's address is not touched. */
    @Transactional
    public void tell(Applicant applicant, UUID id, boolean notices) {
        if (jdbc.sql(NOTICES)
                        .param("id", id)
                        .param("account", applicant.accountId())
                        .param("notices", notices)
                        .update()
                == 1) {
            log.wrote(applicant, notices ? "address.notices-on" : "address.notices-off", new Subject("address", id));
        }
    }

    @Transactional
    public void remove(Applicant applicant, UUID id) {
        if (jdbc.sql(REMOVE)
                        .param("id", id)
                        .param("account", applicant.accountId())
                        .param("now", Times.utc(clock.instant()))
                        .update()
                == 1) {
            log.wrote(applicant, "address.remove", new Subject("address", id));
        }
    }

    /** Digits of any script, and nothing else. */
    static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().limit(40).filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    static final Duration VALID = Duration.ofHours(24);
}
