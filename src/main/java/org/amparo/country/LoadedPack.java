// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A pack as read from its folder. Everything is read and checked at once; afterwards nothing can fail. */
final class LoadedPack implements CountryPack {

    /** What every page and document calls the authority. */
    private static final List<String> AUTHORITY =
            List.of("authority.name", "authority.short", "authority.ministry", "authority.country");

    private final Path folder;
    private final String countryCode;
    private final ZoneId zone;
    private final List<Locale> languages;
    private final List<Locale> staffLanguages = new ArrayList<>();
    private final List<Office> offices;
    private final WorkCalendar calendar;
    private final AreaTable areas;
    private final CodeLists lists;
    private final Map<String, Words> words = new LinkedHashMap<>();
    private final List<String> surnameOrder;
    private final Map<String, PackNode> files = new ConcurrentHashMap<>();

    private LoadedPack(Path folder, Faults faults) {
        this.folder = folder;
        var pack = YamlNode.read(folder.resolve("pack.yaml"), shown("pack.yaml"));
        files.put("pack.yaml", pack);
        faults.check(() -> pack.requireOnly(
                "country",
                "languages",
                "zone",
                "calendar",
                "offices",
                "numbering",
                "contact",
                "information",
                "sign-in",
                "drafts",
                "formats",
                "re-registration",
                "names",
                "updates"));
        this.countryCode = faults.read(() -> countryCode(pack.get("country")), "XXX");
        this.languages = faults.read(() -> languages(pack.get("languages")), List.of(Locale.ENGLISH));
        this.surnameOrder = faults.read(() -> surnameOrder(pack), CountryPack.super.surnameOrder());
        this.zone = faults.read(() -> zone(pack.get("zone")), ZoneOffset.UTC);
        this.calendar = faults.read(() -> WorkCalendar.read(pack.get("calendar"), faults), WorkCalendar.EMPTY);
        this.offices = faults.read(() -> offices(pack.get("offices"), faults), List.of());
        this.areas = AreaTable.read(folder.resolve("areas.csv"), shown("areas.csv"), languages.getFirst(), faults);
        var shared = YamlNode.resource("common/lists.yaml");
        var names = YamlNode.resource("common/names.yaml");
        var own = faults.read(() -> file("lists.yaml"), YamlNode.parse("{}", "none"));
        this.lists = CodeLists.read(List.of(shared, names, own), languages, offices, faults);
        var authority = Texts.read(languages.getFirst(), folder, name(), faults);
        for (var language : languages) {
            var spoken =
                    language.equals(languages.getFirst()) ? authority : Texts.read(language, folder, name(), faults);
            if (spoken == authority || spoken.isForStaff()) {
                staffLanguages.add(language);
            }
            var texts = spoken.fallingBackOn(authority);
            faults.check(() -> words.put(language.getLanguage(), new PackWords(texts, lists, zone)));
        }
        faults.check(() -> requireSameTexts(faults));
        faults.check(() -> requireTexts(pack, faults));
    }

    /** Reads a pack, or names every fault found in it. */
    static LoadedPack read(Path folder) {
        var faults = new Faults();
        var pack = read(folder, faults);
        faults.throwIfAny();
        return pack.orElseThrow();
    }

