// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the program acknowledged to each applicant, kept by the load generator and afterwards compared with the database:
 * nothing acknowledged may be missing, nobody may have two applications.
 */
final class StormLedger {

    private static final String EXISTING = """
            select account.email,
                   application.control_number,
                   coalesce(application.answers,
                            (select jsonb_object_agg(answer.key, answer.value)
                               from registration.draft_page page, jsonb_each(page.answers) answer
                              where page.draft_id = draft.id)) ->> 'surname_paternal' as surname,
                   coalesce(application.answers,
                            (select jsonb_object_agg(answer.key, answer.value)
                               from registration.draft_page page, jsonb_each(page.answers) answer
                              where page.draft_id = draft.id)) ->> 'address' as address
              from access.account account
              join registration.draft draft on draft.account_id = account.id
              left join registration.application application on application.draft_id = draft.id
             where account.email like 'storm-%'
            """;

    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> saves = new ConcurrentHashMap<>();

    void saved(String email, Map<String, String> answers) {
        saves.computeIfAbsent(email, none -> new ConcurrentHashMap<>()).putAll(answers);
    }

    void received(String email, String number) {
        receipts.put(email, number);
    }

    /** The outcome of the comparison. */
    record Outcome(long lost, long duplicated) {}

    Outcome compare(Connection database) throws SQLException {
        var numbers = new HashMap<String, String>();
        var answers = new HashMap<String, Map<String, String>>();
        long duplicated = 0;
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(EXISTING)) {
            while (rows.next()) {
                var email = rows.getString("email");
                if (answers.containsKey(email)) {
                    duplicated++;
                }
                var kept = new HashMap<String, String>();
                kept.put("surname_paternal", rows.getString("surname"));
                kept.put("address", rows.getString("address"));
                answers.put(email, kept);
                numbers.put(email, rows.getString("control_number"));
            }
        }
        long lost = receipts.entrySet().stream()
                .filter(receipt -> !receipt.getValue().equals(numbers.get(receipt.getKey())))
                .count();
        lost += saves.entrySet().stream()
                .filter(saved -> isMissing(saved.getValue(), answers.getOrDefault(saved.getKey(), Map.of())))
                .count();
        return new Outcome(lost, duplicated);
    }

    private static boolean isMissing(Map<String, String> acknowledged, Map<String, String> kept) {
        return kept.isEmpty()
                || kept.keySet().stream()
                        .anyMatch(field -> acknowledged.containsKey(field)
                                && !acknowledged.get(field).equals(kept.get(field)));
    }
}
