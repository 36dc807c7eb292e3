// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person changes what is on record about them, page by page of the form. How they can be reached changes at once, and
 * they are told of it; for the rest the pack says whether an officer decides. Former values stay.
 */
@Service
public class ChangeOwnData {

    public static final int LONGEST_EXPLANATION = 2_000;

    private static final String CHANNEL_FIELD = "safe_channel";

    static final String CHOOSE = """
            insert into registration.contact_choice (account_id, answers, chosen_at)
            values (:account, cast(:answers as jsonb), :at)
            """;

    private final DeskRecords records;
    private final UpdateTable updates;
    private final UpdateRules rules;
    private final FactHistory history;
    private final OwnAnswers answers;
    private final Form form;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeOwnData(
            DeskRecords records,
            UpdateTable updates,
            UpdateRules rules,
            FactHistory history,
            OwnAnswers answers,
            Form form,
            JdbcClient jdbc,
            JsonMapper json,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.updates = updates;
        this.rules = rules;
        this.history = history;
        this.answers = answers;
        this.form = form;
        this.jdbc = jdbc;
        this.json = json;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The page on which people say how they can be told something: all of it changes at once. */
    public static boolean isContact(FormPage page) {
        return page.fields().stream().anyMatch(field -> field.key().equals(CHANNEL_FIELD));
    }

    /** What a page can change: open facts, and on the page of contacts everything asked there. Empty: nothing. */
    public static FormPage changeable(FormPage page) {
        var fields = page.fields().stream()
                .filter(field -> !field.isFile() && !field.isRows() && !field.isClosed())
                .filter(field -> field.fact().isPresent() || isContact(page))
                .toList();
        return new FormPage(
                page.key(), page.section(), fields, isContact(page) ? page.rules() : List.of(), page.show());
    }

    /** What would be done with these answers of a page. */
    public UpdateWay wayOf(FormPage page, List<FactChange> changes) {
        return isContact(page)
                ? UpdateWay.FREE
                : rules.wayOf(changes.stream().map(FactChange::fact).toList());
    }

    /** The facts that these answers would change. */
    public List<FactChange> changes(FormPage page, Map<String, String> given, OwnData.View own) {
        var changes = new ArrayList<FactChange>();
        for (var field : changeable(page).fields()) {
            field.fact().ifPresent(fact -> {
                var wanted = given.getOrDefault(field.key(), "");
                var former = own.fact(fact).current();
                if (!wanted.equals(former)) {
                    changes.add(new FactChange(fact, former, wanted));
                }
            });
        }
        return changes;
    }

    /** Whether the answers differ from what is on record, facts or not. */
    public boolean changesAnything(FormPage page, Map<String, String> given, OwnData.View own) {
        return changeable(page).fields().stream()
                .anyMatch(field -> !given.getOrDefault(field.key(), "")
                        .equals(own.answers().get(field.key())));
    }

    /** At once. The answers come from reading the page and are fine. */
    @Transactional
    public void change(Applicant applicant, FormPage page, Map<String, String> given, List<FactChange> changes) {
        var row = records.findOwn(applicant).orElseThrow(ApplicationNotFound::new);
        if (wayOf(page, changes) != UpdateWay.FREE) {
            throw new IllegalArgumentException("an officer decides on this");
        }
        var now = clock.instant();
        if (!changes.isEmpty()) {
            history.write(row, changes, FactCheck.Outcome.CHANGED, applicant.accountId(), "", now);
        }
        if (isContact(page)) {
            jdbc.sql(CHOOSE)
                    .param("account", applicant.accountId())
                    .param("answers", json.writeValueAsString(choice(row, page, given)))
                    .param("at", Timestamp.from(now))
                    .update();
            events.publishEvent(new ContactChanged(UUID.randomUUID(), applicant.accountId()));
        }
        log.wrote(applicant, "data.change", new Subject("application", row.id()));
    }

    /** Everything chosen so far about being told, with what this page says written over it. */
    private Map<String, String> choice(DeskRecords.Row row, FormPage page, Map<String, String> given) {
        var before = answers.upToDate(row);
        var all = new HashMap<String, String>();
        for (var field : form.page(page.key()).orElse(page).fields()) {
            if (!field.isClosed() && !field.isFile() && !field.isRows()) {
                all.put(field.key(), given.getOrDefault(field.key(), before.get(field.key())));
            }
        }
        return all;
    }

    /** To be decided by an officer. Attach files to the id given back before: whoever decides looks at them. */
    @Transactional
    public void ask(Applicant applicant, UUID id, FormPage page, String explanation, List<FactChange> changes) {
        if (changes.isEmpty() || explanation.length() > LONGEST_EXPLANATION) {
            throw new IllegalArgumentException("nothing to change, or an endless explanation");
        }
        var row = records.findOwn(applicant).orElseThrow(ApplicationNotFound::new);
        updates.add(id, row.id(), applicant.accountId(), page.key(), explanation.strip(), changes, clock.instant());
        log.wrote(applicant, "data.ask", new Subject("application", row.id()));
    }
}
