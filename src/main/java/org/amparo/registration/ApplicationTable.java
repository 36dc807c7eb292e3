// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.country.CountryPack;
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
                       form_version, language, office, filed_at, queue_since, state, answers)
                select :id, :draft, :account, person.id, :number,
                       :form_version, :language, :office, :now, :now, 'PRE_REGISTERED', cast(:answers as jsonb)
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
    private final CountryPack pack;

    ApplicationTable(JdbcClient database, JsonMapper json, PageCipher cipher, Form form, CountryPack pack) {
        this.database = database;
        this.json = json;
        this.cipher = cipher;
        this.form = form;
        this.pack = pack;
    }

    Receipt add(
            Applicant applicant, Draft draft, UUID key, String number, String office, String language, Instant now) {
        var id = UUID.randomUUID();
        var personId = UUID.randomUUID();
        var facts = facts(draft.answers());
        var answers = cipher.write(form.fields().values(), id, given(draft.answers()));
        database.sql(ADD)
                .param("person", json.writeValueAsString(PersonColumns.of(personId, facts)))
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
        return new Receipt(id, personId, number, now, facts.called(pack), office, ApplicationState.PRE_REGISTERED);
    }

    PersonFacts facts(Answers answers) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        for (var field : form.fields().values()) {
            field.fact().ifPresent(fact -> facts.put(fact, answers.get(field.key())));
        }
        return PersonFacts.of(facts);
    }

    private static Map<String, String> given(Answers all) {
        var given = new HashMap<>(all.asMap());
        given.values().removeIf(String::isEmpty);
        return given;
    }
}
