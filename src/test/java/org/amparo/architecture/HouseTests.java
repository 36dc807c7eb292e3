// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.Amparo;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class HouseTests {

    private static final String ROOT = "org.amparo";
    private static final String PLANTED = "org.amparo.architecture.planted";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each rule, the planted package in which it must find something, and a word of what it must find. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("walls: verify sees no people", House::walls, "walls", "verify sees registration"),
                rule("walls: nobody calls upward", House::walls, "walls", "triage sees workbench"),
                rule("walls: the fifth layer keeps apart", House::walls, "walls", "portal sees triage"),
                rule("no cycles", House::noCycles, "cycle", "Cycle detected"),
                rule("kernel without frameworks", House::kernelWithoutFrameworks, "walls", "KnowsSpring"),
                rule("one clock: Instant", House::oneClock, "clock", "java.time.Instant.now()"),
                rule("one clock: LocalDate", House::oneClock, "clock", "java.time.LocalDate.now("),
                rule("one clock: System", House::oneClock, "clock", "java.lang.System.currentTimeMillis()"),
                rule("one clock: Date", House::oneClock, "clock", "java.util.Date.<init>()"),
                rule("one clock: Clock", House::oneClock, "clock", "java.time.Clock.systemUTC()"),
                rule("public only when needed", House::publicOnlyWhenNeeded, "visibility", "NobodyAsked is public"),
                rule("controllers are hidden", House::controllersAreHidden, "controllers", "OpenPage"),
                rule("handlers say who may", House::handlersSayWhoMay, "controllers", "OpenPage.show()"),
                rule("SQL stays hidden: field", House::sqlStaysHidden, "sql", "ShowsTheDatabase.field shows"),
                rule("SQL stays hidden: method", House::sqlStaysHidden, "sql", "ShowsTheDatabase.method() shows"),
                rule("no printing", House::noPrinting, "output", "java.lang.System.out"),
                rule("no second log", House::noPrinting, "output", "java.util.logging"),
                rule("telling names", House::tellingNames, "names", "CaseManager"));
    }

    private static Arguments rule(String name, Function<String, ArchRule> rule, String planted, String found) {
        return Arguments.of(Named.of(name, rule), planted, found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(Function<String, ArchRule> rule, String planted, String found) {
        rule.apply(ROOT).check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void bites(Function<String, ArchRule> rule, String planted, String found) {
        var root = PLANTED + "." + planted;
        var violations = new ClassFileImporter().importPackages(root);

        assertThatThrownBy(() -> rule.apply(root).check(violations))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(found);
    }

    @Test
    void modulesKeepWhatTheirPackagesDeclare() {
        modules().verify();
    }

    @Test
    void everyModuleHasAWallOfItsOwn() {
        var modules = modules().stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !name.equals("command"));

        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(House.MAY_SEE).containsKey(name));
    }

    /** Templates are left out: each belongs to the module whose folder it lies in, which the walls above check. */
    private static ApplicationModules modules() {
        return ApplicationModules.of(Amparo.class, JavaClass.Predicates.resideInAPackage("org.amparo.templates.."));
    }
}
