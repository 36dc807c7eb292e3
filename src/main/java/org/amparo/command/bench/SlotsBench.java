// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.Party;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long somebody waits for free times when thirty offices are booked for half a year: {@code p50_ms} and {@code p99_ms}
 * of searches while others book, move and cancel; {@code bookings_per_s} of the latter alone. {@code oversold} counts, at
 * the end and from the rows, slots with more people than places, people who hold two times and counts that are not so.
 */
final class SlotsBench implements Bench {

    static final String SERVICE = "registration";

    private static final int OFFICES = 30;
    private static final int DAYS = 180;
    private static final int SEARCHERS = 4;
    private static final int BOOKERS = 2;
    private static final int CROWD = 8;

    @Override
    public String name() {
        return "slots";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/slots");
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            var pack = BenchProgram.packForDays(ground, DAYS);
            try (var postgres = LocalPostgres.start(ground.resolve("postgres"));
                    var program = BenchProgram.start(postgres, pack, ground, Map.of())) {
                return measure(program, new SlotsFill(postgres), options.quick());
            }
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figures measure(ConfigurableApplicationContext program, SlotsFill fill, boolean quick)
            throws InterruptedException, ExecutionException {
        Console.say("Making the places of %d offices for %d days ...".formatted(OFFICES, DAYS));
        var offices = fill.openOffices(program, OFFICES, DAYS);
        Console.say("Filling them ...");
        var bookings = fill.fill(quick ? 100_000 : 1_000_000);
        Console.say("  %,d bookings of %,d places".formatted(bookings, fill.places()));
        var search = new Search(program.getBean(FreeTimes.class), offices, fill.areas(program));
        var bookers = new SlotsCrowd(program, offices);
        int searches = quick ? 2_000 : 10_000;
        Console.say("Warming up ...");
        search.many(searches, new Latencies(), new Latencies());
        bookers.perSecond(CROWD, quick ? 300 : 1_000);
        Console.say(
                "Searching from %d threads while %d others book, move and cancel ...".formatted(SEARCHERS, BOOKERS));
        var atOffice = new Latencies();
        var everywhere = new Latencies();
        var all = new AtomicBoolean();
        double perSecond;
        double beside;
        try (var others = Executors.newSingleThreadExecutor()) {
            var booking = others.submit(() -> bookers.until(BOOKERS, all));
            perSecond = search.many(searches, atOffice, everywhere);
            all.set(true);
            beside = booking.get();
        }
        Console.say("Booking, moving and cancelling from %d threads ...".formatted(CROWD));
        var bookingsPerSecond = bookers.perSecond(CROWD, quick ? 1_000 : 5_000);
        return new Figures()
                .with("p50_ms", search.together(atOffice, everywhere).percentile(50))
                .with("p99_ms", search.together(atOffice, everywhere).percentile(99))
                .with("bookings_per_s", bookingsPerSecond)
                .with("oversold", fill.oversold())
                .with("offices", offices.size())
                .with("days", DAYS)
                .with("bookings", fill.bookings())
                .with("places", fill.places())
                .with("searches", searches)
                .with("searches_per_s", perSecond)
                .with("bookings_per_s_beside", beside)
                .with("at_office_p50_ms", atOffice.percentile(50))
                .with("at_office_p99_ms", atOffice.percentile(99))
                .with("all_offices_p50_ms", everywhere.percentile(50))
                .with("all_offices_p99_ms", everywhere.percentile(99))
                .with("longest_ms", search.together(atOffice, everywhere).percentile(100))
                .with("threads", SEARCHERS + BOOKERS);
    }

    /** What people look for: half of them at one office, half the nearest and then all others. */
    private record Search(FreeTimes times, List<String> offices, List<String> areas) {

        private static final int SHOWN = 12;

        double many(int count, Latencies atOffice, Latencies everywhere)
                throws InterruptedException, ExecutionException {
            var seeds = new ArrayList<Integer>();
            for (int seed = 0; seed < count; seed++) {
                seeds.add(seed);
            }
            try (var crowd = new Crowd(SEARCHERS)) {
                return crowd.perSecond(seeds, seed -> one(new Random(seed), atOffice, everywhere));
            }
        }

        private void one(Random random, Latencies atOffice, Latencies everywhere) {
            var party = new Party(1 + Math.max(0, random.nextInt(12) - 6), random.nextInt(8) == 0, "");
            var one = random.nextBoolean();
            var office = offices.get(random.nextInt(offices.size()));
            var area = areas.get(random.nextInt(areas.size()));
            var begin = System.nanoTime();
            if (one) {
                times.at(office, SERVICE, party, SHOWN);
            } else {
                times.firstByOffice(SERVICE, party, area);
            }
            (one ? atOffice : everywhere).add(System.nanoTime() - begin);
        }

        Latencies together(Latencies one, Latencies other) {
            return one.with(other);
        }
    }
}
