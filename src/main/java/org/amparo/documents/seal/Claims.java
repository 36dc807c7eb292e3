// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;

/**
 * A seal as the claims of a CBOR Web Token (RFC 8392) with claim 169, identity data. Reading takes exactly what writing
 * gives, and besides, the one face of item 62 as a map, for the specification shows both.
 */
final class Claims {

    private static final int ISSUER = 1;
    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int STATUS = 65_535;
    private static final int IDENTITY = 169;

    private static final int NUMBER = 1;
    private static final int FULL_NAME = 4;
    private static final int BIRTH_DATE = 8;
    private static final int HOLDER_STATUS = 22;
    private static final int COUNTRY = 23;
    private static final int FACE = 62;
    /** The first of the keys left to issuers. */
    private static final int TYPE = 75;

    private static final int PICTURE = 0;
    private static final int FORMAT = 1;
    private static final int SUB_FORMAT = 2;
    private static final int IS_IMAGE = 0;
    private static final int IS_JPEG = 1;

    private static final String STATUS_LIST = "status_list";
    private static final String INDEX = "idx";
    private static final String LIST = "uri";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Claims() {}

    static byte[] write(Seal seal) {
        var identity = CBORObject.NewMap()
                .Add(NUMBER, seal.number())
                .Add(FULL_NAME, seal.fullName())
                .Add(HOLDER_STATUS, seal.holderStatus())
                .Add(COUNTRY, seal.country())
                .Add(TYPE, seal.type());
        seal.birthDate().ifPresent(day -> identity.Add(BIRTH_DATE, DAY.format(day)));
        seal.face().ifPresent(face -> identity.Add(FACE, CBORObject.NewArray().Add(picture(face))));
        var claims = CBORObject.NewMap()
                .Add(ISSUER, seal.issuer().toString())
                .Add(ISSUED, seal.issued().getEpochSecond())
                .Add(
                        STATUS,
                        CBORObject.NewMap()
                                .Add(
                                        STATUS_LIST,
                                        CBORObject.NewMap()
                                                .Add(INDEX, seal.status().index())
                                                .Add(LIST, seal.status().list().toString())))
                .Add(IDENTITY, identity);
        seal.expires().ifPresent(until -> claims.Add(EXPIRES, until.getEpochSecond()));
        return claims.EncodeToBytes();
    }

    private static CBORObject picture(Seal.Face face) {
        return CBORObject.NewMap()
                .Add(PICTURE, face.jpeg())
                .Add(FORMAT, IS_IMAGE)
                .Add(SUB_FORMAT, IS_JPEG);
    }

    static Seal read(CBORObject claims) {
        try {
            requireOnly(
                    claims, Set.of(number(ISSUER), number(EXPIRES), number(ISSUED), number(STATUS), number(IDENTITY)));
            var identity = get(claims, IDENTITY);
            requireOnly(
                    identity,
                    Set.of(
                            number(NUMBER),
                            number(FULL_NAME),
                            number(BIRTH_DATE),
                            number(HOLDER_STATUS),
                            number(COUNTRY),
                            number(FACE),
                            number(TYPE)));
            return new Seal(
                    URI.create(get(claims, ISSUER).AsString()),
                    moment(get(claims, ISSUED)),
                    find(claims, EXPIRES).map(Claims::moment),
                    status(get(claims, STATUS)),
                    get(identity, NUMBER).AsString(),
                    get(identity, FULL_NAME).AsString(),
                    find(identity, BIRTH_DATE).map(day -> LocalDate.parse(day.AsString(), DAY)),
                    get(identity, HOLDER_STATUS).AsString(),
                    get(identity, COUNTRY).AsString(),
                    find(identity, FACE).map(Claims::face),
                    get(identity, TYPE).AsString());
        } catch (IllegalStateException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeParseException wrong) {
            throw wrong();
        }
    }

    private static Seal.Status status(CBORObject status) {
        requireOnly(status, Set.of(CBORObject.FromObject(STATUS_LIST)));
        var entry = status.get(STATUS_LIST);
        requireOnly(entry, Set.of(CBORObject.FromObject(INDEX), CBORObject.FromObject(LIST)));
        if (entry.size() != 2 || !entry.get(INDEX).isNumber()) {
            throw wrong();
        }
        var index = entry.get(INDEX).AsInt32Value();
        if (index < 0) {
            throw wrong();
        }
        return new Seal.Status(index, URI.create(entry.get(LIST).AsString()));
    }

    private static Seal.Face face(CBORObject item) {
        if (item.getType() == CBORType.Array && item.size() != 1) {
            throw wrong();
        }
        var picture = item.getType() == CBORType.Array ? item.get(0) : item;
        requireOnly(picture, Set.of(number(PICTURE), number(FORMAT), number(SUB_FORMAT)));
        if (get(picture, FORMAT).AsInt32Value() != IS_IMAGE
                || get(picture, SUB_FORMAT).AsInt32Value() != IS_JPEG) {
            throw wrong();
        }
        return new Seal.Face(get(picture, PICTURE).GetByteString());
    }

    private static Instant moment(CBORObject seconds) {
        if (seconds.getType() != CBORType.Integer) {
            throw wrong();
        }
        var moment = seconds.AsInt64Value();
        if (moment < 0 || moment > 253_402_300_799L) {
            throw wrong();
        }
        return Instant.ofEpochSecond(moment);
    }

    private static void requireOnly(CBORObject map, Set<CBORObject> keys) {
        if (map.getType() != CBORType.Map || !keys.containsAll(map.getKeys())) {
            throw wrong();
        }
    }

    private static CBORObject get(CBORObject map, int key) {
        return find(map, key).orElseThrow(Claims::wrong);
    }

    private static Optional<CBORObject> find(CBORObject map, int key) {
        return Optional.ofNullable(map.get(number(key)));
    }

    private static CBORObject number(int key) {
        return CBORObject.FromObject(key);
    }

    private static SealFault wrong() {
        return new SealFault(SealFault.Kind.CLAIMS_WRONG);
    }
}
