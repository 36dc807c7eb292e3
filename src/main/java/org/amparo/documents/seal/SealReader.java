// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads seals, and refuses whatever is not exactly one of ours: nothing is unpacked without a bound, no algorithm is taken
 * from the seal's own word, nothing may follow the end, and claims are looked at only under a right signature.
 */
public final class SealReader {

    /** The most a QR code holds in its alphanumeric mode. */
    private static final int LONGEST = 4_296;

    private static final int MOST_BYTES = 8_192;

    private final Map<String, PublicKey> keys;

    /** The keys of signers by their kid in hexadecimal. */
    public SealReader(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** What the text says. Throws {@link SealFault}; whether it still holds is for the status list to say. */
    public Seal read(String text) {
        if (text.length() > LONGEST) {
            throw new SealFault(SealFault.Kind.TOO_LARGE);
        }
        return Claims.read(signed(cbor(unpack(Base45.decode(text)))));
    }

    private static byte[] unpack(byte[] packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var bytes = new byte[MOST_BYTES + 1];
            var length = inflater.inflate(bytes);
            if (length > MOST_BYTES) {
                throw new SealFault(SealFault.Kind.TOO_LARGE);
            }
            if (!inflater.finished()) {
                throw new SealFault(SealFault.Kind.NO_SEAL);
            }
            if (inflater.getRemaining() > 0) {
                throw new SealFault(SealFault.Kind.TRAILING_BYTES);
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException noZlib) {
            throw new SealFault(SealFault.Kind.NO_SEAL);
        } finally {
            inflater.end();
        }
    }

    private static CBORObject cbor(byte[] bytes) {
        try {
            var in = new ByteArrayInputStream(bytes);
            var object = CBORObject.Read(in);
            if (in.available() > 0) {
                throw new SealFault(SealFault.Kind.TRAILING_BYTES);
            }
            return object;
        } catch (CBORException noCbor) {
            throw new SealFault(SealFault.Kind.NO_SEAL);
        }
    }

    /** The claims, once the signature over them is known to be right. */
    private CBORObject signed(CBORObject sign1) {
        if (!sign1.HasOneTag(Cose.TAG)
                || sign1.getType() != CBORType.Array
                || sign1.size() != 4
                || !sign1.get(1).equals(CBORObject.NewMap())
                || !isBytes(sign1.get(0))
                || !isBytes(sign1.get(2))
                || !isBytes(sign1.get(3))) {
            throw new SealFault(SealFault.Kind.NO_SEAL);
        }
        var guarded = sign1.get(0).GetByteString();
        var payload = sign1.get(2).GetByteString();
        requireSigned(guarded, payload, sign1.get(3).GetByteString());
        return cbor(payload);
    }

    private void requireSigned(byte[] guarded, byte[] payload, byte[] signature) {
        var header = cbor(guarded);
        if (header.getType() != CBORType.Map) {
            throw new SealFault(SealFault.Kind.NO_SEAL);
        }
        if (!CBORObject.FromObject(Cose.ES256).equals(header.get(CBORObject.FromObject(Cose.ALG)))
                || header.size() != 2) {
            throw new SealFault(SealFault.Kind.ALGORITHM_REFUSED);
        }
        var kid = header.get(CBORObject.FromObject(Cose.KID));
        var key = kid != null && isBytes(kid) ? keys.get(HexFormat.of().formatHex(kid.GetByteString())) : null;
        if (key == null) {
            throw new SealFault(SealFault.Kind.KEY_UNKNOWN);
        }
        if (!isRight(key, Cose.toBeSigned(guarded, payload), signature)) {
            throw new SealFault(SealFault.Kind.SIGNATURE_WRONG);
        }
    }

    private static boolean isRight(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static boolean isBytes(CBORObject object) {
        return object.getType() == CBORType.ByteString && !object.isTagged();
    }
}
