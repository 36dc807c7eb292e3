// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.access.Applicant;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.BookingRefused;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.springframework.context.ConfigurableApplicationContext;

/** People who look for a time, book it, and then choose another or give it back; what they were refused does not count. */
final class SlotsCrowd {

    private static final int SHOWN = 12;

    private final FreeTimes times;
    private final BookSlot book;
    private final List<String> offices;
    private final List<UUID> holders;

    SlotsCrowd(ConfigurableApplicationContext program, List<String> offices) {
        this.times = program.getBean(FreeTimes.class);
        this.book = program.getBean(BookSlot.class);
        this.offices = offices;
        this.holders = Holders.open(program);
    }

    /** Bookings, moves and cancellations a second, when so many people come one after the other. */
    double perSecond(int threads, int people) throws InterruptedException, ExecutionException {
        var seeds = new ArrayList<Integer>();
        for (int seed = 0; seed < people; seed++) {
            seeds.add(seed);
        }
        var done = new AtomicInteger();
        try (var crowd = new Crowd(threads)) {
            var rate = crowd.perSecond(seeds, seed -> done.addAndGet(one(new Random(seed))));
            return rate * done.get() / people;
        }
    }

    /** The same until it is enough. */
    double until(int threads, AtomicBoolean enough) throws InterruptedException, ExecutionException {
        var each = new ArrayList<Integer>();
        for (int thread = 0; thread < threads; thread++) {
            each.add(thread);
        }
        var done = new AtomicInteger();
        try (var crowd = new Crowd(threads)) {
            var rate = crowd.perSecond(each, thread -> {
                var random = new Random(thread);
                while (!enough.get()) {
                    done.addAndGet(one(random));
                }
            });
            return rate * done.get() / threads;
        }
    }

    private int one(Random random) {
        var office = offices.get(random.nextInt(offices.size()));
        var party = new Party(random.nextInt(5) == 0 ? 3 : 1, false, "");
        var visitor = new Visitor(UUID.randomUUID(), holders.get(random.nextInt(holders.size())), party);
        var person = new Applicant(visitor.holder());
        int done = 0;
        try {
            var first = some(office, party, random);
            if (first.isPresent()) {
                book.book(visitor, office, SlotsBench.SERVICE, first.get(), person);
                done++;
                var other = some(office, party, random);
                if (other.isPresent()) {
                    book.move(visitor, office, SlotsBench.SERVICE, other.get(), person);
                    done++;
                }
                if (random.nextBoolean()) {
                    book.cancel(visitor, SlotsBench.SERVICE, person);
                    done++;
                }
            }
        } catch (BookingRefused refused) {
            // somebody else was faster, which is as it should be
        }
        return done;
    }

    private Optional<Instant> some(String office, Party party, Random random) {
        var free = times.at(office, SlotsBench.SERVICE, party, SHOWN);
        return free.isEmpty()
                ? Optional.empty()
                : Optional.of(free.get(random.nextInt(free.size())).startsAt());
    }
}
