// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The same few threads for all rounds of a bench; they take work from one list until it is empty. */
final class Crowd implements AutoCloseable {

    private final int size;
    private final ExecutorService threads;

    Crowd(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** One piece of work. */
    interface Work<T> {
        void on(T piece) throws Exception;
    }

    /** Works through all of it and says how many pieces a second were done; the first failure ends it. */
    <T> double perSecond(List<T> pieces, Work<T> work) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        Callable<Boolean> share = () -> {
            for (int at = next.getAndIncrement(); at < pieces.size(); at = next.getAndIncrement()) {
                work.on(pieces.get(at));
            }
            return true;
        };
        var shares = new ArrayList<Callable<Boolean>>();
        for (int thread = 0; thread < size; thread++) {
            shares.add(share);
        }
        var begin = System.nanoTime();
        for (var done : threads.invokeAll(shares)) {
            done.get();
        }
        return pieces.size() / ((System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
