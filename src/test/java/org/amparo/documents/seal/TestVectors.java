// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals, lists and keys with what a verifier has to answer, always the same bytes: invented people, keys whose private
 * halves are public, signatures without chance (RFC 6979).
 */
final class TestVectors {

    static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    static final String ISSUER = "https://verifica.refugio.example";
    private static final String LIST = ISSUER + "/status/0";
    private static final Instant ISSUED = Instant.parse("2026-03-20T15:41:00Z");
    private static final int VALID = 7;
    private static final int REVOKED = 8;
    private static final int SUSPENDED = 9;
    private static final int LAPSED = 10;

    /** What a verifier must answer: the colour, and which of the verdicts. */
    record Case(String name, String text, String list, String colour, String verdict) {}

    /** A key anybody may know. */
    record OpenKey(String name, BigInteger secret, String state) implements SealKey {

        static OpenKey of(String name, String state) {
            return new OpenKey(
                    name,
                    new BigInteger(1, sha256(("amparo test vector " + name).getBytes(StandardCharsets.UTF_8))),
                    state);
        }

        @Override
        public byte[] kid() {
            return Arrays.copyOf(sha256(("certificate of " + name).getBytes(StandardCharsets.UTF_8)), 8);
        }

        @Override
        public byte[] sign(byte[] message) {
            return signature("P-256", secret, sha256(message));
        }

        @Override
        public java.security.interfaces.ECPublicKey publicKey() {
            try {
                var point = point("P-256", secret);
                var parameters = java.security.AlgorithmParameters.getInstance("EC");
                parameters.init(new java.security.spec.ECGenParameterSpec("secp256r1"));
                return (java.security.interfaces.ECPublicKey) java.security.KeyFactory.getInstance("EC")
                        .generatePublic(new java.security.spec.ECPublicKeySpec(
                                new java.security.spec.ECPoint(point[0], point[1]),
                                parameters.getParameterSpec(java.security.spec.ECParameterSpec.class)));
            } catch (java.security.GeneralSecurityException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    static final OpenKey CURRENT = OpenKey.of("current", "current");
    static final OpenKey FORMER = OpenKey.of("former", "former");
    static final OpenKey WITHDRAWN = OpenKey.of("withdrawn", "withdrawn");
    private static final OpenKey FOREIGN = OpenKey.of("foreign", "");
    private static final BigInteger ROOT = OpenKey.of("root", "").secret();

    private TestVectors() {}

    /** The whole file. */
    static String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "about",
                "Seals and what a verifier answers. Invented people; the keys are known to everybody. See docs/seals.md.");
        all.put("now", NOW.getEpochSecond());
        all.put("issuer", ISSUER);
        all.put("root", jwk("P-384", ROOT, 48));
        all.put("keyList", keyList());
        all.put("lists", lists());
        all.put("cases", cases());
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(all)
                        .replace("\r\n", "\n")
                + "\n";
    }

