// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of Peru's demo.yaml, on a demo that starts for the first time. */
class DemoPeopleTests {

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext demo;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    @BeforeAll
    static void startForTheFirstTime() {
        demo = RunningAmparo.startAlone(Map.of("amparo.demo.empty", false)).context();
        jdbc = demo.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void everyoneComesAsFarAsThePackSays() throws InterruptedException {
        assertThat(count("registration.application where state = 'PRE_REGISTERED'"))
                .isEqualTo(stages("sent"));
        assertThat(count("registration.application where state = 'INFORMATION_REQUESTED'"))
                .isEqualTo(stages("asked"));
        assertThat(count("registration.application where state = 'REGISTERED'"))
                .isEqualTo(stages("registered") + stages("revoked"));
        assertThat(count("registration.draft where submitted_at is null")).isEqualTo(stages("draft"));
        var late = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (count("documents.document where state = 'REVOKED'") < stages("revoked") && System.nanoTime() < late) {
            Thread.sleep(100);
        }
        assertThat(count("documents.document where state = 'REVOKED'")).isEqualTo(stages("revoked"));
    }

    @Test
    void theyAreOfSeveralOffices() {
        assertThat(jdbc.sql("select count(distinct office) from registration.application")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void asksAndLooksLikeAnybodyElse() {
        assertThat(count("registration.consent where kind = 'information'")).isEqualTo(all());
        assertThat(count("access.entry where act = 'application.submit'")).isEqualTo(all() - stages("draft"));
    }

    @Test
    void theSecondStartBringsNobody() {
        var before = count("access.account");
        demo.getBean(DemoStaff.class).run(new DefaultApplicationArguments());
        assertThat(count("access.account")).isEqualTo(before).isEqualTo(all());
    }

    @Test
    void oneWhoCannotComeStopsNothing() {
        var officersNotPeople = demo.getBean(CountryPack.class)
                .file("demo.yaml")
                .get("officers")
                .list();
        assertThatCode(() -> demo.getBean(DemoPeople.class).arrive(officersNotPeople))
                .doesNotThrowAnyException();
        assertThatCode(() -> demo.getBean(DemoPeople.class).arrive(List.of())).doesNotThrowAnyException();
    }

    @Test
    void theListOfOfficersGivesItsConnectionBack() {
        for (var views = 0; views < 30; views++) {
            assertThat(demo.getBean(DemoStaff.class).list()).isNotEmpty();
        }
        assertThat(count("access.staff")).isEqualTo(list("officers").size());
    }

    private static long stages(String stage) {
        return list("people").stream()
                .filter(person -> person.get("stage").text().equals(stage))
                .count();
    }

    private static long all() {
        return list("people").size();
    }

    private static List<PackNode> list(String key) {
        return demo.getBean(CountryPack.class).file("demo.yaml").get(key).list();
    }

    private static long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
