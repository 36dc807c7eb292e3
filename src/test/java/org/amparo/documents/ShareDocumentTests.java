// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.documents.PersonCheck.Answer;
import org.amparo.testing.StandingClock;
import org.junit.jupiter.api.Test;

/** Codes holders make for others: what they show, to whom, how long, and what is kept of them. */
class ShareDocumentTests {

    private final StandingClock clock = new StandingClock(Workshop.NOW);
    private final SharedPaper papers = new SharedPaper(clock);
    private final SharedPaper.Paper permit = papers.issued("work-permit");

    private ShareDocument.Made made(SharedPaper.Paper paper, String purpose, int days) {
        return papers.share()
                .make(papers.holder, new ShareDocument.Wanted(UUID.randomUUID(), paper.id(), purpose, days))
                .orElseThrow();
    }

    @Test
    void anEmployersCodeShowsPhotoNameAndWorkAlone() {
        var seen = papers.checks()
                .withShare(made(permit, "employer", 30).code())
                .seen()
                .orElseThrow();
        assertThat(seen.name()).isEqualTo("Wilmer José Terán Useche");
        assertThat(seen.work()).isEqualTo(PersonCheck.Work.ALLOWED);
        assertThat(seen.until()).contains(SharedPaper.LAST_DAY);
        assertThat(papers.checks().photo(seen.photo().orElseThrow())).contains(new byte[] {2});
        assertThat(papers.checksNoted()).containsExactly("employer employer VALID");
    }

    @Test
    void aBanksCodeShowsNoPhotoWhereThePackShowsNone() {
        var seen =
                papers.checks().withShare(made(permit, "bank", 1).code()).seen().orElseThrow();
        assertThat(seen.photo()).isEmpty();
        assertThat(seen.work()).isEqualTo(PersonCheck.Work.NOT_SHOWN);
        assertThat(seen.until()).contains(SharedPaper.LAST_DAY);
    }

    @Test
    void saysOfADocumentThatIsNoPermitThatItIsNone() {
        var card = papers.issued("card");
        assertThat(papers.checks()
                        .withShare(made(card, "employer", 1).code())
                        .seen()
                        .orElseThrow()
                        .work())
                .isEqualTo(PersonCheck.Work.NO_PERMIT);
    }

    @Test
    void endsAtOnceWhenItsHolderEndsIt() {
        var code = made(permit, "employer", 30).code();
        papers.checks().withShare(code);
        var listed = papers.share().listFor(papers.holder).getFirst();
        assertThat(listed.uses()).isEqualTo(1);
        assertThat(listed.lastUsed()).contains(Workshop.NOW);

        papers.share().end(new Applicant(UUID.randomUUID()), listed.id());
        assertThat(papers.checks().withShare(code).answer())
                .as("nobody else ends it")
                .isEqualTo(Answer.SHOWN);
        papers.share().end(papers.holder, listed.id());
        assertThat(papers.checks().withShare(code)).isEqualTo(PersonCheck.without(Answer.ENDED, Workshop.NOW));
        assertThat(papers.share().listFor(papers.holder).getFirst().endedAt()).contains(Workshop.NOW);
        assertThat(papers.acts).containsExactly("document.share " + permit.id(), "document.share-end " + permit.id());
    }

    @Test
    void endsWithItsTime() {
        var code = made(permit, "employer", 1).code();
        clock.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(papers.checks().withShare(code).answer()).isEqualTo(Answer.SHOWN);
        clock.pass(Duration.ofSeconds(1));
        assertThat(papers.checks().withShare(code).answer()).isEqualTo(Answer.ENDED);
        assertThat(papers.share().listFor(papers.holder).getFirst().holds()).isFalse();
    }

    @Test
    void answersWithoutThePersonOnceTheDocumentIsNotValid() {
        var code = made(permit, "employer", 30).code();
        var ticket =
                papers.checks().withShare(code).seen().orElseThrow().photo().orElseThrow();
        for (var state : Map.of(
                        "suspended = true",
                        Answer.SUSPENDED,
                        "suspended = false, inactive = true",
                        Answer.INVALID,
                        "inactive = false, valid_until = date '2026-03-19'",
                        Answer.LAPSED)
                .entrySet()) {
            papers.set(permit.id(), "suspended = false, inactive = false");
            papers.set(permit.id(), state.getKey());
            var check = papers.checks().withShare(code);
            assertThat(check.answer()).isEqualTo(state.getValue());
            assertThat(check.seen()).isEmpty();
            assertThat(papers.checks().photo(ticket)).isEmpty();
            papers.set(permit.id(), "valid_until = date '2027-03-11'");
        }
    }

