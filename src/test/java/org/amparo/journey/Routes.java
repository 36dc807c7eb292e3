// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The program's GET routes, as the golden list has them, and which of them were walked. */
final class Routes {

    private static final Path LIST = Path.of("src/test/resources/routes.txt");

    private final List<PathPattern> patterns;
    private final TreeSet<String> walked = new TreeSet<>();

    Routes() {
        try (var lines = Files.lines(LIST)) {
            this.patterns = lines.filter(line -> line.startsWith("GET "))
                    .map(line -> line.split(" ")[1])
                    .map(new PathPatternParser()::parse)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The route that answers at an address, with or without a query. */
    Optional<String> of(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("\\?.*$", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    void walked(String address) {
        of(address).ifPresent(walked::add);
    }

    /** Those nobody came to. */
    List<String> left() {
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(route -> !walked.contains(route))
                .sorted()
                .toList();
    }
}
