// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** One row of the chain: what the entries up to a place were, and what the seal before it was. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seal(
        long no,
        long toXid,
        long toId,
        int entries,
        List<Long> ids,
        byte[] marks,
        byte[] root,
        byte[] previous,
        Instant sealedAt,
        byte[] hash,
        byte[] mac) {

    static final String COLUMNS = """
            select no, cast(cast(to_xid as text) as bigint) as to_xid, to_id, entries, ids, marks, root, previous,
                   sealed_at, hash, mac
              from access.seal
            """;

    static final byte[] NOTHING_BEFORE = new byte[32];

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("no"),
                row.getLong("to_xid"),
                row.getLong("to_id"),
                row.getInt("entries"),
                Arrays.asList((Long[]) row.getArray("ids").getArray()),
                row.getBytes("marks"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBytes("hash"),
                row.getBytes("mac"));
    }

    /** Everything the row says, the columns that only help to name a broken entry included. */
    byte[] computedHash() {
        return Bytes.sha256(Bytes.of("seal", no, toXid, toId, entries, ids, marks, root, previous, sealedAt));
    }
}
