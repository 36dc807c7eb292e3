// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something known about a person: declared in the form, then confirmed or corrected by an officer. Each is a column of
 * {@code registration.person} of the same name; a pack maps its form's fields to these by {@link #key}.
 */
public enum Fact {
    GIVEN_NAMES(Kind.TEXT),
    SURNAME_PATERNAL(Kind.TEXT),
    SURNAME_MATERNAL(Kind.TEXT),
    NAME_ORIGINAL(Kind.TEXT),
    CHOSEN_NAME(Kind.TEXT),
    BIRTH_DATE(Kind.PARTIAL_DATE),
    BIRTH_COUNTRY(Kind.CODES, "COUNTRY"),
    BIRTH_PLACE(Kind.TEXT),
    SEX(Kind.CODES, "SEX"),
    MARITAL(Kind.CODES, "MAR"),
    FATHER_NAME(Kind.TEXT),
    MOTHER_NAME(Kind.TEXT),
    NATIONALITIES(Kind.CODES, "COUNTRY"),
    RESIDENCE(Kind.CODES, "COUNTRY"),
    DOCUMENT_TYPE(Kind.CODES, "DOC"),
    DOCUMENT_NUMBER(Kind.IDENTIFIER),
    DOCUMENT_ISSUER(Kind.CODES, "COUNTRY"),
    DOCUMENT_EXPIRY(Kind.PARTIAL_DATE),
    ENTRY_DATE(Kind.PARTIAL_DATE),
    ENTRY_POINT(Kind.CODES, "ENTRY_POINT"),
    ENTRY_STAMP(Kind.YES_NO),
    ADDRESS(Kind.TEXT),
    AREA(Kind.AREA),
    PHONE(Kind.IDENTIFIER),
    EMAIL(Kind.IDENTIFIER),
    EDUCATION(Kind.CODES, "ISCED"),
    OCCUPATION(Kind.CODES, "ISCO");

    /** How a fact's value is written down, and so how it is shown and compared. */
    public enum Kind {
        TEXT,
        /** Numbers and addresses that are read left to right in every language. */
        IDENTIFIER,
        PARTIAL_DATE,
        /** One or more codes of {@link Fact#list}, separated by spaces. */
        CODES,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** Code of an administrative area. */
        AREA
    }

    private final Kind kind;
    private final String list;

    Fact(Kind kind) {
        this(kind, "");
    }

    Fact(Kind kind, String list) {
        this.kind = kind;
        this.list = list;
    }

    public Kind kind() {
        return kind;
    }

    /** The pack's code list behind {@link Kind#CODES}, else empty. */
    public String list() {
        return list;
    }

    /** How packs, history and messages name it: {@code person.given_names}. */
    public String key() {
        return "person." + column();
    }

    /** The column of {@code registration.person}, and the name in keys: {@code given_names}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fact> find(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key().equals(key)).findFirst();
    }
}
