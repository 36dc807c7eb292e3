// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for times at which somebody can be received. What is shown may be gone a moment later: booking decides. */
@Service
public class FreeTimes {

    private final Ledger ledger;
    private final Line line;
    private final OfficeCalendar calendar;
    private final CountryPack pack;
    private final Clock clock;

    FreeTimes(Ledger ledger, Line line, OfficeCalendar calendar, CountryPack pack, Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.calendar = calendar;
        this.pack = pack;
        this.clock = clock;
    }

    /** The first times at an office for who books online, at most so many. */
    @Transactional
    public List<FreeTime> at(String office, String service, Party party, int most) {
        return from(office, service, party, earliest(office, party), most);
    }

    /** The same from a moment on, such as the day the person asked for; never earlier than can be booked. */
    @Transactional
    public List<FreeTime> from(String office, String service, Party party, Instant from, int most) {
        prepare(office);
        var earliest = earliest(office, party);
        return fits(
                new SlotWish(office, service, party.pool(), party.people(), from.isBefore(earliest) ? earliest : from),
                most);
    }

    /** What officers can give to so many people, who need nothing more. */
    @Transactional
    public List<FreeTime> forOfficer(String office, String service, int people, Instant from, int most) {
        return forOfficer(office, service, new Party(people, false, ""), from, most);
    }

    /** What officers can give: places kept for them first, then the others, from now on. */
    @Transactional
    public List<FreeTime> forOfficer(String office, String service, Party party, Instant from, int most) {
        prepare(office);
        var now = clock.instant();
        var since = from.isBefore(now) ? now : from;
        return party.poolsOfOfficer().stream()
                .flatMap(pool -> fits(new SlotWish(office, service, pool, party.people(), since), most).stream())
                .sorted(Comparator.comparing(FreeTime::startsAt))
                .distinct()
                .limit(most)
                .toList();
    }

    /** The first time at an office. */
    @Transactional
    public Optional<FreeTime> first(String office, String service, Party party) {
        return at(office, service, party, 1).stream().findFirst();
    }

    /** The first time at each office that offers the service: the nearest to an area first, then by how soon. */
    @Transactional
    public List<FreeTime> firstByOffice(String service, Party party, String areaCode) {
        var terms = calendar.termsOfAll();
        var offering = calendar.offering(terms, one -> one.offers(service) && one.appointments());
        var from = new HashMap<String, Instant>();
        for (var office : offering) {
            prepare(office.code());
            from.put(office.code(), earliest(requireNonNull(terms.get(office.code())), party));
        }
        var nearest = pack.nearestOffice(
                areaCode, offering.stream().map(Office::kind).distinct().toList());
        return ledger.firstFits(from, service, party).entrySet().stream()
                .map(first -> new FreeTime(
                        first.getKey(),
                        first.getValue().startsAt(),
                        first.getValue().day()))
                .sorted(Comparator.comparing((FreeTime time) -> !time.office().equals(nearest.code()))
                        .thenComparing(FreeTime::startsAt)
                        .thenComparing(FreeTime::office))
                .toList();
    }

    private void prepare(String office) {
        if (ledger.makeDays(office)) {
            line.serve(office);
        }
    }

    private List<FreeTime> fits(SlotWish wish, int most) {
        return ledger.fits(wish, most).stream()
                .map(fit -> new FreeTime(wish.office(), fit.startsAt(), fit.day()))
                .toList();
    }

    Instant earliest(String office, Party party) {
        return earliest(calendar.termsToday(office), party);
    }

    private Instant earliest(OfficeTerms terms, Party party) {
        var rules = calendar.rules();
        var notice = terms.speaks(party.language()) ? rules.notice() : rules.interpreterNotice();
        return clock.instant().plus(notice);
    }
}