    @Test
    void pressingTwiceMakesOneCode() {
        var wanted = new ShareDocument.Wanted(UUID.randomUUID(), permit.id(), "employer", 1);
        assertThat(papers.share().make(papers.holder, wanted)).isPresent();
        assertThat(papers.share().make(papers.holder, wanted)).isEmpty();
        assertThat(papers.share().listFor(papers.holder)).hasSize(1);
    }

    @Test
    void nobodySharesTheDocumentOfAnotherOrWhatIsNotOffered() {
        var share = papers.share();
        var other = new Applicant(UUID.randomUUID());
        assertThat(share.make(other, new ShareDocument.Wanted(UUID.randomUUID(), permit.id(), "employer", 1)))
                .isEmpty();
        assertThat(share.make(papers.holder, new ShareDocument.Wanted(UUID.randomUUID(), permit.id(), "police", 1)))
                .isEmpty();
        assertThat(share.make(papers.holder, new ShareDocument.Wanted(UUID.randomUUID(), permit.id(), "bank", 300)))
                .isEmpty();
        papers.set(permit.id(), "suspended = true");
        assertThat(share.make(papers.holder, new ShareDocument.Wanted(UUID.randomUUID(), permit.id(), "bank", 1)))
                .isEmpty();
    }

    @Test
    void hasAnEndOfCodes() {
        for (var i = 0; i < ShareDocument.MOST; i++) {
            made(permit, "bank", 1);
        }
        assertThat(papers.share().isFull(papers.holder)).isTrue();
        assertThat(papers.share()
                        .make(papers.holder, new ShareDocument.Wanted(UUID.randomUUID(), permit.id(), "bank", 1)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void keepsNeitherTheCodeNorAHashThatCanBeTried() {
        var code = made(permit, "employer", 1).code().replace(" ", "");
        var kept = papers.jdbc
                .sql("select code_mac from documents.share")
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(papers.key().mac(ShareDocument.MAC, code));
        assertThat(kept).isNotEqualTo(Sha256.of(code.getBytes(StandardCharsets.US_ASCII)));
        assertThat(papers.key().mac("other use", code)).isNotEqualTo(kept);
    }

    @Test
    void aPhotosTicketHoldsForMinutesAndCannotBeMadeUp() {
        var tickets = new PhotoTickets(papers.key(), clock);
        var ticket = tickets.of(permit.id());
        assertThat(tickets.read(ticket)).contains(permit.id());
        for (var forged : Arrays.asList(
                "",
                "x.y",
                ticket + "0",
                ticket.replace(permit.id().toString(), UUID.randomUUID().toString()))) {
            assertThat(tickets.read(forged)).isEmpty();
        }
        clock.pass(PhotoTickets.HOLDS.plusSeconds(1));
        assertThat(tickets.read(ticket)).isEmpty();
    }

    @Test
    void aBirthDateOpensTheDocumentInHandAndNoOther() {
        var seen = papers.checks().withBirthDate(permit.token().text(), SharedPaper.BORN);
        assertThat(seen.answer()).isEqualTo(Answer.SHOWN);
        assertThat(seen.seen().orElseThrow().work()).isEqualTo(PersonCheck.Work.ALLOWED);
        var wrongDay = papers.checks().withBirthDate(permit.token().text(), SharedPaper.BORN.plusDays(1));
        var wrongCode = papers.checks().withBirthDate(Token.random().text(), SharedPaper.BORN);
        assertThat(wrongDay).isEqualTo(wrongCode).isEqualTo(PersonCheck.without(Answer.UNKNOWN, Workshop.NOW));
        assertThat(papers.checksNoted())
                .as("a wrong date shows nothing and is no check")
                .hasSize(1);
    }

    @Test
    void aWrongBirthDateIsNotToldThatTheDocumentIsSuspended() {
        papers.set(permit.id(), "suspended = true");
        assertThat(papers.checks()
                        .withBirthDate(permit.token().text(), SharedPaper.BORN.plusDays(1))
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(papers.checks().withBirthDate(permit.token().text(), SharedPaper.BORN))
                .isEqualTo(PersonCheck.without(Answer.SUSPENDED, Workshop.NOW));
    }
}
