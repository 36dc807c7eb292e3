// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is mailed to the other addresses of an account: the code that confirms one, and neutral notices. */
@Component
public class AddressNotices {

    private static final int BOUND = 100_000_000;

    private static final String STORE = """
            update access.other_address
               set code = :code, code_until = :until
             where id = :id and removed_at is null and confirmed_at is null
            returning email, language
            """;

    private static final String MAKE = """
            insert into access.address_notice (id, address_id, made_at)
            select gen_random_uuid(), id, :now
              from access.other_address
             where account_id = :account and removed_at is null and confirmed_at is not null and notices
            returning id
            """;

    private static final String FIND = """
            select a.email, a.language
              from access.address_notice n join access.other_address a on a.id = n.address_id
             where n.id = :id and a.removed_at is null and a.notices
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AddressNotices(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
    }

    /** Where a notice goes, and in which language. */
    public record To(String email, String language) {
        @Override
        public String toString() {
            return "To";
        }
    }

    /** A new code for an address; empty when it was removed or is confirmed already. */
    @Transactional
    public Optional<CodeToSend> freshCode(UUID address) {
        var code = "%08d".formatted(random.nextInt(BOUND));
        return jdbc.sql(STORE)
                .param("code", hash.of("address-code", address, code))
                .param("until", Times.utc(clock.instant().plus(OtherAddresses.VALID)))
                .param("id", address)
                .query((row, number) ->
                        new CodeToSend(row.getString("email"), row.getString("language"), CodePurpose.ADDRESS, code))
                .optional();
    }

    /** A notice for each address that wants them; returns their ids. */
    public List<UUID> make(UUID account) {
        return jdbc
                .sql(MAKE)
                .param("account", account)
                .param("now", Times.utc(clock.instant()))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Empty when the address was removed or wants none any more. */
    public Optional<To> find(UUID notice) {
        return jdbc.sql(FIND).param("id", notice).query(To.class).optional();
    }
}
