// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents of a holder on a real database with their tokens at hand, as checks find them; printing is left out. */
final class SharedPaper implements AccessLog {

    static final LocalDate BORN = LocalDate.of(1988, 11, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 11);

    final List<String> acts = new ArrayList<>();
    final Applicant holder = new Applicant(UUID.randomUUID());
    final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());
    final Clock clock;
    private final PlainVault vault = new PlainVault();
    private final DocumentTypes types = SmallPack.types();
    private final SmallPack pack = new SmallPack();

    SharedPaper(Clock clock) {
        this.clock = clock;
    }

    /** A document as a check finds it. */
    record Paper(UUID id, Token token) {}

    Paper issued(String type) {
        return issued(type, "108420");
    }

    /** The same under another number. */
    Paper issued(String type, String number) {
        return saying(type, number, Map.of());
    }

    /** In any database; {@code said} is printed instead of what {@link InventedOrders} say. */
    static Paper issue(
            DocumentStore store, UUID holder, Instant at, String type, String number, Map<String, String> said) {
        var id = UUID.randomUUID();
        var order = InventedOrders.ORDINARY.order(type, holder, new byte[0]);
        var fields = new HashMap<>(order.fields());
        fields.put(DocumentOrder.BIRTH_DAY, BORN.toString());
        fields.putAll(said);
        store.insert(
                id,
                new DocumentOrder(
                        type,
                        holder,
                        number,
                        order.appliedOn(),
                        fields,
                        order.photoJpeg(),
                        order.signature(),
                        order.office()),
                Optional.of(LAST_DAY),
                Optional.empty());
        var claim = UUID.randomUUID();
        store.take(claim, Duration.ofMinutes(1));
        var token = Token.random();
        store.issue(id, claim, new DocumentStore.Made(at, token, "0000000000000000", new byte[] {1}, new byte[] {2}));
        return new Paper(id, token);
    }

    /** Another person's, or one that says something else. */
    Paper saying(String type, String number, Map<String, String> said) {
        return issue(new DocumentStore(jdbc, vault, clock), holder.accountId(), clock.instant(), type, number, said);
    }

    RegistryKeys registryKeys() {
        return new RegistryKeys(jdbc, new BodyRules(Map.of(), List.of(), List.of("cuil")), this, clock);
    }

    CheckForRegistry registry() {
        var people = new PersonCheckStore(jdbc, vault);
        return new CheckForRegistry(new RegistryStore(jdbc, people), people, types, pack, this, clock);
    }

    CodeKey key() {
        return new CodeKey(jdbc, vault);
    }

    ShareDocument share() {
        return new ShareDocument(new ShareStore(jdbc), types, sharing(), key(), Workshop.ADDRESS, pack, this, clock);
    }

    CheckForEmployer checks() {
        return new CheckForEmployer(
                new PersonCheckStore(jdbc, vault),
                types,
                sharing(),
                key(),
                new PhotoTickets(key(), clock),
                pack,
                clock);
    }

    LookUpDocument lookUp() {
        return new LookUpDocument(new LookUpStore(jdbc, vault), types, new PhotoTickets(key(), clock), pack, clock);
    }

    static Sharing sharing() {
        var purposes = new LinkedHashMap<String, Set<Sharing.Shows>>();
        purposes.put("employer", EnumSet.of(Sharing.Shows.PHOTO, Sharing.Shows.NAME, Sharing.Shows.WORK));
        purposes.put("bank", EnumSet.of(Sharing.Shows.NAME, Sharing.Shows.VALIDITY));
        return new Sharing(purposes, List.of(1, 30));
    }

    void set(UUID document, String what) {
        jdbc.sql("update documents.document set " + what + " where id = :id")
                .param("id", document)
                .update();
    }

    /** What was noted of checks: audience, purpose, outcome. */
    List<String> checksNoted() {
        return jdbc.sql(
                        "select concat_ws(' ', audience, coalesce(purpose, '-'), outcome) from documents.check order by at")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public void wrote(Actor who, String act, Subject subject) {
        acts.add(act + " " + subject.id());
    }

    @Override
    public void read(Actor who, String act, Subject subject) {
        acts.add(act + " " + subject.id());
    }
}
