// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.stereotype.Component;

/** When offices receive people: their terms on a day, and the country's calendar. */
@Component
public class OfficeCalendar {

    /** Of an office the country no longer names: who had a time there is told so, and chooses another. */
    private static final OfficeTerms NO_LONGER_THERE =
            new OfficeTerms(OfficeTerms.ALWAYS, Map.of(), false, Map.of(), Set.of(), false, false, false, "");

    private final CountryPack pack;
    private final AppointmentRules rules;
    private final TermsTable table;
    private final Clock clock;

    OfficeCalendar(CountryPack pack, AppointmentRules rules, TermsTable table, Clock clock) {
        this.pack = pack;
        this.rules = rules;
        this.table = table;
        this.clock = clock;
    }

    public AppointmentRules rules() {
        return rules;
    }

    /** Whether the country gives appointments or receives people at desks at all. */
    public boolean isUsed() {
        return !rules.services().isEmpty();
    }

    public ZoneId zone(String office) {
        return pack.office(office).map(pack::zone).orElseGet(pack::zone);
    }

    public LocalDate today(String office) {
        return LocalDate.ofInstant(clock.instant(), zone(office));
    }

    /** As the calendar and the clock on the office's wall show it. */
    public LocalDateTime wall(String office, Instant at) {
        return LocalDateTime.ofInstant(at, zone(office));
    }

    public OfficeTerms terms(String office, LocalDate day) {
        return table.on(office, day)
                .orElseGet(() -> pack.office(office).map(this::byPack).orElse(NO_LONGER_THERE));
    }

    public OfficeTerms termsToday(String office) {
        return terms(office, today(office));
    }

    /** Whether nobody is received that day: not its day of the week, a holiday, or closed by an officer. */
    public boolean isClosed(String office, LocalDate day) {
        var terms = terms(office, day);
        return terms.hoursOf(day.getDayOfWeek()).isEmpty()
                || pack.isHoliday(day) && !terms.worksOnHolidays()
                || table.isClosed(office, day);
    }

    /** Whether the country still has the office: of one it has no longer only bookings may be left. */
    public boolean isThere(String office) {
        return pack.office(office).isPresent();
    }

    /** Offices that offer a service today or will, in the pack's order. */
    public List<Office> offering(String service) {
        return offering(termsOfAll(), terms -> terms.offers(service));
    }

    /** Those of them at which people book. */
    public List<Office> bookable(String service) {
        return offering(termsOfAll(), terms -> terms.offers(service) && terms.appointments());
    }

    /** Offices in the pack's order whose terms of today, of {@link #termsOfAll}, are such. */
    List<Office> offering(Map<String, OfficeTerms> terms, Predicate<OfficeTerms> such) {
        return pack.offices().stream()
                .filter(office -> Optional.ofNullable(terms.get(office.code()))
                        .filter(such)
                        .isPresent())
                .toList();
    }

    /** Today's terms of every office. */
    Map<String, OfficeTerms> termsOfAll() {
        var days = new HashMap<String, LocalDate>();
        pack.offices().forEach(office -> days.put(office.code(), today(office.code())));
        var terms = table.onEach(days);
        pack.offices().forEach(office -> terms.computeIfAbsent(office.code(), code -> byPack(office)));
        return terms;
    }

    /** The places the office has that day. */
    List<PlannedSlot> plan(String office, LocalDate day) {
        return isClosed(office, day)
                ? List.of()
                : DayPlan.of(
                        terms(office, day), day, zone(office), rules.services().values());
    }

    private OfficeTerms byPack(Office office) {
        var terms = rules.terms().get(office.kind());
        if (terms == null) {
            throw new IllegalStateException("the country gives no terms for offices of the kind " + office.kind());
        }
        return terms;
    }
}
