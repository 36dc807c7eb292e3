// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A print station on a real database, each act in a transaction of its own as production has it. */
final class PrintRoom implements AccessLog, AutoCloseable {

    static final String OFFICE = "LIM";

    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<String> acts = new CopyOnWriteArrayList<>();
    final DocumentTypes types = SmallPack.types();
    final JdbcClient jdbc;
    final DocumentStore documents;
    final CardStore cards;
    private final DataSource database;
    private final Printing printing;
    private final TransactionTemplate transactions;

    PrintRoom(DataSource database, boolean secondPerson) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.printing = new Printing(Set.of("card"), secondPerson);
        this.documents = new DocumentStore(jdbc, new PlainVault(), Workshop.CLOCK);
        this.cards = new CardStore(jdbc, types);
    }

    /** Gives its connections back at once: many rooms are opened, and a server has eighty. */
    @Override
    public void close() throws Exception {
        if (database instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    static Officer officer(String name) {
        return officer(
                name,
                Permission.PRINT_CARDS,
                Permission.RELEASE_CARDS,
                Permission.MANAGE_STOCK,
                Permission.SUSPEND_DOCUMENT,
                Permission.REVOKE_DOCUMENT);
    }

    static Officer officer(String name, Permission... may) {
        return new Officer(UUID.randomUUID(), name, OFFICE, "registrar", Set.of(may), Set.of(OFFICE));
    }

    <T> T in(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    void run(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    BlankStock stock() {
        return new BlankStock(new StockStore(jdbc), new StocktakeStore(jdbc), printing, this, Workshop.CLOCK);
    }

    PrintStation station() {
        return new PrintStation(
                cards,
                new BatchStore(jdbc, types),
                new StockStore(jdbc),
                new StepStore(jdbc),
                documents,
                printing,
                this,
                Workshop.CLOCK);
    }

    HandOutCards handOut() {
        return new HandOutCards(
                cards,
                new BatchStore(jdbc, types),
                new StockStore(jdbc),
                new StepStore(jdbc),
                documents,
                new RenewalStore(jdbc),
                this,
                events::add,
                Workshop.CLOCK);
    }

    SuspendDocument suspend() {
        return new SuspendDocument(documents, new StepStore(jdbc), jdbc, this, events::add, Workshop.CLOCK);
    }

    CheckDocument checks() {
        return new CheckDocument(new PublicCheckStore(jdbc, new PlainVault()), types, new SmallPack(), Workshop.CLOCK);
    }

    /** Blanks in the drawer, brought by one officer and counted by another. */
    void fill(String first, String last) {
        var serials = Serials.between(first, last).orElseThrow();
        var box = in(() -> stock().receive(OFFICE, serials, officer("Ana")));
        if (printing.secondPerson()) {
            run(() -> stock().count(box, OFFICE, officer("Berta")));
        }
    }

    /** Cards as they come from production, each of another person. */
    List<UUID> produced(int number) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < number; i++) {
            ids.add(order(UUID.randomUUID()));
        }
        production().produceAll();
        return ids;
    }

    UUID order(UUID holder) {
        var order = InventedOrders.NO_PHOTO.order("card", holder, new byte[0]);
        return in(() -> issue().order(order, new Actor.System()));
    }

    IssueDocument issue() {
        return new IssueDocument(
                types,
                documents,
                new CardNumber(jdbc),
                new RenewalStore(jdbc),
                this,
                event -> {},
                new SmallPack(),
                Workshop.CLOCK);
    }

    Production production() {
        return new Production(
                documents,
                new RenewalStore(jdbc),
                new StatusPlaces(jdbc),
                cards,
                printing,
                Workshop.COMPOSITION,
                this,
                events::add,
                transactions,
                Workshop.CLOCK,
                new TaskExecutorAdapter(new SyncTaskExecutor()),
                1);
    }

    @Override
    public void wrote(Actor who, String act, Subject subject) {
        acts.add(act);
    }

    @Override
    public void read(Actor who, String act, Subject subject) {
        acts.add(act);
    }
}
