// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One entry as it stands in the database, and how entries become the root of a Merkle tree. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LogRow(long xid, long id, EntryLog.Content content, byte[] mac) {

    static final int MARK_BYTES = 8;

    /** After one entry and up to another, in the order of sealing. */
    static final String COLUMNS = """
            select cast(cast(xid as text) as bigint) as xid, id, at, actor, act, subject_kind, subject_id,
                   read_bucket, mac
              from access.entry
            """;

    static LogRow read(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong("xid"),
                row.getLong("id"),
                new EntryLog.Content(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("read_bucket", Long.class)),
                row.getBytes("mac"));
    }

    byte[] leaf() {
        return Bytes.sha256(new byte[] {0}, Bytes.of(xid, id, content.bytes(), mac));
    }

    static byte[] root(List<byte[]> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>((level.size() + 1) / 2);
            for (var i = 0; i < level.size(); i += 2) {
                above.add(
                        i + 1 < level.size()
                                ? Bytes.sha256(new byte[] {1}, level.get(i), level.get(i + 1))
                                : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? Bytes.sha256(new byte[] {0}) : level.getFirst();
    }

    /** The first bytes of every leaf in a row: enough to say which entry no longer fits the root. */
    static byte[] marks(List<byte[]> leaves) {
        var marks = ByteBuffer.allocate(leaves.size() * MARK_BYTES);
        leaves.forEach(leaf -> marks.put(leaf, 0, MARK_BYTES));
        return marks.array();
    }
}