    static List<Case> cases() {
        var cases = new ArrayList<Case>();
        var good = seal(VALID, Optional.empty(), false);
        var signed = Cose.sign(Claims.write(good), CURRENT);
        var text = SealText.write(good, CURRENT);
        cases.add(new Case("a card", text, "today", "good", "valid"));
        cases.add(new Case(
                "a permit with a face",
                SealText.write(seal(VALID, Optional.of(NOW.plus(Duration.ofDays(90))), true), CURRENT),
                "today",
                "good",
                "valid"));
        cases.add(new Case("under a former key", SealText.write(good, FORMER), "today", "good", "valid"));
        cases.add(new Case(
                "over by its own word, extended by the list",
                SealText.write(seal(VALID, Optional.of(NOW.minusSeconds(60)), false), CURRENT),
                "today",
                "good",
                "valid"));
        cases.add(new Case("the face as a map", face(good), "today", "good", "valid"));
        cases.add(new Case("under a withdrawn key", SealText.write(good, WITHDRAWN), "today", "warn", "withdrawn"));
        cases.add(new Case(
                "revoked", SealText.write(seal(REVOKED, Optional.empty(), false), CURRENT), "today", "bad", "invalid"));
        cases.add(new Case(
                "suspended",
                SealText.write(seal(SUSPENDED, Optional.empty(), false), CURRENT),
                "today",
                "bad",
                "suspended"));
        cases.add(new Case(
                "lapsed", SealText.write(seal(LAPSED, Optional.empty(), false), CURRENT), "today", "bad", "lapsed"));
        cases.add(new Case(
                "a place beyond the list",
                SealText.write(seal(4_000_000, Optional.empty(), false), CURRENT),
                "today",
                "bad",
                "invalid"));
        cases.add(new Case(
                "a place that nobody has",
                SealText.write(seal(11, Optional.empty(), false), CURRENT),
                "today",
                "bad",
                "invalid"));
        cases.add(new Case(
                "over, and no list",
                SealText.write(seal(VALID, Optional.of(NOW.minusSeconds(60)), false), CURRENT),
                "none",
                "bad",
                "lapsed"));
        cases.add(new Case("the list is of the day before yesterday", text, "old", "warn", "unsure"));
        cases.add(new Case(
                "revoked in an old list",
                SealText.write(seal(REVOKED, Optional.empty(), false), CURRENT),
                "old",
                "bad",
                "invalid"));
        cases.add(new Case("no list", text, "none", "warn", "unsure"));
        cases.add(new Case("the list is not signed rightly", text, "unsigned", "warn", "unsure"));
        cases.add(new Case("the list is cut off", text, "truncated", "warn", "unsure"));
        cases.add(new Case("the list is of another address", text, "elsewhere", "warn", "unsure"));
        cases.add(new Case("the list is signed by a withdrawn key", text, "withdrawn", "warn", "unsure"));
        cases.add(new Case("the list is a bomb", text, "bomb", "warn", "unsure"));
        cases.add(new Case(
                "a changed byte in what it says",
                packed(changed(signed, signed.length / 2)),
                "today",
                "bad",
                "signature"));
        cases.add(new Case(
                "a changed byte in the signature",
                packed(changed(signed, signed.length - 1)),
                "today",
                "bad",
                "signature"));
        cases.add(new Case("a foreign key", SealText.write(good, FOREIGN), "today", "bad", "foreign"));
        cases.add(new Case(
                "a foreign key under a kid of ours",
                packed(Cose.sign(Claims.write(good), new Impostor(FOREIGN, CURRENT))),
                "today",
                "bad",
                "signature"));
        cases.add(new Case("another issuer", SealText.write(elsewhere(good), CURRENT), "today", "bad", "foreign"));
        for (var algorithm : new int[] {-35, -257, 5, 0}) {
            cases.add(new Case(
                    "algorithm " + algorithm,
                    packed(sign1(header(algorithm), Claims.write(good), CURRENT)),
                    "today",
                    "bad",
                    "algorithm"));
        }
        cases.add(new Case(
                "no algorithm",
                packed(sign1(
                        CBORObject.NewMap().Add(Cose.KID, CURRENT.kid()).EncodeToBytes(), Claims.write(good), CURRENT)),
                "today",
                "bad",
                "algorithm"));
        cases.add(new Case("a word in the open header", packed(open(signed)), "today", "bad", "damaged"));
        cases.add(new Case(
                "no tag",
                packed(CBORObject.DecodeFromBytes(signed).Untag().EncodeToBytes()),
                "today",
                "bad",
                "damaged"));
        cases.add(new Case("bytes after the object", packed(with(signed, (byte) 0)), "today", "bad", "damaged"));
        cases.add(new Case(
                "bytes after the packing",
                Base45.encode(with(FixedDeflate.zlib(signed), (byte) 0)),
                "today",
                "bad",
                "damaged"));
        cases.add(new Case("cut off", text.substring(0, text.length() - 30), "today", "bad", "damaged"));
        cases.add(new Case("a bomb", Base45.encode(deflated(new byte[4_000_000])), "today", "bad", "damaged"));
        cases.add(new Case(
                "a claim that seals have not", packed(Cose.sign(more(good), CURRENT)), "today", "bad", "damaged"));
        cases.add(new Case("a day that never was", packed(Cose.sign(noDay(good), CURRENT)), "today", "bad", "damaged"));
        cases.add(new Case("nothing", "", "today", "bad", "damaged"));
        cases.add(new Case("no Base45", text.toLowerCase(java.util.Locale.ROOT), "today", "bad", "damaged"));
        cases.add(new Case("too long", "A".repeat(4_299), "today", "bad", "damaged"));
        cases.add(new Case(
                "the check online",
                "HTTPS://VERIFICA.REFUGIO.EXAMPLE/D/0123456789ABCDEFGHJK",
                "today",
                "warn",
                "online"));
        cases.add(new Case(
                "another host",
                "https://verifica.refugio.example.evil.example/D/0123456789ABCDEFGHJK",
                "today",
                "bad",
                "other-host"));
        cases.add(new Case(
                "another host before an at sign",
                "https://verifica.refugio.example@evil.example/D/0123456789ABCDEFGHJK",
                "today",
                "bad",
                "other-host"));
        cases.add(new Case(
                "our host without encryption",
                "http://verifica.refugio.example/D/0123456789ABCDEFGHJK",
                "today",
                "bad",
                "other-host"));
        return cases;
    }

