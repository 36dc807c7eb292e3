// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TokenTests {

    @Test
    void forgivesWhatPeopleTypeWrong() {
        var token = new Token("0123456789ABCDEFGHJK");
        assertThat(Token.parse("0123456789ABCDEFGHJK")).contains(token);
        assertThat(Token.parse(" oi23-4567 89ab\tcdef ghjk ")).contains(token);
        assertThat(Token.parse("ol23456789abcdefghjk")).contains(token);
        assertThat(Token.parse(token.grouped())).contains(token);
    }

    @Test
    void refusesWhatCannotBeACode() {
        assertThat(Token.parse("")).isEmpty();
        assertThat(Token.parse("0123456789ABCDEFGHJ")).isEmpty();
        assertThat(Token.parse("0123456789ABCDEFGHJKM")).isEmpty();
        assertThat(Token.parse("U123456789ABCDEFGHJK")).isEmpty();
        assertThat(Token.parse("٠123456789ABCDEFGHJK")).isEmpty();
        assertThat(Token.parse(" ".repeat(100) + "0123456789ABCDEFGHJK")).isEmpty();
    }

    @Test
    void neverRepeatsAndUsesTheWholeAlphabet() {
        var tokens = new HashSet<String>();
        var letters = new HashSet<Integer>();
        for (var i = 0; i < 2000; i++) {
            var token = Token.random();
            tokens.add(token.text());
            token.text().chars().forEach(letters::add);
            assertThat(Token.parse(token.text())).contains(token);
        }
        assertThat(tokens).hasSize(2000);
        assertThat(letters).hasSize(32);
    }

    @Test
    void doesNotSayItselfInALog() {
        assertThat(Token.random().toString()).isEqualTo("Token");
    }
}
