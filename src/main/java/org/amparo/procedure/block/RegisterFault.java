// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.util.List;

/** A register's file cannot be loaded as it is; nothing of it was. */
public final class RegisterFault extends RuntimeException {

    private final List<Fault> faults;

    RegisterFault(List<Fault> faults) {
        super("a register's file has faults");
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong where.
     *
     * @param line of the file, from 1; 0 when it is about the whole
     * @param what the key of its words: empty, long, column, unread, nobody, date, nationality, source, as-of
     * @param about the column or value it is about, never a name; may be empty
     */
    public record Fault(long line, String what, String about) {}

    public List<Fault> faults() {
        return faults;
    }
}
