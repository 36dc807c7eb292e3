// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackFault;
import org.amparo.country.PackNode;
import org.amparo.country.Words;

/** A country small enough to be seen whole: two offices, two languages, three roles. */
final class PlainPack implements CountryPack {

    private static final Map<String, Object> ROLES = Map.of(
            "roles",
            Map.of(
                    "registrar",
                            Map.of(
                                    "may",
                                    List.of("WORK", "READ_APPLICATION", "CHECK_FACTS", "REGISTER_CASE"),
                                    "scope",
                                    "own-office"),
                    "supervisor", Map.of("may", List.of("WORK", "READ_APPLICATION"), "scope", "all"),
                    "auditor", Map.of("may", List.of("WORK", "READ_ACCESS_LOG"), "scope", "all")));

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String countryCode() {
        return "UTO";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);
    }

    @Override
    public Words words(Locale language) {
        return new PlainWords(language);
    }

    @Override
    public Words authorityWords() {
        return words(languages().getFirst());
    }

    @Override
    public List<Office> offices() {
        return List.of(
                new Office("NOR", "North", "North", List.of("1"), "ode", true),
                new Office("SUR", "South", "South", List.of("2"), "ode", true));
    }

    @Override
    public Optional<Office> office(String code) {
        return offices().stream().filter(office -> office.code().equals(code)).findFirst();
    }

    @Override
    public Office nearestOffice(String areaCode) {
        return offices().getFirst();
    }

    @Override
    public List<String> codes(String list) {
        return List.of();
    }

    @Override
    public List<String> codes(String list, Locale language) {
        return List.of();
    }

    @Override
    public List<Area> areasIn(String parent) {
        return List.of();
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.empty();
    }

    @Override
    public int areaLevels() {
        return 0;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return true;
    }

    @Override
    public PackNode file(String name) {
        return new Node(ROLES);
    }

    @Override
    public Path path(String name) {
        return Path.of(name);
    }

    record Node(Object value) implements PackNode {
        @Override
        public PackNode get(String key) {
            return find(key).orElseThrow(() -> fault("no " + key));
        }

        @Override
        public Optional<PackNode> find(String key) {
            return Optional.ofNullable(((Map<?, ?>) value).get(key)).map(Node::new);
        }

        @Override
        public boolean isList() {
            return value instanceof List;
        }

        @Override
        public List<PackNode> list() {
            return ((List<?>) value)
                    .stream().map(item -> (PackNode) new Node(item)).toList();
        }

        @Override
        public Map<String, PackNode> entries() {
            return ((Map<?, ?>) value)
                    .entrySet().stream()
                            .collect(Collectors.toMap(e -> (String) e.getKey(), e -> new Node(e.getValue())));
        }

        @Override
        public String text() {
            return (String) value;
        }

        @Override
        public int number() {
            return (Integer) value;
        }

        @Override
        public boolean flag() {
            return (Boolean) value;
        }

        @Override
        public PackFault fault(String reason) {
            return new PackFault("roles.yaml", 1, reason);
        }

        @Override
        public void requireOnly(String... keys) {
            if (!List.of(keys).containsAll(((Map<?, ?>) value).keySet())) {
                throw fault("unknown key");
            }
        }
    }
}
