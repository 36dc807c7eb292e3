// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How long printing and signing took since the start, over all documents. */
public final class ProductionTimes {

    private final LongAdder documents = new LongAdder();
    private final LongAdder printing = new LongAdder();
    private final LongAdder signing = new LongAdder();

    ProductionTimes() {}

    /** Both as sums over so many documents. */
    public record Taken(long documents, Duration printing, Duration signing) {}

    public Taken taken() {
        return new Taken(documents.sum(), Duration.ofNanos(printing.sum()), Duration.ofNanos(signing.sum()));
    }

    void add(long printingNanos, long signingNanos) {
        documents.increment();
        printing.add(printingNanos);
        signing.add(signingNanos);
    }
}