    private record Impostor(SealKey signs, SealKey says) implements SealKey {
        @Override
        public byte[] kid() {
            return says.kid();
        }

        @Override
        public byte[] sign(byte[] message) {
            return signs.sign(message);
        }

        @Override
        public java.security.interfaces.ECPublicKey publicKey() {
            return says.publicKey();
        }
    }

    private static Seal seal(int index, Optional<Instant> expires, boolean face) {
        return new Seal(
                URI.create(ISSUER),
                ISSUED,
                expires,
                new Seal.Status(index, URI.create(LIST)),
                "108420",
                "Wilmer José Terán Úsuga",
                Optional.of(LocalDate.of(1988, 11, 2)),
                Seal.ASYLUM_SEEKER,
                "PER",
                face ? Optional.of(new Seal.Face(jpeg())) : Optional.empty(),
                face ? "work-permit" : "applicant-card");
    }

    private static Seal elsewhere(Seal seal) {
        return new Seal(
                URI.create("https://refugio.evil.example"),
                seal.issued(),
                seal.expires(),
                seal.status(),
                seal.number(),
                seal.fullName(),
                seal.birthDate(),
                seal.holderStatus(),
                seal.country(),
                seal.face(),
                seal.type());
    }

    /** The start of a picture; verifiers do not look into it. */
    private static byte[] jpeg() {
        var bytes = new byte[480];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + 7);
        }
        return bytes;
    }

    private static String face(Seal seal) {
        var claims = CBORObject.DecodeFromBytes(Claims.write(seal));
        claims.get(CBORObject.FromObject(169))
                .Add(62, CBORObject.NewMap().Add(0, jpeg()).Add(1, 0).Add(2, 1));
        return packed(Cose.sign(claims.EncodeToBytes(), CURRENT));
    }

    private static byte[] more(Seal seal) {
        return CBORObject.DecodeFromBytes(Claims.write(seal)).Add(7, "x").EncodeToBytes();
    }

    private static byte[] noDay(Seal seal) {
        var claims = CBORObject.DecodeFromBytes(Claims.write(seal));
        claims.get(CBORObject.FromObject(169)).Set(8, "19900231");
        return claims.EncodeToBytes();
    }

    private static byte[] header(int algorithm) {
        return CBORObject.NewMap()
                .Add(Cose.ALG, algorithm)
                .Add(Cose.KID, CURRENT.kid())
                .EncodeToBytes();
    }

    private static byte[] sign1(byte[] header, byte[] payload, SealKey key) {
        return CBORObject.FromObjectAndTag(
                        CBORObject.NewArray()
                                .Add(header)
                                .Add(CBORObject.NewMap())
                                .Add(payload)
                                .Add(key.sign(Cose.toBeSigned(header, payload))),
                        Cose.TAG)
                .EncodeToBytes();
    }

    private static byte[] open(byte[] signed) {
        var parts = CBORObject.DecodeFromBytes(signed);
        parts.get(1).Add(Cose.KID, CURRENT.kid());
        return parts.EncodeToBytes();
    }

    private static String packed(byte[] signed) {
        return Base45.encode(FixedDeflate.zlib(signed));
    }

    private static byte[] changed(byte[] bytes, int at) {
        var copy = bytes.clone();
        copy[at] ^= 1;
        return copy;
    }

    private static byte[] with(byte[] bytes, byte more) {
        var copy = Arrays.copyOf(bytes, bytes.length + 1);
        copy[bytes.length] = more;
        return copy;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** By name; a list that is not there is named in no case but "none". */
    private static Map<String, Object> lists() {
        var made = NOW.minus(Duration.ofHours(2));
        var good = list(LIST, made, entries()).signed(CURRENT);
        var lists = new LinkedHashMap<String, Object>();
        lists.put("today", listed(good));
        lists.put(
                "old",
                listed(list(LIST, NOW.minus(Duration.ofHours(49)), entries()).signed(CURRENT)));
        lists.put("unsigned", listed(changed(good, good.length - 1)));
        lists.put("truncated", listed(Arrays.copyOf(good, good.length / 2)));
        lists.put(
                "elsewhere", listed(list(ISSUER + "/status/1", made, entries()).signed(CURRENT)));
        lists.put("withdrawn", listed(list(LIST, made, entries()).signed(WITHDRAWN)));
        lists.put("bomb", listed(list(LIST, made, new byte[4_000_000]).signed(CURRENT)));
        return lists;
    }

    private static Map<String, String> listed(byte[] token) {
        var listed = new LinkedHashMap<String, String>();
        listed.put("address", LIST);
        listed.put("token", Base64.getEncoder().encodeToString(token));
        return listed;
    }

    private static StatusListToken list(String address, Instant made, byte[] entries) {
        return new StatusListToken(address, made, made.plus(Duration.ofHours(24)), Duration.ofMinutes(15), 2, entries);
    }

    /** All places are nobody's but four. */
    private static byte[] entries() {
        var entries = new byte[256];
        Arrays.fill(entries, (byte) 0b01010101);
        set(entries, VALID, 0);
        set(entries, SUSPENDED, 2);
        set(entries, LAPSED, 3);
        return entries;
    }

    private static void set(byte[] entries, int index, int status) {
        var shift = (index & 3) * 2;
        entries[index >> 2] = (byte) (entries[index >> 2] & ~(3 << shift) | status << shift);
    }

    private static String keyList() {
        var keys = new ArrayList<Map<String, Object>>();
        for (var key : List.of(CURRENT, FORMER, WITHDRAWN)) {
            var jwk = jwk("P-256", key.secret(), 32);
            jwk.put("alg", "ES256");
            jwk.put("use", "sig");
            jwk.put("kid", url(key.kid()));
            jwk.put("x5c", List.of());
            jwk.put("state", key.state());
            jwk.put("since", "2026-01-01");
            if (key == WITHDRAWN) {
                jwk.put("withdrawn", NOW.minus(Duration.ofDays(3)).getEpochSecond());
            }
            keys.add(jwk);
        }
        var payload = new LinkedHashMap<String, Object>();
        payload.put("iss", ISSUER);
        payload.put("iat", NOW.minus(Duration.ofDays(3)).getEpochSecond());
        payload.put("exp", NOW.plus(Duration.ofDays(397)).getEpochSecond());
        payload.put("keys", keys);
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "ES384");
        header.put("typ", "amparo-keys+jwt");
        var text = encoded(header) + "." + encoded(payload);
        return text + "." + url(signature("P-384", ROOT, sha384(text.getBytes(StandardCharsets.US_ASCII))));
    }

    private static String encoded(Object part) {
        return url(JsonMapper.shared().writeValueAsBytes(part));
    }

    private static Map<String, Object> jwk(String curve, BigInteger secret, int bytes) {
        var point = point(curve, secret);
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "EC");
        jwk.put("crv", curve);
        jwk.put("x", url(BigIntegers.asUnsignedByteArray(bytes, point[0])));
        jwk.put("y", url(BigIntegers.asUnsignedByteArray(bytes, point[1])));
        return jwk;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static X9ECParameters curve(String name) {
        return CustomNamedCurves.getByName(name);
    }

    private static BigInteger[] point(String curve, BigInteger secret) {
        var point = curve(curve).getG().multiply(secret).normalize();
        return new BigInteger[] {
            point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger()
        };
    }

    /** Without chance: the same message gives the same signature, so that the file does not change with every build. */
    private static byte[] signature(String name, BigInteger secret, byte[] hash) {
        var digest = name.equals("P-384") ? new SHA384Digest() : new SHA256Digest();
        var signer = new ECDSASigner(new HMacDSAKCalculator(digest));
        signer.init(true, new ECPrivateKeyParameters(secret, new ECDomainParameters(curve(name))));
        var numbers = signer.generateSignature(hash);
        var size = name.equals("P-384") ? 48 : 32;
        var both = new byte[2 * size];
        System.arraycopy(BigIntegers.asUnsignedByteArray(size, numbers[0]), 0, both, 0, size);
        System.arraycopy(BigIntegers.asUnsignedByteArray(size, numbers[1]), 0, both, size, size);
        return both;
    }

    private static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    private static byte[] sha384(byte[] bytes) {
        return digest("SHA-384", bytes);
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
