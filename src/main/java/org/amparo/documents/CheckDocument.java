// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;

/** Answers whoever scanned a code, and counts that it was asked. Sees documents alone, so it can tell nothing of a case. */
@Service
public class CheckDocument {

    private final PublicCheckStore documents;
    private final DocumentTypes types;
    private final CountryPack pack;
    private final Clock clock;

    CheckDocument(PublicCheckStore documents, DocumentTypes types, CountryPack pack, Clock clock) {
        this.documents = documents;
        this.types = types;
        this.pack = pack;
        this.clock = clock;
    }

    /** The answer for a code as scanned or typed. */
    public Check check(String code) {
        var at = clock.instant();
        var found = Token.parse(code)
                .flatMap(token -> documents.check(token, Audience.ANYONE, at, today(), pack.zone(), types));
        return new Check(
                found.map(PublicCheckStore.Found::status).orElse(CheckStatus.UNKNOWN),
                found.map(PublicCheckStore.Found::shown),
                at);
    }

    /** What documents are called: types, each with the words' key of its title. */
    public Map<String, String> titles() {
        return types.all().stream().collect(Collectors.toUnmodifiableMap(DocumentType::name, DocumentType::title));
    }

    /** The code as it stands in an address; empty when what was typed cannot be one. */
    public static Optional<String> canonical(String typed) {
        return Token.parse(typed).map(Token::text);
    }

    /** The holder's face as a small JPEG, while the document is valid. */
    public Optional<byte[]> face(String code) {
        return Token.parse(code).flatMap(token -> documents.face(token, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
