// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.documents.LookUpDocument.Asked;
import org.amparo.testing.StandingClock;
import org.junit.jupiter.api.Test;

/** What it takes to find a document by its number, and what is found. */
class LookUpTests {

    private final StandingClock clock = new StandingClock(Workshop.NOW);
    private final SharedPaper papers = new SharedPaper(clock);
    private final SharedPaper.Paper permit = papers.issued("work-permit");
    private final LookUpDocument lookUp = papers.lookUp();
    private final String code = CardCode.of(permit.token()).text();
    private final Asked right = new Asked("108420", SharedPaper.BORN, code);

    @Test
    void allThreeTogetherShowWhatTheQrCodeShows() {
        var hit = lookUp.find(right).orElseThrow();
        assertThat(hit.check().status()).isEqualTo(CheckStatus.VALID);
        assertThat(hit.check().shown().orElseThrow().lastDigits()).isEqualTo("420");
        assertThat(papers.checks().photo(hit.photo().orElseThrow())).contains(new byte[] {2});
        assertThat(papers.checksNoted()).containsExactly("number - VALID");
    }

    @Test
    void oneThatIsWrongFindsNothingAndIsNotCounted() {
        var otherCode = code.equals("AAAA") ? "BBBB" : "AAAA";
        for (var wrong : List.of(
                new Asked("108421", SharedPaper.BORN, code),
                new Asked("108420", SharedPaper.BORN.plusDays(1), code),
                new Asked("108420", SharedPaper.BORN, otherCode))) {
            assertThat(lookUp.find(wrong)).isEmpty();
        }
        assertThat(papers.checksNoted()).isEmpty();
    }

    @Test
    void whatIsNotValidIsNotFound() {
        for (var state : List.of("suspended = true", "inactive = true", "valid_until = date '2026-03-19'")) {
            papers.set(permit.id(), "suspended = false, inactive = false, valid_until = date '2027-03-11'");
            assertThat(lookUp.find(right)).isPresent();
            papers.set(permit.id(), state);
            assertThat(lookUp.find(right)).isEmpty();
        }
    }

    @Test
    void aDocumentMadeBeforeThereWereCodesIsNotFound() {
        papers.set(permit.id(), "card_code = null");
        assertThat(lookUp.find(right)).isEmpty();
    }

    @Test
    void findsTheRightOneOfSeveralWithTheFilesNumberHoweverItIsWritten() {
        var other = papers.issued("work-permit", "08000.012345/2026-11");
        var number = LookUpDocument.number(" 08000.012345/2026-11 ").orElseThrow();
        assertThat(number).isEqualTo("08000012345202611");
        var otherCode = CardCode.of(other.token()).text();
        assertThat(lookUp.find(new Asked(number, SharedPaper.BORN, otherCode))).isPresent();
        var second = papers.issued("work-permit");
        assertThat(lookUp.find(new Asked(
                        "108420", SharedPaper.BORN, CardCode.of(second.token()).text())))
                .isPresent();
    }

    @Test
    void readsWhatPeopleTypeAndNothingElse() {
        assertThat(LookUpDocument.number("481 720 563")).contains("481720563");
        assertThat(LookUpDocument.number("--")).isEmpty();
        assertThat(LookUpDocument.number("9".repeat(61))).isEmpty();
        assertThat(LookUpDocument.cardCode("o1 il")).contains("0111");
        assertThat(LookUpDocument.cardCode("ABC")).isEmpty();
    }

    @Test
    void theCodeIsKeptSealedAndIsNotPartOfTheToken() {
        var kept = papers.jdbc
                .sql("select card_code from documents.document where id = :id")
                .param("id", permit.id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(code);
        assertThat(CardCode.of(new Token("0123456789ABCDEFGHJK")))
                .as("printed on cards: it must stay as it is")
                .isEqualTo(CardCode.of(new Token("0123456789ABCDEFGHJK")))
                .isNotEqualTo(CardCode.of(new Token("0123456789ABCDEFGHJM")));
    }
}