    static Optional<LoadedPack> read(Path folder, Faults faults) {
        if (!Files.isDirectory(folder)) {
            faults.note(new PackFault(folder.toString(), 0, "there is no such folder"));
            return Optional.empty();
        }
        return faults.read(
                () -> Optional.of(new LoadedPack(folder.toAbsolutePath().normalize(), faults)), Optional.empty());
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public String countryCode() {
        return countryCode;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public List<Locale> languages() {
        return languages;
    }

    @Override
    public List<Locale> staffLanguages() {
        return staffLanguages;
    }

    @Override
    public Words words(Locale language) {
        var spoken = words.get(language.getLanguage());
        return spoken == null ? authorityWords() : spoken;
    }

    @Override
    public Words authorityWords() {
        return words.values().iterator().next();
    }

    @Override
    public List<Office> offices() {
        return offices;
    }

    @Override
    public Optional<Office> office(String code) {
        return offices.stream().filter(office -> office.code().equals(code)).findFirst();
    }

    @Override
    public Office nearestOffice(String areaCode) {
        return Office.nearest(offices, areaCode).orElseGet(offices::getFirst);
    }

    @Override
    public List<String> codes(String list) {
        return codes(list, languages.getFirst());
    }

    @Override
    public List<String> codes(String list, Locale language) {
        if (!lists.has(list)) {
            throw new PackFault(
                    shown("lists.yaml"),
                    0,
                    "there is no list '%s'; known: %s".formatted(list, String.join(", ", lists.names())));
        }
        return lists.codes(list, language);
    }

    @Override
    public List<Area> areasIn(String parent) {
        return areas.in(parent);
    }

    @Override
    public int areaLevels() {
        return areas.levels();
    }

    @Override
    public Optional<Area> area(String code) {
        return areas.find(code);
    }

    @Override
    public List<String> surnameOrder() {
        return surnameOrder;
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return calendar.holidays().contains(day);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    @Override
    public PackNode file(String name) {
        return files.computeIfAbsent(name, file -> YamlNode.read(inside(file), shown(file)));
    }

    @Override
    public Optional<PackNode> find(String name) {
        return Files.exists(inside(name)) ? Optional.of(file(name)) : Optional.empty();
    }

    @Override
    public Path path(String name) {
        var path = inside(name);
        if (!Files.exists(path)) {
            throw new PackFault(shown(name), 0, "the file is missing");
        }
        return path;
    }

    private Path inside(String name) {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new PackFault(shown(name), 0, "the file lies outside the pack");
        }
        return path;
    }

    private String shown(String file) {
        return name() + "/" + file;
    }

    private static String countryCode(PackNode country) {
        if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(country.text())) {
            return country.text();
        }
        throw country.fault("an ISO 3166-1 code of three letters is expected here, not '%s'".formatted(country.text()));
    }

    private static List<Locale> languages(PackNode languages) {
        var read = new ArrayList<Locale>();
        for (var language : languages.list()) {
            try {
                read.add(new Locale.Builder().setLanguageTag(language.text()).build());
            } catch (IllformedLocaleException unknown) {
                throw language.fault(
                        "a language tag such as es-PE is expected here, not '%s'".formatted(language.text()));
            }
        }
        if (read.isEmpty()) {
            throw languages.fault("at least one language is needed");
        }
        return List.copyOf(read);
    }

    private List<String> surnameOrder(PackNode pack) {
        var usual = CountryPack.super.surnameOrder();
        var names = pack.find("names");
        if (names.isEmpty()) {
            return usual;
        }
        var parts = names.get().list().stream().map(PackNode::text).toList();
        if (parts.size() != 3 || !parts.getFirst().equals("given_names") || !parts.containsAll(usual)) {
            throw names.get()
                    .fault("the parts of a name are given_names, then %s in the country's order"
                            .formatted(String.join(" and ", usual)));
        }
        return parts.subList(1, 3);
    }

    private static ZoneId zone(PackNode zone) {
        try {
            return ZoneId.of(zone.text());
        } catch (DateTimeException unknown) {
            throw zone.fault("a time zone such as America/Lima is expected here, not '%s'".formatted(zone.text()));
        }
    }

    private static List<Office> offices(PackNode places, Faults faults) {
        var offices = new LinkedHashMap<String, Office>();
        for (var place : places.list()) {
            faults.check(() -> {
                place.requireOnly("code", "name", "city", "area", "kind", "receives", "zone");
                var office = new Office(
                        place.get("code").text(),
                        place.get("name").text(),
                        place.get("city").text(),
                        areas(place.get("area")),
                        place.get("kind").text(),
                        place.find("receives").map(PackNode::flag).orElse(true),
                        place.find("zone").map(LoadedPack::zone));
                if (offices.putIfAbsent(office.code(), office) != null) {
                    throw place.fault("the office %s stands here twice".formatted(office.code()));
                }
            });
        }
        if (offices.isEmpty()) {
            throw places.fault("at least one office is needed");
        }
        return List.copyOf(offices.values());
    }

    /** One prefix, several, or none for an office that serves no area. */
    private static List<String> areas(PackNode area) {
        var written = area.isList() ? area.list().stream().map(PackNode::text).toList() : List.of(area.text());
        return written.stream().filter(prefix -> !prefix.isEmpty()).toList();
    }

    /**
     * What is said in one language has to be said in every other, but for what the authority alone words and for the
     * habits of one language ({@code kernel.*}).
     */
    private void requireSameTexts(Faults faults) {
        var authoritys = Texts.packKeys(folder, languages.getFirst());
        for (var language : languages) {
            for (var other : languages) {
                var missing = new java.util.TreeSet<>(Texts.packKeys(folder, other));
                missing.removeAll(Texts.packKeys(folder, language));
                missing.removeIf(key -> key.startsWith("kernel.")
                        || authoritys.contains(key) && Texts.mayStayInTheAuthoritysLanguage(key));
                missing.forEach(key -> faults.note(new PackFault(
                        shown("messages/%s.properties".formatted(language.getLanguage())),
                        0,
                        "the text '%s' is missing; '%s' has it".formatted(key, other.getLanguage()))));
            }
        }
    }

    /** The texts that the pack's own section promises. */
    private void requireTexts(PackNode pack, Faults faults) {
        for (var key : AUTHORITY) {
            faults.check(() -> requireText(pack, key));
        }
        faults.check(() -> {
            var information = pack.get("information");
            information.requireOnly("version", "cards");
            information.get("version").text();
            information
                    .get("cards")
                    .list()
                    .forEach(card -> faults.check(() -> {
                        card.requireOnly("key", "icon");
                        card.get("icon").text();
                        requireText(
                                card,
                                "gate.card.%s.title".formatted(card.get("key").text()));
                        requireText(
                                card,
                                "gate.card.%s.text".formatted(card.get("key").text()));
                    }));
        });
        faults.check(() -> pack.get("contact")
                .list()
                .forEach(line -> faults.check(() -> {
                    for (var part : List.of("label", "number", "tel", "hours")) {
                        requireText(line, "contact.%s.%s".formatted(line.text(), part));
                    }
                })));
        faults.check(() -> {
            var numbering = pack.get("numbering");
            numbering.requireOnly("control", "file");
            NumberPattern.read(numbering.get("control"));
            numbering.get("file").get("first").number();
            numbering.get("file").find("pattern").ifPresent(NumberPattern::read);
        });
        for (int level = 1; level <= areas.levels(); level++) {
            var key = "area.level." + level;
            faults.check(() -> requireText(pack, key));
        }
    }

    private void requireText(PackNode place, String key) {
        for (var spoken : words.values()) {
            if (!spoken.has(key)) {
                throw place.fault(
                        "no text '%s' in '%s'".formatted(key, spoken.locale().getLanguage()));
            }
        }
    }
}
