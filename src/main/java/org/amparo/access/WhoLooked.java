// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The access log for the person it is about: who did what with their things, and when; never an officer's name. */
@Service
public class WhoLooked {

    public static final int PAGE = 200;

    /** Officers as what they were on that day. */
    static final String LIST = """
            select e.at, e.actor, e.act, coalesce(p.office, '') as office, coalesce(p.role, '') as role,
                   coalesce((select g.name
                               from access.help_grant g
                              where g.account_id = :account and g.helper_id is not null
                                and 'helper:' || g.helper_id = split_part(e.actor, ' ', 1)
                              order by g.granted_at desc, g.id
                              limit 1), '') as helper
              from access.entry e
              left join access.staff s on split_part(e.actor, ' ', 1) = 'officer:' || s.id
              left join lateral (select office, role from access.post
                                  where staff_id = s.id and from_day <= (e.at at time zone :zone)::date
                                  order by from_day desc, id desc
                                  limit 1) p on true
             where e.subject_id = any(:subjects)
             order by e.at desc, e.id desc
             limit :most offset :skip
            """;

    private final JdbcClient jdbc;
    private final CountryPack pack;

    WhoLooked(JdbcClient jdbc, CountryPack pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    /** @param more there are earlier ones */
    public record Looks(List<Look> looks, boolean more) {}

    /**
     * Newest first.
     *
     * @param things ids of what the caller knows to be the person's own: application, files, documents
     * @param page from 0
     */
    public Looks list(Applicant applicant, Collection<UUID> things, int page) {
        var subjects = new ArrayList<>(things);
        subjects.add(applicant.accountId());
        var rows = jdbc.sql(LIST)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("account", applicant.accountId())
                .param("zone", pack.zone().getId())
                .param("most", PAGE + 1)
                .param("skip", page * PAGE)
                .query((row, n) -> look(row, applicant))
                .list();
        return new Looks(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    private static Look look(ResultSet row, Applicant applicant) throws SQLException {
        return new Look(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by(row.getString("actor"), applicant),
                row.getString("office"),
                row.getString("role"),
                row.getString("helper"),
                row.getString("act"));
    }

    private static Look.By by(String actor, Applicant applicant) {
        if (actor.equals(applicant.logName())) {
            return Look.By.SELF;
        }
        return switch (actor.replaceAll(":.*", "")) {
            case "officer" -> Look.By.OFFICER;
            case "system" -> Look.By.SYSTEM;
            case "anyone" -> Look.By.ANYONE;
            case "registry" -> Look.By.REGISTRY;
            default -> Look.By.HELPER;
        };
    }
}
