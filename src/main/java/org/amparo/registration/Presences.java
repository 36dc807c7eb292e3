// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of people's presence in the country, to read: one's own, or of applications in an officer's scope. */
@Service
public class Presences {

    /** Proofs of this application that somebody else sent too, and whose applications those are, where in scope. */
    static final String TWINS = """
            select e.id as file,
                   count(distinct d.account_id) as others,
                   coalesce(string_agg(distinct b.control_number, ' ') filter (where b.office = any(:offices)), '')
                       as numbers
              from registration.application a
              join registration.evidence e on e.draft_id = a.draft_id and e.field = :field and e.removed_at is null
              join registration.evidence o on o.sha256 = e.sha256 and o.draft_id <> e.draft_id and o.removed_at is null
              join registration.draft d on d.id = o.draft_id and d.account_id <> a.account_id
              left join registration.application b on b.draft_id = o.draft_id
             where a.id = :application
             group by e.id
            """;

    static final String PROOFS = """
            select e.id, e.media_type, e.stored_at
              from registration.application a
              join registration.evidence e on e.draft_id = a.draft_id and e.removed_at is null
             where a.id = :application and a.account_id = :account and e.field = :field
             order by e.stored_at
            """;

    private final JdbcClient jdbc;
    private final PresenceTable table;
    private final SummonsDays days;
    private final SummonsPlaces places;
    private final AccessLog log;

    Presences(JdbcClient jdbc, PresenceTable table, SummonsDays days, SummonsPlaces places, AccessLog log) {
        this.jdbc = jdbc;
        this.table = table;
        this.days = days;
        this.places = places;
        this.log = log;
    }

    /**
     * The same file came from others too.
     *
     * @param others how many other people sent it, sent or still a draft
     * @param numbers control numbers of their applications that the officer may see
     */
    public record Twin(UUID file, int others, List<String> numbers) {}

    /** A paper the person sent as proof. */
    public record Proof(UUID id, boolean image, Instant storedAt) {}

    /** What the person sent so far. */
    public List<Proof> proofs(PresenceView presence, Applicant applicant) {
        return jdbc.sql(PROOFS)
                .param("application", presence.applicationId())
                .param("account", applicant.accountId())
                .param("field", days.fileField())
                .query((row, n) -> new Proof(
                        row.getObject("id", UUID.class),
                        row.getString("media_type").startsWith("image/"),
                        row.getTimestamp("stored_at").toInstant()))
                .list();
    }

    /** Of the account's newest application; empty where the country does not ask, or nothing was sent. */
    public Optional<PresenceView> find(UUID account) {
        return days.rules()
                .flatMap(rules ->
                        table.own(account).map(application -> table.view(application, places.movesLeft(application))));
    }

    /** Throws {@link ApplicationNotFound} when there is none in the officer's scope, or the country does not ask. */
    @Transactional
    public PresenceView get(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        if (!days.areUsed()) {
            throw new ApplicationNotFound();
        }
        table.requireInScope(application, officer);
        log.read(officer, "application.presence-read", new Subject("application", application));
        return table.view(application, 0);
    }

    /** The open summons that a place belongs to, for whoever was let through already; empty when it is for something else. */
    public Optional<SummonsView> openAt(UUID application, String office, Instant at) {
        return days.rules()
                .flatMap(rules -> table.view(application, 0).summons())
                .filter(SummonsView::isOpen)
                .filter(summons ->
                        summons.office().equals(office) && summons.at().equals(at));
    }

    /** How far presence is shown, for a page that was let through already; empty where the country does not ask. */
    public Optional<PresenceState> state(UUID application) {
        return days.rules().map(rules -> table.view(application, 0).state());
    }

    @Transactional
    public List<Twin> twins(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return jdbc.sql(TWINS)
                .param("application", application)
                .param("field", days.fileField())
                .param("offices", DeskRecords.offices(officer))
                .query((row, n) -> new Twin(
                        row.getObject("file", UUID.class),
                        row.getInt("others"),
                        row.getString("numbers").isEmpty()
                                ? List.of()
                                : List.of(row.getString("numbers").split(" "))))
                .list();
    }
}
