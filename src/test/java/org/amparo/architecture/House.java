// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules, each for classes below a root package, so that planted violations can be tried with the same rule. */
final class House {

    /** What each module may import. */
    static final Map<String, Set<String>> MAY_SEE = walls();

    private static final Set<String> EMPTY_NAMES =
            Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Dto", "DTO", "Service", "Common");

    /** Offered before the module that will use it exists; each must go from the list with its first use. */
    private static final Set<String> AHEAD_OF_NEED = Set.of("org.amparo.access.DatabaseAway");

    private static final Set<String> DATABASE = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.JdbcTemplate",
            "javax.sql.DataSource",
            "java.sql.Connection");

    private House() {}

    private static Map<String, Set<String>> walls() {
        var walls = new HashMap<String, Set<String>>();
        walls.put("kernel", Set.of());
        walls.put("country", Set.of("kernel"));
        walls.put("access", Set.of("kernel", "country"));
        var ground = Set.of("kernel", "country", "access");
        for (var module : List.of("registration", "documents", "appointments", "correspondence")) {
            walls.put(module, ground);
        }
        var records = plus(ground, "registration", "documents", "appointments", "correspondence");
        walls.put("identity", records);
        walls.put("procedure", plus(records, "identity"));
        var below = plus(records, "identity", "procedure");
        for (var module : List.of("exchange", "migration", "triage", "notifications", "statistics")) {
            walls.put(module, below);
        }
        walls.put("portal", plus(records, "procedure"));
        walls.put("verify", plus(ground, "documents"));
        walls.put("workbench", plus(below, "triage", "statistics", "migration"));
        walls.put("layout", ground);
        return Map.copyOf(walls);
    }

    private static Set<String> plus(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** Calls go down; templates belong to the module whose folder they lie in. */
    static ArchRule walls(String root) {
        return classes()
                .that(new DescribedPredicate<JavaClass>("belong to a module") {
                    @Override
                    public boolean test(JavaClass type) {
                        return MAY_SEE.containsKey(module(root, type));
                    }
                })
                .should(new ArchCondition<JavaClass>("only see the modules below") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var from = owner(root, type);
                        for (var dependency : type.getDirectDependenciesFromSelf()) {
                            var to = module(root, dependency.getTargetClass().getBaseComponentType());
                            var foreign = !to.isEmpty() && !to.equals(from) && !to.equals("layout");
                            if (foreign && !MAY_SEE.getOrDefault(from, Set.of()).contains(to)) {
                                events.add(violated(type, from + " sees " + to + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    /** The frame of one front's pages, such as layout/workbench, is that front's own. */
    private static String owner(String root, JavaClass type) {
        var module = module(root, type);
        var frame = type.getName().replaceAll(".*\\.Jte|Generated.*$", "");
        return module.equals("layout") && MAY_SEE.containsKey(frame) ? frame : module;
    }

    private static String module(String root, JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        var rest = name.substring(root.length() + 1);
        if (rest.startsWith("templates.")) {
            rest = rest.substring("templates.".length());
        }
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule kernelWithoutFrameworks(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".kernel..");
    }

    /** Time comes from the injected clock; only its configuration asks the machine. */
    static ArchRule oneClock(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("ClockConfiguration")
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("the machine is asked for the time") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return asksForTheTime(access);
                    }
                });
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        var described = access.getTarget().getFullName();
        if (owner.startsWith("java.time.") && name.equals("now")) {
            return !described.contains(Clock.class.getName() + ")");
        }
        return (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || described.equals("java.util.Date.<init>()");
    }

    /** A type is public only when another package needs it, or Java's service loader, which finds sections of packs. */
    static ArchRule publicOnlyWhenNeeded(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".templates..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .doNotHaveSimpleName("Main")
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotImplement("org.amparo.country.PackSection")
                .should(new ArchCondition<JavaClass>("be used by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var needed = type.getDirectDependenciesToSelf().stream()
                                .map(dependency -> dependency.getOriginClass().getPackageName())
                                .anyMatch(origin -> !origin.equals(type.getPackageName()));
                        if (!needed && !isOffered(type) && !AHEAD_OF_NEED.contains(type.getName())) {
                            events.add(violated(type, type.getName() + " is public and no other package uses it"));
                        }
                    }
                });
    }

    /** Part of what another public type of the package takes, gives, throws or is. */
    private static boolean isOffered(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .filter(dependency -> dependency.getOriginClass().getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(dependency -> !dependency.getOriginClass().equals(type));
    }

    static ArchRule controllersAreHidden(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(ControllerAdvice.class)
                .should()
                .notBePublic();
    }

    static ArchRule handlersSayWhoMay(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and(new DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethod>("answer requests") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethod method) {
                        return method.isAnnotatedWith(GetMapping.class)
                                || method.isAnnotatedWith(PostMapping.class)
                                || method.isAnnotatedWith(PutMapping.class)
                                || method.isAnnotatedWith(DeleteMapping.class)
                                || method.isAnnotatedWith(RequestMapping.class);
                    }
                })
                .should()
                .beAnnotatedWith(Allowed.class);
    }

    /** SQL is written in one package and read there: nobody is handed the database by a field or a method of another. */
    static ArchRule sqlStaysHidden(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areNotAssignableTo(javax.sql.DataSource.class)
                .should(new ArchCondition<JavaClass>("keep the database to themselves") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> shows(field, field.getRawType()))
                                .forEach(field ->
                                        events.add(violated(type, field.getFullName() + " shows the database")));
                        type.getMethods().stream()
                                .filter(method -> shows(method, method.getRawReturnType()))
                                .forEach(method ->
                                        events.add(violated(type, method.getFullName() + " shows the database")));
                    }
                });
    }

    private static boolean shows(JavaMember member, JavaClass type) {
        return DATABASE.contains(type.getName())
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    /** Only the commands speak to a console; everything else has a log. */
    static ArchRule noPrinting(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    static ArchRule tellingNames(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("have a name that says nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var empty = EMPTY_NAMES.stream().anyMatch(type.getSimpleName()::endsWith);
                        if (empty) {
                            events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                                    type, true, type.getName() + " has a name that says nothing"));
                        }
                    }
                });
    }
}
