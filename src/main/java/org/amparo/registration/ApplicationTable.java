// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an application as it is sent: the person, the answers as given, and the key that makes sending repeatable. */
@Component
class ApplicationTable {

    static final String ADD = """
            with person as (
                insert into registration.person
                select * from jsonb_populate_record(null::registration.person, cast(:person as jsonb))
                returning id
            ), application as (
                insert into registration.application (id, draft_id, account_id, person_id, control_number,
                       form_version, language, office, filed_at, state, answers)
                select :id, :draft, :account, person.id, :number,
                       :form_version, :language, :office, :now, 'PRE_REGISTERED', cast(:answers as jsonb)
                  from person
                returning id, draft_id
            ), closed as (
                insert into registration.closed_answers (application_id, compartment, sealed)
                select application.id, part.compartment, part.sealed
                  from application,
                       unnest(cast(:compartments as text[]), cast(:sealed as bytea[])) as part (compartment, sealed)
            )
            insert into registration.submission (key, draft_id, application_id)
            select :key, draft_id, id from application
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final PageCipher cipher;
    private final Form form;

    ApplicationTable(JdbcClient database, JsonMapper json, PageCipher cipher, Form form) {
        this.database = database;
        this.json = json;
        this.cipher = cipher;
        this.form = form;
    }

    Receipt add(
            Applicant applicant, Draft draft, UUID key, String number, String office, String language, Instant now) {
        var id = UUID.randomUUID();
        var personId = UUID.randomUUID();
        var person = person(personId, draft.answers());
        var answers = cipher.write(form.fields().values(), id, given(draft.answers()));
        database.sql(ADD)
                .param("person", json.writeValueAsString(person))
                .param("id", id)
                .param("draft", draft.id())
                .param("account", applicant.accountId())
                .param("number", number)
                .param("form_version", draft.formVersion())
                .param("language", language)
                .param("office", office)
                .param("now", Timestamp.from(now))
                .param("answers", answers.clear())
                .param(
                        "compartments",
                        answers.closed().keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("sealed", answers.closed().values().toArray(byte[][]::new))
                .param("key", key)
                .update();
        return new Receipt(id, personId, number, now, name(person), office, ApplicationState.PRE_REGISTERED);
    }

    private Map<String, Object> person(UUID id, Answers answers) {
        var person = new HashMap<String, Object>();
        person.put("id", id);
        for (var fact : Fact.values()) {
            person.put(fact.column(), "");
        }
        for (var field : form.fields().values()) {
            field.fact().ifPresent(fact -> person.put(fact.column(), answers.get(field.key())));
        }
        var keys = NameKeys.of(
                text(person, Fact.GIVEN_NAMES),
                text(person, Fact.SURNAME_PATERNAL),
                text(person, Fact.SURNAME_MATERNAL),
                text(person, Fact.CHOSEN_NAME),
                text(person, Fact.NAME_ORIGINAL));
        person.put("name_sounds", keys.sounds());
        person.put("name_letters", keys.letters());
        return person;
    }

    private static String text(Map<String, Object> person, Fact fact) {
        return (String) person.getOrDefault(fact.column(), "");
    }

    private static String name(Map<String, Object> person) {
        var chosen = text(person, Fact.CHOSEN_NAME);
        return !chosen.isEmpty()
                ? chosen
                : String.join(
                                " ",
                                text(person, Fact.GIVEN_NAMES),
                                text(person, Fact.SURNAME_PATERNAL),
                                text(person, Fact.SURNAME_MATERNAL))
                        .replaceAll(" +", " ")
                        .strip();
    }

    private static Map<String, String> given(Answers all) {
        var given = new HashMap<>(all.asMap());
        given.values().removeIf(String::isEmpty);
        return given;
    }
}
