// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.List;

/** The SQL of many registered cases that wait to be decided in a block, of people who do not exist. Each takes the number of people. */
final class BlockCrowd {

    static final String ACCOUNTS = """
            insert into access.account (id, email, language, created_at)
            select md5('t' || n)::uuid, 'block' || n || '@example.org', 'pt-BR', now()
              from generate_series(1, ?) n
            """;

    /** Three of 25 lack something: a child, somebody without a document, somebody of another country. */
    static final String PEOPLE = """
            insert into registration.person (id, birth_date, nationalities, document_type, document_number, given_names,
                                             surname_paternal, name_letters)
            select md5('p' || n)::uuid,
                   case when n % 25 = 5 then '2015-01-01' else (1950 + n % 50)::text || '-03-02' end,
                   case when n % 25 = 10 then 'CUB' else 'VEN' end,
                   case when n % 25 = 15 then 'NON' else 'PAS' end,
                   'B' || n, 'Invented', 'Person' || n, 'invented person' || n
              from generate_series(1, ?) n
            """;

    static final String DRAFTS = """
            insert into registration.draft (id, account_id, form_version, language, started_at, submitted_at)
            select md5('d' || n)::uuid, md5('t' || n)::uuid, 'bench', 'pt-BR', now(), now()
              from generate_series(1, ?) n
            """;

    static final String APPLICATIONS = """
            insert into registration.application (id, draft_id, account_id, person_id, control_number, form_version, language,
                                                  office, filed_at, state, answers)
            select md5('a' || n)::uuid, md5('d' || n)::uuid, md5('t' || n)::uuid, md5('p' || n)::uuid, 'B' || n, 'bench',
                   'pt-BR', 'SR-SP', now() - make_interval(days => (n % 600)::int), 'REGISTERED', '{}'
              from generate_series(1, ?) n
            """;

    static final String CASES = """
            insert into procedure.asylum_case (id, application_id, person_id, file_number, stage, office, filed_at,
                                               registered_at)
            select md5('c' || n)::uuid, md5('a' || n)::uuid, md5('p' || n)::uuid, 'B-' || n, 'REGISTERED', 'SR-SP',
                   now() - make_interval(days => (n % 600)::int), now()
              from generate_series(1, ?) n
            """;

    /** Each case begins with a step, as every case does. */
    static final String HISTORY = """
            insert into procedure.case_history (case_id, actor, actor_name, step, from_stage, to_stage, law, at)
            select md5('c' || n)::uuid, 'bench', 'Bench', 'REGISTER', 'PRE_REGISTERED', 'REGISTERED', 'bench', now()
              from generate_series(1, ?) n
            """;

    static final List<String> ALL = List.of(ACCOUNTS, PEOPLE, DRAFTS, APPLICATIONS, CASES, HISTORY);

    private BlockCrowd() {}
}
