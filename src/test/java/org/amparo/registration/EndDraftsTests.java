// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.country.CountryPack;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what was begun and never sent; months pass in a moment. */
class EndDraftsTests {

    private static final MovingClock CLOCK = new MovingClock();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo amparo;

    private final Applicant applicant = new Applicant(UUID.randomUUID());
    private final EndDrafts job = get(EndDrafts.class);

    @BeforeAll
    static void start() {
        amparo = RunningAmparo.startAlone(Map.of("amparo.mail.hold", true), CLOCK);
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    @Test
    void aDraftNobodyComesBackToIsAnnouncedTwiceAndThenGone() throws Exception {
        account("EML");
        var draft = get(StartDraft.class).start(applicant, "es");
        save(draft, "name", Map.of("given_names", "Ana"));
        var file = get(UploadEvidence.class).upload(applicant, draft, paper(), pdf(), "a.pdf");
        get(ReceiveUpload.class).start(applicant, draft, paper(), "b.pdf", 50_000, "0123456789abcdef");
        assertThat(get(DraftEnds.class).keptUntil(draft)).isEqualTo(today().plusDays(90));

        passDays(74);
        assertThat(notices()).isEmpty();
        passDays(1);
        assertThat(notices()).containsExactly(15);
        passDays(11);
        assertThat(notices()).containsExactly(15);
        passDays(1);
        assertThat(notices()).containsExactly(15, 3);
        passDays(3);
        assertThat(get(Drafts.class).find(applicant)).isPresent();
        passDays(1);
        assertThat(get(Drafts.class).find(applicant)).isEmpty();
        assertThat(count("select count(*) from registration.evidence where draft_id = :id", draft.id()))
                .isZero();
        assertThat(count("select count(*) from registration.draft_page where draft_id = :id", draft.id()))
                .isZero();
        assertThat(count(
                        "select count(*) from access.entry where act = 'draft.delete' and subject_id = :id",
                        draft.id()))
                .isOne();
        get(TidyFiles.class).tidy();
        assertThat(count("select count(*) from registration.discarded_file where id = :id", file.id()))
                .isZero();
        assertThat(get(StartDraft.class).start(applicant, "es").answers().get("given_names"))
                .isEmpty();
    }

    @Test
    void savingBeginsTheTermAnew() {
        account("EML");
        var draft = get(StartDraft.class).start(applicant, "es");
        passDays(80);
        assertThat(notices()).containsExactly(15);
        save(draft, "name", Map.of("given_names", "Ana"));
        var notice = messages().getFirst();
        assertThat(get(DraftEnds.class).announced(notice)).isEmpty();
        passDays(74);
        assertThat(notices()).containsExactly(15);
        passDays(1);
        assertThat(notices()).containsExactly(15, 15);
        passDays(12);
        assertThat(notices()).containsExactly(15, 15, 3);
        assertThat(get(Drafts.class).find(applicant)).isPresent();
        passDays(4);
        assertThat(get(Drafts.class).find(applicant)).isEmpty();
    }

    @Test
    void nobodysDraftGoesUnannouncedWhenTheProgramStoodStill() {
        account("EML");
        get(StartDraft.class).start(applicant, "es");
        CLOCK.pass(Duration.ofDays(200));
        job.everyHour();
        job.everyHour();
        assertThat(notices()).containsExactly(3);
        assertThat(get(Drafts.class).find(applicant)).isPresent();
        passDays(2);
        assertThat(get(Drafts.class).find(applicant)).isPresent();
        passDays(2);
        assertThat(get(Drafts.class).find(applicant)).isEmpty();
    }

    @Test
    void whoeverDoesNotWantMailIsNotWrittenTo() {
        account("INP");
        var draft = get(StartDraft.class).start(applicant, "es");
        save(draft, "contact", Map.of("safe_channel", "INP", "safe_detail", "no"));
        assertThat(get(SafeContacts.class)
                        .find(applicant.accountId())
                        .orElseThrow()
                        .byMail())
                .isFalse();
        passDays(76);
        assertThat(notices()).containsExactly(15);
    }

    private void passDays(int days) {
        CLOCK.pass(Duration.ofDays(days));
        job.everyHour();
    }

    private List<Integer> notices() {
        return get(JdbcClient.class)
                .sql("""
                        select n.days_left from registration.draft_notice n
                          join registration.draft d on d.id = n.draft_id
                         where d.account_id = :id order by n.told_at""")
                .param("id", applicant.accountId())
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private List<UUID> messages() {
        return get(JdbcClient.class)
                .sql("select reference from notifications.message where account_id = :id and kind = 'DRAFT_ENDING'")
                .param("id", applicant.accountId())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static long count(String sql, UUID id) {
        return get(JdbcClient.class)
                .sql(sql)
                .param("id", id)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private void account(String channel) {
        get(JdbcClient.class)
                .sql("insert into access.account (id, email, language, created_at) values (:id, :email, 'es', now())")
                .param("id", applicant.accountId())
                .param("email", channel + applicant.accountId() + "@example.org")
                .update();
    }

    private void save(Draft draft, String page, Map<String, String> answers) {
        var asked = Objects.requireNonNull(get(Form.class).pages().get(page));
        get(SavePage.class).save(applicant, draft, asked, answers, draft.versionOf(asked));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), get(CountryPack.class).zone());
    }

    private static Field paper() {
        return Objects.requireNonNull(get(Form.class).fields().get("doc_image"));
    }

    private static byte[] pdf() {
        return Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 3_000);
    }

    private static <T> T get(Class<T> type) {
        return amparo.context().getBean(type);
    }
}
