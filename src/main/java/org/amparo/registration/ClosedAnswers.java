// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is closed to the desk, one compartment at a time, for an officer who may; each look is logged as such. */
@Service
public class ClosedAnswers {

    static final String FIND = """
            select c.sealed
              from registration.closed_answers c
              join registration.application a on a.id = c.application_id
             where a.id = :id and a.office = any(:offices) and c.compartment = :compartment
            """;

    private final JdbcClient jdbc;
    private final PageCipher cipher;
    private final Form form;
    private final FilesLeft left;
    private final DeskRecords records;
    private final Emergencies emergencies;
    private final AccessLog log;

    ClosedAnswers(
            JdbcClient jdbc,
            PageCipher cipher,
            Form form,
            FilesLeft left,
            DeskRecords records,
            Emergencies emergencies,
            AccessLog log) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.form = form;
        this.left = left;
        this.records = records;
        this.emergencies = emergencies;
        this.log = log;
    }

    /** Those the form asks for and this officer may open. */
    public Set<Compartment> openTo(Officer officer) {
        return form.fields().values().stream()
                .flatMap(field -> field.compartment().stream())
                .filter(officer::mayOpen)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * For whoever may, and for whoever opened it in an emergency, as long as that lasts. Throws {@link ApplicationNotFound} when
     * there is none in the officer's scope.
     */
    @Transactional
    public List<GivenSection> open(UUID application, Compartment compartment, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        if (!emergencies.lookedInto(application, compartment, officer)) {
            officer.require(compartment.permission());
        }
        if (left.isLeft(application, officer.id())) {
            throw new ApplicationNotFound();
        }
        records.get(application, officer);
        var found = jdbc.sql(FIND)
                .param("id", application)
                .param("offices", DeskRecords.offices(officer))
                .param("compartment", compartment.name())
                .query(byte[].class)
                .optional();
        log.read(
                officer,
                "application.open-" + compartment.name().toLowerCase(Locale.ROOT),
                new Subject("application", application));
        return found.map(kept -> given(cipher.open(compartment, application, kept)))
                .orElse(List.of());
    }

    private List<GivenSection> given(Map<String, String> answers) {
        return form.sections().stream()
                .map(section -> new GivenSection(
                        section.key(),
                        false,
                        section.pages().stream()
                                .flatMap(page -> page.fields().stream())
                                .map(field -> new GivenAnswer(field, answers.getOrDefault(field.key(), "")))
                                .filter(answer -> !answer.value().isEmpty())
                                .toList()))
                .filter(section -> !section.answers().isEmpty())
                .toList();
    }
}
