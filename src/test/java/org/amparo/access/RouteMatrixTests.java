// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.Amparo;
import org.amparo.country.CountryPack;
import org.amparo.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the program with every kind of visitor, over HTTP, against what the handler states. The list of routes
 * is kept in routes.txt: a new one is seen in review. Handlers are not run; a sentinel behind the guard says who came.
 */
@SpringBootTest(classes = Amparo.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(RouteMatrixTests.Sentinel.class)
class RouteMatrixTests {

    private static final String REACHED = "X-Reached";

    /** Leaving works from any page; a registry's program has a key of its own, and a cookie does nothing for it. */
    private static final Set<String> TAKES_NO_FORM = Set.of("/exit", "/verify/registry");

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void program(DynamicPropertyRegistry properties) {
        var database = TestDatabase.migrated();
        properties.add("spring.datasource.url", database::getJdbcUrl);
        properties.add("spring.datasource.username", database::getUsername);
        properties.add("spring.datasource.password", database::getPassword);
        properties.add("amparo.data", folder::toString);
        properties.add("amparo.keys", () -> folder.resolve("keys").toString());
        properties.add("amparo.create-keys", () -> true);
        properties.add("amparo.plain-cookies", () -> true);
        properties.add("amparo.demo.empty", () -> true);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    CountryPack pack;

    @Autowired
    Roles roles;

    @Autowired
    Accounts accounts;

    @Autowired
    HireOfficer hire;

    @Autowired
    SessionCookies cookies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    /** One method and path of a handler, and what the handler states. */
    record Route(
            String method,
            String pattern,
            String accept,
            String handler,
            @Nullable Permission permission,
            Set<HelpScope> helping) {
        String line() {
            var helped = helping.isEmpty() ? "" : " helping " + new TreeSet<>(helping);
            return method + " " + pattern + " " + permission + helped;
        }

        String path() {
            return pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        boolean isWork() {
            return pattern.equals("/work") || pattern.startsWith("/work/");
        }
    }

    /** Who comes, with which cookies; what that person may do is known from the role alone. */
    record Caller(
            String name,
            Visitor visitor,
            Map<Audience, Session> sessions,
            @Nullable String role,
            Set<HelpScope> helps) {
        Session session(Route route) {
            return Objects.requireNonNull(sessions.get(route.isWork() ? Audience.OFFICER : Audience.APPLICANT));
        }
    }

    @Test
    void everyHandlerStatesWhoMayCallIt() {
        assertThat(routes()).filteredOn(route -> route.permission() == null).isEmpty();
    }

    @Test
    void everyRouteIsBehindTheDoorOfThoseWhoMayCallIt() {
        for (var route : routes()) {
            var permission = route.permission();
            if (permission == Permission.APPLY) {
                assertThat(route.pattern()).startsWith("/apply");
            } else if (permission == Permission.HELP) {
                assertThat(route.pattern()).startsWith("/help");
            } else if (permission != Permission.OPEN && permission != Permission.DEMO) {
                assertThat(route.isWork()).as(route.line()).isTrue();
            }
        }
    }

    @Test
    void theRoutesAreThoseOfTheList() throws IOException {
        var now = new TreeSet<>(routes().stream().map(Route::line).toList());
        Files.write(Path.of("target", "routes.txt"), now);
        try (InputStream list = RouteMatrixTests.class.getResourceAsStream("/routes.txt")) {
            var known = list == null
                    ? List.<String>of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            assertThat(now)
                    .as("after a look at each change: cp target/routes.txt src/test/resources/routes.txt")
                    .containsExactlyElementsOf(new TreeSet<>(known));
        }
    }

    @Test
    void everyRouteLetsInWhomItStatesAndNobodyElse() {
        var wrong = new ArrayList<String>();
        for (var caller : callers()) {
            for (var route : routes()) {
                var seen = seen(route, call(caller, route, true), caller);
                var expected = expected(route, caller);
                if (!seen.equals(expected)) {
                    wrong.add("%s as %s: expected %s, was %s".formatted(route.line(), caller.name(), expected, seen));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        var wrong = new ArrayList<String>();
        for (var caller : callers()) {
            for (var route : routes()) {
                if (route.method().equals("POST")
                        && !TAKES_NO_FORM.contains(route.pattern())
                        && call(caller, route, false)
                                .headers()
                                .firstValue(REACHED)
                                .isPresent()) {
                    wrong.add(route.line() + " as " + caller.name());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String expected(Route route, Caller caller) {
        var permission = route.permission();
        if (permission == null || route.pattern().equals("/error")) {
            return "404";
        }
        return switch (permission) {
            case OPEN, DEMO -> "in";
            case APPLY ->
                switch (caller.name()) {
                    case "applicant" -> "in";
                    case "helper", "former helper" -> "404";
                    default ->
                        caller.helps().isEmpty()
                                ? "303 /apply/sign-in"
                                : caller.helps().stream().anyMatch(route.helping()::contains) ? "in" : "404";
                };
            case HELP ->
                switch (caller.name()) {
                    case "applicant" -> "404";
                    case "helper", "former helper" -> "in";
                    default -> caller.helps().isEmpty() ? "303 /help" : "in";
                };
            default -> {
                if (caller.role() == null) {
                    yield "303 /work/sign-in";
                }
                yield roles.find(caller.role()).orElseThrow().permissions().contains(permission) ? "in" : "404";
            }
        };
    }

    private static String seen(Route route, HttpResponse<String> answer, Caller caller) {
        var reached = answer.headers().firstValue(REACHED);
        if (reached.isPresent()) {
            return reached.get().equals(route.handler())
                    ? "in"
                    : "in, but at " + reached.get() + " as " + caller.name();
        }
        return answer.statusCode()
                + answer.headers().firstValue("Location").map(to -> " " + to).orElse("");
    }

    private static HttpResponse<String> call(Caller caller, Route route, boolean withToken) {
        var visitor = caller.visitor();
        visitor.headers.put("Accept", route.accept());
        if (route.method().equals("GET")) {
            return visitor.get(route.path());
        }
        assertThat(route.method()).isEqualTo("POST");
        if (withToken) {
            return visitor.post(route.path(), Map.of(), token(caller.session(route)));
        }
        return visitor.send(HttpRequest.newBuilder(visitor.uri(route.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The token as a page carries it, masked with nothing. */
    private static String token(Session session) {
        var plain = session.formToken().getBytes(StandardCharsets.UTF_8);
        var masked = new byte[plain.length * 2];
        System.arraycopy(plain, 0, masked, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private List<Caller> callers() {
        var all = new ArrayList<Caller>();
        all.add(caller("nobody", null, null, Set.of()));
        var account = accounts.open("matrix@example.org", "es").id();
        all.add(caller("applicant", Session.of(account, clock.instant(), "es"), null, Set.of()));
        all.add(helper("helper", null, Set.of()));
        all.add(helper("former helper", grant(account, HelpScope.FORM, true), Set.of()));
        for (var scope : HelpScope.values()) {
            all.add(helper("helper for " + scope, grant(account, scope, false), Set.of(scope)));
        }
        var office = pack.offices().getFirst().code();
        for (var role : new TreeSet<>(roles.names())) {
            var login = "m" + UUID.randomUUID();
            all.add(caller(
                    role,
                    null,
                    hire.hire(login, "Matrix", "long enough for all", office, role, false)
                            .id(),
                    Set.of()));
        }
        return all;
    }

    private static final UUID HELPER = UUID.randomUUID();

    private Caller helper(String name, @Nullable UUID grant, Set<HelpScope> scopes) {
        return caller(name, Session.helping(HELPER, Session.As.HELPER, grant, clock.instant(), "es"), null, scopes);
    }

    private UUID grant(UUID account, HelpScope scope, boolean ended) {
        jdbc.sql(
                        "insert into access.helper values (:id, 'matrix-helper@example.org', 'es', now()) on conflict do nothing")
                .param("id", HELPER)
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into access.help_grant (id, account_id, kind, helper_id, name, organisation, shown_name, scopes,
                       granted_at, until, ended_at)
                values (:id, :account, 'NGO', :helper, 'Matrix', '', 'M', array[:scope], now(), now() + interval '1 day',
                        case when :ended then now() end)
                """)
                .param("id", id)
                .param("account", account)
                .param("helper", HELPER)
                .param("scope", scope.name())
                .param("ended", ended)
                .update();
        return id;
    }

    private Caller caller(String name, @Nullable Session portal, @Nullable UUID officer, Set<HelpScope> helps) {
        var visitor = new Visitor(port);
        var now = clock.instant();
        var sessions = new LinkedHashMap<Audience, Session>();
        sessions.put(Audience.APPLICANT, portal == null ? Session.anonymous(now, "es") : portal);
        sessions.put(Audience.OFFICER, officer == null ? Session.anonymous(now, "es") : Session.of(officer, now, "es"));
        sessions.forEach((audience, session) -> {
            var request = new MockHttpServletRequest();
            visitor.headers.forEach(request::addHeader);
            var response = new MockHttpServletResponse();
            cookies.write(audience, session, request, response);
            for (var cookie : response.getCookies()) {
                visitor.cookies.put(cookie.getName(), String.valueOf(cookie.getValue()));
            }
        });
        return new Caller(name, visitor, sessions, officer == null ? null : name, helps);
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        var allowed = handler.getMethodAnnotation(Allowed.class);
        var accept = info.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("*/*");
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream()
                        .map(method -> new Route(
                                method,
                                pattern,
                                accept,
                                name(handler),
                                allowed == null ? null : allowed.value(),
                                allowed == null ? Set.<HelpScope>of() : Set.of(allowed.helping()))));
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getName() + "#" + handler.getMethod().getName();
    }

    /** Stands directly behind the guard, notes who got that far, and lets nobody further. */
    @TestConfiguration
    static class Sentinel implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(
                                HttpServletRequest request, HttpServletResponse response, Object handler) {
                            if (handler instanceof HandlerMethod method) {
                                response.setHeader(REACHED, name(method));
                                return false;
                            }
                            return true;
                        }
                    })
                    .order(Ordered.HIGHEST_PRECEDENCE + 1);
        }
    }
}
