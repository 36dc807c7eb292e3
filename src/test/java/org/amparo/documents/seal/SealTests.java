// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.amparo.documents.seal.SealFault.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is sealed is read as it was, by us and by others; what is not exactly a seal of ours is refused, each for its reason. */
class SealTests {

    private static final InventedKey KEY = InventedKey.create(1);
    private static final SealReader READER = new SealReader(KEY.known());
    private static final int CASES = 1_000;

    @Test
    void whatIsSealedIsReadAsItWas() {
        var random = new Random(169);
        for (var i = 0; i < CASES; i++) {
            var seal = invented(random);
            var read = READER.read(SealText.write(seal, KEY));
            assertThat(read).usingRecursiveComparison().isEqualTo(seal);
        }
    }

    @Test
    void anyBytesComeBackFromBase45() {
        var random = new Random(45);
        for (var i = 0; i < CASES; i++) {
            var bytes = bytes(random, random.nextInt(80));
            assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
        }
        assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("ietf!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("QED8WEX0");
    }

    @Test
    void anInflaterWeDidNotWriteUnpacksWhatWePack() throws Exception {
        var random = new Random(1951);
        for (var i = 0; i < CASES; i++) {
            var bytes = i % 3 == 0
                    ? bytes(random, random.nextInt(3_000))
                    : words(random, random.nextInt(6_000)).getBytes(StandardCharsets.UTF_8);
            var packed = FixedDeflate.zlib(bytes);
            assertThat(inflated(packed)).isEqualTo(bytes);
            assertThat(packed[2] & 7)
                    .as("one last block with fixed codes, never a stored one")
                    .isEqualTo(3);
        }
        assertThat(FixedDeflate.zlib("abcabcabcabc".repeat(50).getBytes(StandardCharsets.US_ASCII)))
                .hasSizeLessThan(30);
    }

    @Test
    void aCoseWeDidNotWriteFindsOurSignatureRight() throws Exception {
        var key = new OneKey(KEY.pair().getPublic(), null);
        var random = new Random(9052);
        for (var i = 0; i < 50; i++) {
            var seal = invented(random);
            var bytes = inflated(Base45.decode(SealText.write(seal, KEY)));
            var message = (Sign1Message) Message.DecodeFromBytes(bytes, MessageTag.Sign1);
            assertThat(message.validate(key)).isTrue();
            assertThat(CBORObject.DecodeFromBytes(message.GetContent())
                            .get(CBORObject.FromObject(169))
                            .get(CBORObject.FromObject(4))
                            .AsString())
                    .isEqualTo(seal.fullName());
            assertThat(message.validate(new OneKey(InventedKey.create(2).pair().getPublic(), null)))
                    .isFalse();
        }
    }

    @Test
    void saysNothingMoreThanASealMay() {
        var claims = CBORObject.DecodeFromBytes(Claims.write(invented(new Random(1), true)));
        assertThat(claims.getKeys()).extracting(CBORObject::AsInt32).containsExactlyInAnyOrder(1, 4, 6, 65_535, 169);
        assertThat(claims.get(CBORObject.FromObject(169)).getKeys())
                .extracting(CBORObject::AsInt32)
                .containsExactlyInAnyOrder(1, 4, 8, 22, 23, 62, 75);
    }

    @Test
    void aFaceWrittenAsAMapIsReadToo() {
        var seal = invented(new Random(1), true);
        var claims = CBORObject.DecodeFromBytes(Claims.write(seal));
        var identity = claims.get(CBORObject.FromObject(169));
        identity.set(
                CBORObject.FromObject(62),
                identity.get(CBORObject.FromObject(62)).get(0));
        assertThat(READER.read(text(Cose.sign(claims.EncodeToBytes(), KEY))))
                .usingRecursiveComparison()
                .isEqualTo(seal);
    }

    @Test
    void anyChangedByteIsRefused() {
        var random = new Random(7);
        var bytes = signed(invented(random));
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> READER.read(text(changed))).as("byte " + i).isInstanceOf(SealFault.class);
        }
        var payload = bytes.clone();
        payload[payload.length / 2] ^= 1;
        refused(Kind.SIGNATURE_WRONG, text(payload));
        var signature = bytes.clone();
        signature[bytes.length - 1] ^= 1;
        refused(Kind.SIGNATURE_WRONG, text(signature));
    }

    @Test
    void anyChangedCharacterIsRefused() {
        var random = new Random(8);
        var text = SealText.write(invented(random), KEY);
        for (var i = 0; i < text.length(); i++) {
            var changed = text.substring(0, i) + (text.charAt(i) == '7' ? '8' : '7') + text.substring(i + 1);
            assertThatThrownBy(() -> READER.read(changed)).as("character " + i).isInstanceOf(SealFault.class);
        }
    }

    @Test
    void noiseIsRefusedAndNothingElseHappens() {
        var random = new Random(9);
        for (var i = 0; i < CASES; i++) {
            var bytes = bytes(random, random.nextInt(400));
            assertThatThrownBy(() -> READER.read(Base45.encode(bytes))).isInstanceOf(SealFault.class);
            assertThatThrownBy(() -> READER.read(text(bytes))).isInstanceOf(SealFault.class);
            assertThatThrownBy(() -> READER.read(text(Cose.sign(bytes, KEY)))).isInstanceOf(SealFault.class);
            assertThatThrownBy(() -> READER.read(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(SealFault.class);
        }
        refused(Kind.NO_SEAL, "");
    }

    @Test
    void aForeignKeyIsRefused() {
        var seal = invented(new Random(10));
        refused(Kind.KEY_UNKNOWN, SealText.write(seal, InventedKey.create(2)));
        // it says it is ours
        refused(Kind.SIGNATURE_WRONG, SealText.write(seal, InventedKey.create(1)));
    }

    @Test
    void anyOtherAlgorithmIsRefusedEvenUnderOurKey() {
        for (var algorithm : new int[] {0, -8, -35, -36, -257, -65_535, 5, 4, -47}) {
            var header = CBORObject.NewMap().Add(1, algorithm).Add(4, KEY.kid());
            refused(Kind.ALGORITHM_REFUSED, text(signed(header, CBORObject.NewMap(), KEY)));
        }
        refused(Kind.ALGORITHM_REFUSED, text(signed(CBORObject.NewMap().Add(4, KEY.kid()), CBORObject.NewMap(), KEY)));
        refused(
                Kind.ALGORITHM_REFUSED,
                text(signed(CBORObject.NewMap().Add(1, "none").Add(4, KEY.kid()), CBORObject.NewMap(), KEY)));
        // headers that nobody signed are no headers
        refused(
                Kind.NO_SEAL,
                text(signed(
                        CBORObject.NewMap().Add(4, KEY.kid()),
                        CBORObject.NewMap().Add(1, -7),
                        KEY)));
    }

    @Test
    void aSignatureOfZeroesIsRefused() {
        var object = CBORObject.DecodeFromBytes(signed(invented(new Random(11))));
        object.set(3, CBORObject.FromObject(new byte[64]));
        refused(Kind.SIGNATURE_WRONG, text(object.EncodeToBytes()));
        object.set(3, CBORObject.FromObject(new byte[0]));
        refused(Kind.SIGNATURE_WRONG, text(object.EncodeToBytes()));
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        var bytes = signed(invented(new Random(12)));
        refused(Kind.TRAILING_BYTES, text(Arrays.copyOf(bytes, bytes.length + 1)));
        var packed = FixedDeflate.zlib(bytes);
        refused(Kind.TRAILING_BYTES, Base45.encode(Arrays.copyOf(packed, packed.length + 1)));
        var claims = Claims.write(invented(new Random(12)));
        refused(Kind.TRAILING_BYTES, text(Cose.sign(Arrays.copyOf(claims, claims.length + 1), KEY)));
    }

    @Test
    void whatIsCutOffIsRefused() {
        var bytes = signed(invented(new Random(13)));
        for (var length = 0; length < bytes.length; length++) {
            refused(Kind.NO_SEAL, text(Arrays.copyOf(bytes, length)));
        }
        var packed = FixedDeflate.zlib(bytes);
        refused(Kind.NO_SEAL, Base45.encode(Arrays.copyOf(packed, packed.length - 1)));
    }

    @Test
    void aBombIsNotUnpacked() {
        var bomb = deflated(new byte[50_000_000]);
        refused(Kind.TOO_LARGE, Base45.encode(bomb));
        var small = deflated(new byte[2_000_000]);
        assertThat(Base45.encode(small)).hasSizeLessThan(4_296);
        refused(Kind.TOO_LARGE, Base45.encode(small));
        // arrays within arrays, and a length that nothing follows
        var deep = new byte[8_000];
        Arrays.fill(deep, (byte) 0x81);
        refused(Kind.NO_SEAL, text(deep));
        refused(Kind.NO_SEAL, text(new byte[] {(byte) 0x9B, 0x7F, -1, -1, -1, -1, -1, -1, -1}));
        refused(Kind.NO_SEAL, text(new byte[] {(byte) 0x5B, 0x7F, -1, -1, -1, -1, -1, -1, -1}));
    }

    @Test
    void whatIsSignedAndNoSealIsRefused() {
        var claims = CBORObject.DecodeFromBytes(Claims.write(invented(new Random(14), true)));
        for (var key : claims.getKeys()) {
            if (key.AsInt32() == 4) {
                continue;
            }
            var without = CBORObject.DecodeFromBytes(claims.EncodeToBytes());
            without.Remove(key);
            refused(Kind.CLAIMS_WRONG, text(Cose.sign(without.EncodeToBytes(), KEY)));
            without.Add(key, CBORObject.NewArray().Add(CBORObject.Null));
            refused(Kind.CLAIMS_WRONG, text(Cose.sign(without.EncodeToBytes(), KEY)));
        }
        // 13 is the nationality
        claims.get(CBORObject.FromObject(169)).Add(13, "XXX");
        refused(Kind.CLAIMS_WRONG, text(Cose.sign(claims.EncodeToBytes(), KEY)));
    }

    private static void refused(Kind kind, String text) {
        ThrowingCallable reading = () -> READER.read(text);
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        SealFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    private static byte[] signed(Seal seal) {
        return Cose.sign(Claims.write(seal), KEY);
    }

    private static byte[] signed(CBORObject guarded, CBORObject open, InventedKey key) {
        var header = guarded.EncodeToBytes();
        var payload = Claims.write(invented(new Random(15)));
        return CBORObject.FromObjectAndTag(
                        CBORObject.NewArray()
                                .Add(header)
                                .Add(open)
                                .Add(payload)
                                .Add(key.sign(Cose.toBeSigned(header, payload))),
                        18)
                .EncodeToBytes();
    }

    private static String text(byte[] signed) {
        return Base45.encode(FixedDeflate.zlib(signed));
    }

    private static Seal invented(Random random) {
        return invented(random, random.nextBoolean());
    }

    private static Seal invented(Random random, boolean whole) {
        return new Seal(
                URI.create("https://verifica.refugio.example"),
                Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)),
                whole ? Optional.of(Instant.ofEpochSecond(random.nextLong(4_000_000_000L))) : Optional.empty(),
                new Seal.Status(random.nextInt(1 << 20), URI.create("https://verifica.refugio.example/status/3")),
                "" + random.nextInt(1_000_000),
                words(random, 1 + random.nextInt(80)),
                whole ? Optional.of(LocalDate.ofEpochDay(random.nextInt(20_000))) : Optional.empty(),
                Seal.ASYLUM_SEEKER,
                "XXX",
                whole ? Optional.of(new Seal.Face(bytes(random, 640))) : Optional.empty(),
                "work-permit");
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String words(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append("Ñandú ليلى王Đặng Ana de la Cruz".charAt(random.nextInt(28)));
        }
        return text.toString();
    }

    private static byte[] inflated(byte[] packed) throws Exception {
        var inflater = new Inflater();
        inflater.setInput(packed);
        var bytes = new byte[70_000];
        var length = inflater.inflate(bytes);
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(9);
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var bytes = new byte[65_536];
        while (!deflater.finished()) {
            out.write(bytes, 0, deflater.deflate(bytes));
        }
        deflater.end();
        return out.toByteArray();
    }
}
