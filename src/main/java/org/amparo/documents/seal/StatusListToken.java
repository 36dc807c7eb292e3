// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A status list as it is published: IETF Token Status List, section 5.2, a CBOR Web Token in COSE_Sign1.
 *
 * @param address where it is published, which seals name
 * @param askAgain after how long there may be a newer one
 */
public record StatusListToken(
        String address, Instant made, Instant expires, Duration askAgain, int bits, byte[] entries) {

    /** Stands in the signed header, so that no other token of ours can be passed off as a list. */
    static final String TYPE = "application/statuslist+cwt";

    private static final int SUBJECT = 2;
    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int TTL = 65_534;
    private static final int LIST = 65_533;

    public StatusListToken {
        entries = entries.clone();
    }

    @Override
    public byte[] entries() {
        return entries.clone();
    }

    /** The token's bytes. */
    public byte[] signed(SealKey key) {
        var claims = CBORObject.NewMap()
                .Add(SUBJECT, address)
                .Add(ISSUED, made.getEpochSecond())
                .Add(EXPIRES, expires.getEpochSecond())
                .Add(TTL, askAgain.toSeconds())
                .Add(LIST, CBORObject.NewMap().Add("bits", bits).Add("lst", packed()));
        return Cose.sign(claims.EncodeToBytes(), TYPE, key);
    }

    private byte[] packed() {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var zlib = new DeflaterOutputStream(out, deflater)) {
            zlib.write(entries);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
