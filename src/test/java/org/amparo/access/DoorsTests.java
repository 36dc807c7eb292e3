// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(classes = AccessSetup.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorsTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    HireOfficer hire;

    @Autowired
    SessionCookies cookies;

    @Autowired
    Revocations revocations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    @LocalServerPort
    int port;

    private static boolean registered;

    @BeforeEach
    void registerProbes() {
        if (registered) {
            return;
        }
        registered = true;
        var probes = new Probes(sessions);
        route(
                probes,
                "open",
                RequestMethod.GET,
                "/apply/probe/open",
                "/work/probe/open",
                "/verify/probe",
                "/elsewhere");
        route(probes, "open", RequestMethod.POST, "/apply/probe/open", "/verify/probe");
        route(probes, "apply", RequestMethod.GET, "/apply/probe", "/work/probe/apply", "/verify/probe/apply");
        route(probes, "save", RequestMethod.POST, "/apply/probe/save");
        route(probes, "upload", RequestMethod.POST, "/apply/probe/upload");
        route(probes, "read", RequestMethod.GET, "/work/probe", "/apply/probe/read");
        route(probes, "log", RequestMethod.GET, "/work/probe/log");
        route(probes, "forgotten", RequestMethod.GET, "/apply/probe/forgotten", "/work/probe/forgotten");
        route(probes, "demo", RequestMethod.GET, "/apply/probe/demo");
        route(probes, "signIn", RequestMethod.POST, "/apply/probe/in");
        route(probes, "away", RequestMethod.POST, "/apply/probe/away");
        route(probes, "fault", RequestMethod.GET, "/apply/probe/fault");
        route(probes, "number", RequestMethod.GET, "/apply/probe/number/{id}");
    }

    private void route(Probes probes, String method, RequestMethod verb, String... paths) {
        var handler = Arrays.stream(Probes.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .findFirst()
                .orElseThrow();
        routes.registerMapping(
                RequestMappingInfo.paths(paths)
                        .methods(verb)
                        .options(routes.getBuilderConfiguration())
                        .build(),
                probes,
                handler);
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    private UUID account() {
        return accounts.open(UUID.randomUUID() + "@example.org", "en").id();
    }

    private Visitor applicant(UUID account) {
        var visitor = visitor();
        signIn(visitor, account);
        return visitor;
    }

    private static HttpResponse<String> signIn(Visitor visitor, UUID account) {
        var answer = visitor.post(
                "/apply/probe/in", Map.of("account", account.toString()), visitor.token("/apply/probe/open"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** An officer whose cookie was sealed as the sign-in page would do it. */
    private Visitor officer(String role) {
        var hired = hire.hire("o" + UUID.randomUUID(), "Amina", "long enough for all", "NOR", role, false);
        var visitor = visitor();
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", Objects.requireNonNull(visitor.headers.get("User-Agent")));
        var response = new MockHttpServletResponse();
        cookies.write(Audience.OFFICER, Session.of(hired.id(), clock.instant(), "en"), request, response);
        visitor.cookies.put(
                "amw", Objects.requireNonNull(response.getCookie("amw")).getValue());
        return visitor;
    }

    // who may

    @Test
    void letsAnyoneThroughAnOpenDoorAndKnowsNobody() {
        assertThat(visitor().get("/apply/probe/open").body()).startsWith("anyone en");
    }

    @Test
    void sendsWhoeverIsNotSignedInToSignIn() {
        assertRedirect(visitor().get("/apply/probe"), "/apply/sign-in");
        assertRedirect(visitor().get("/work/probe"), "/work/sign-in");
    }

    @Test
    void knowsAnApplicantAfterSigningIn() {
        var account = account();
        assertThat(applicant(account).get("/apply/probe").body()).startsWith("applicant:" + account);
    }

    @Test
    void givesAnOfficerWhatTheRoleMayAndOneSamePageForAllElse() {
        var registrar = officer("registrar");
        assertThat(registrar.get("/work/probe").body()).startsWith("officer:");
        var forbidden = registrar.get("/work/probe/log");
        var missing = registrar.get("/work/probe/no-such-page");
        var forgotten = registrar.get("/work/probe/forgotten");
        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(forbidden.body()).isEqualTo(missing.body()).isEqualTo(forgotten.body());
        assertThat(forbidden.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
        assertThat(officer("auditor").get("/work/probe/log").statusCode()).isEqualTo(200);
    }

    @Test
    void answersNobodyWhereAHandlerStatesNothing() {
        var answer = applicant(account()).get("/apply/probe/forgotten");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("nobody may see this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/elsewhere",
                "/error",
                "/demo/inbox",
                "/actuator/env",
                "/actuator",
                "/apply/probe/demo",
                "/apply/../actuator/env",
                "/apply/probe/number/not-a-number",
                "/static/",
                "/favicon.ico",
                "/apply/probe/save"
            })
    void knowsNothingElse(String path) {
        assertThat(visitor().get(path).statusCode()).isIn(404, 400);
    }

    @Test
    void answersHealthOnTheMachineItself() {
        assertThat(visitor().get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void anApplicantIsNobodyAtTheOfficersAndTheVerifiersDoors() {
        var ana = applicant(account());
        ana.cookies.put("amw", Objects.requireNonNull(ana.cookies.get("am")));
        assertRedirect(ana.get("/work/probe"), "/work/sign-in");
        assertThat(ana.get("/work/probe/apply").statusCode()).isEqualTo(404);
        assertThat(ana.get("/verify/probe").body()).startsWith("anyone");
        assertThat(ana.get("/verify/probe/apply").statusCode()).isEqualTo(404);
    }

    @Test
    void anOfficerIsNobodyAtTheApplicantsDoor() {
        var officer = officer("supervisor");
        officer.cookies.put("am", Objects.requireNonNull(officer.cookies.get("amw")));
        assertRedirect(officer.get("/apply/probe"), "/apply/sign-in");
        assertThat(officer.get("/apply/probe/read").statusCode()).isEqualTo(404);
    }

    @Test
    void aDismissedOfficerIsNobodyWithinSeconds() {
        var officer = officer("registrar");
        assertThat(officer.get("/work/probe").statusCode()).isEqualTo(200);
        jdbc.sql("update access.staff set active = false").update();
        clock.pass(Duration.ofSeconds(3));
        assertRedirect(officer.get("/work/probe"), "/work/sign-in");
    }

    // cookies

    @Test
    void refusesACookieWithAnyBitChanged() {
        var ana = applicant(account());
        var genuine = Base64.getUrlDecoder().decode(Objects.requireNonNull(ana.cookies.get("am")));
        for (var i = 0; i < genuine.length; i += 7) {
            var altered = genuine.clone();
            altered[i] ^= 1;
            ana.cookies.put("am", Base64.getUrlEncoder().withoutPadding().encodeToString(altered));
            assertRedirect(ana.get("/apply/probe"), "/apply/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "====", "%00"})
    void refusesNonsenseAsACookie(String value) {
        var visitor = visitor();
        visitor.cookies.put("am", value);
        assertRedirect(visitor.get("/apply/probe"), "/apply/sign-in");
    }

    @Test
    void refusesACookieCarriedToAnotherKindOfBrowser() {
        var ana = applicant(account());
        ana.headers.put("User-Agent", "Mozilla/5.0 Chrome/130.0 Safari/537.36");
        assertRedirect(ana.get("/apply/probe"), "/apply/sign-in");
    }

    @Test
    void refusesACookieUsedAgainAfterTheExit() {
        var ana = applicant(account());
        var stolen = Objects.requireNonNull(ana.cookies.get("am"));
        var left = ana.post("/exit", Map.of());
        assertRedirect(left, "https://www.bbc.com/weather");
        assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(ana.cookies).doesNotContainKey("am");
        ana.cookies.put("am", stolen);
        assertRedirect(ana.get("/apply/probe"), "/apply/sign-in");
    }

    @Test
    void endsEverySessionOfAnAccountAtOnce() {
        var account = account();
        var phone = applicant(account);
        clock.pass(Duration.ofSeconds(2));
        revocations.endAll(account);
        assertRedirect(phone.get("/apply/probe"), "/apply/sign-in");
        assertThat(applicant(account).get("/apply/probe").statusCode()).isEqualTo(200);
    }

    @Test
    void beginsANewSessionWithEverySignIn() {
        var visitor = visitor();
        visitor.get("/apply/probe/open");
        var prepared = Objects.requireNonNull(visitor.cookies.get("am"));
        signIn(visitor, account());
        assertThat(visitor.cookies.get("am")).isNotEqualTo(prepared);
        visitor.cookies.put("am", prepared);
        assertRedirect(visitor.get("/apply/probe"), "/apply/sign-in");
    }

    @Test
    void runsOutAfterHalfAnHourUnusedButNotWhileUsed() {
        var ana = applicant(account());
        for (var i = 0; i < 4; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(ana.get("/apply/probe").statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(31));
        assertRedirect(ana.get("/apply/probe"), "/apply/sign-in");
    }

    @Test
    void runsOutAfterTwelveHoursHoweverMuchItIsUsed() {
        var ana = applicant(account());
        for (var i = 0; i < 12 * 3; i++) {
            assertThat(ana.get("/apply/probe").statusCode()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(20));
        }
        clock.pass(Duration.ofSeconds(1));
        assertRedirect(ana.get("/apply/probe"), "/apply/sign-in");
    }

    @Test
    void writesACookieAgainOnlyAfterSomeUse() {
        var ana = applicant(account());
        assertThat(ana.get("/apply/probe").headers().allValues("Set-Cookie")).isEmpty();
        clock.pass(Duration.ofMinutes(5));
        assertThat(ana.get("/apply/probe").headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void keepsTheCookieSmallAndFromScripts() {
        var header = visitor()
                .get("/apply/probe/open")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(header)
                .startsWith("am=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(header.length()).isLessThan(512);
        assertThat(visitor()
                        .get("/work/probe/open")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .startsWith("amw=")
                .contains("SameSite=Strict")
                .contains("Path=/work");
    }

    // forms

    @Test
    void takesAFormWithItsToken() {
        var account = account();
        var ana = applicant(account);
        var answer = ana.post("/apply/probe/save", Map.of("story", "I left in May"), ana.token("/apply/probe"));
        assertThat(answer.body()).isEqualTo("saved for applicant:" + account + ": I left in May");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "Referer, https://evil.example/",
        "X-Nothing, said"
    })
    void refusesAFormFromAnotherSiteEvenWithItsToken(String header, String value) {
        var ana = applicant(account());
        var token = ana.token("/apply/probe");
        ana.headers.remove("Sec-Fetch-Site");
        ana.headers.put(header, value);
        var answer = ana.post("/apply/probe/save", Map.of("story", "forged"), token);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("forged");
    }

    @Test
    void takesAFormOfAnOldBrowserThatNamesItsOwnPage() {
        var ana = applicant(account());
        var token = ana.token("/apply/probe");
        ana.headers.remove("Sec-Fetch-Site");
        ana.headers.put("Referer", "http://localhost:" + port + "/apply/story");
        assertThat(ana.post("/apply/probe/save", Map.of("story", "x"), token).body())
                .startsWith("saved");
    }

    @Test
    void neverCarriesOutAFormWithoutItsTokenButKeepsWhatWasTyped() {
        var ana = applicant(account());
        var answer = ana.post("/apply/probe/save", Map.of("story", "<b>night</b>"), "bm90IHRoZSB0b2tlbg");
        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Visitor.html(answer);
        assertThat(page.select("input[name=story]").val()).isEqualTo("<b>night</b>");
        var again = ana.post(
                page.select("form[action=/apply/probe/save]").attr("action"),
                Map.of("story", page.select("input[name=story]").val()),
                page.select("form[action=/apply/probe/save] input[name=_csrf]").val());
        assertThat(again.body()).endsWith(": <b>night</b>");
    }

    @Test
    void takesNoTokenOfAnotherVisitor() {
        var ben = applicant(account());
        var ana = applicant(account());
        assertThat(ana.post("/apply/probe/save", Map.of("story", "x"), ben.token("/apply/probe"))
                        .statusCode())
                .isEqualTo(409);
    }

    // a session that ran out while somebody typed

    @Test
    void losesNothingTypedWhenTheSessionRanOut() {
        var account = account();
        var ana = applicant(account);
        var token = ana.token("/apply/probe");
        clock.pass(Duration.ofMinutes(45));
        assertRedirect(
                ana.post("/apply/probe/save", Map.of("story", "They came at night & we ran =)"), token),
                "/apply/sign-in");
        assertThat(signIn(ana, account).body()).isEqualTo("/apply/resume");
        var page = Visitor.html(ana.get("/apply/resume"));
        var form = page.select("form[action=/apply/probe/save]");
        assertThat(form.select("input[name=story]").val()).isEqualTo("They came at night & we ran =)");
        var saved = ana.post(
                "/apply/probe/save",
                Map.of("story", form.select("input[name=story]").val()),
                form.select("input[name=_csrf]").val());
        assertThat(saved.body()).startsWith("saved for applicant:" + account);
    }

    @Test
    void showsWhatWasHeldToNobodyElse() {
        var account = account();
        var ana = applicant(account);
        var token = ana.token("/apply/probe");
        clock.pass(Duration.ofMinutes(45));
        ana.post("/apply/probe/save", Map.of("story", "mine"), token);
        assertThat(signIn(ana, account()).body()).isEqualTo("/apply");
        assertRedirect(ana.get("/apply/resume"), "/apply");
    }

    @Test
    void holdsItEncryptedAndForAQuarterOfAnHour() {
        var account = account();
        var ana = applicant(account);
        var token = ana.token("/apply/probe");
        clock.pass(Duration.ofMinutes(45));
        ana.post("/apply/probe/save", Map.of("story", "findable"), token);
        var row = jdbc.sql("select encode(sealed, 'escape') from access.held_body where account_id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("findable");
        clock.pass(Duration.ofMinutes(16));
        assertThat(signIn(ana, account).body()).isEqualTo("/apply");
    }

    @Test
    void holdsNothingOfASessionThatWasEnded() {
        var account = account();
        var ana = applicant(account);
        var cookie = Objects.requireNonNull(ana.cookies.get("am"));
        var token = ana.token("/apply/probe");
        ana.post("/exit", Map.of());
        ana.cookies.put("am", cookie);
        ana.post("/apply/probe/save", Map.of("story", "after leaving"), token);
        assertThat(signIn(ana, account).body()).isEqualTo("/apply");
    }

    @Test
    void helpsWhoeverLostTheCookieToSignInApartAndPressAgain() {
        var account = account();
        var ana = applicant(account);
        var token = ana.token("/apply/probe");
        ana.cookies.clear();
        var lost = Visitor.html(ana.post("/apply/probe/save", Map.of("story", "kept"), token));
        assertThat(lost.select("a[href=/apply/sign-in]")).hasSize(1);
        signIn(ana, account);
        var again = Visitor.html(ana.post(
                "/apply/probe/save",
                Map.of("story", lost.select("input[name=story]").val()),
                lost.select("form[action=/apply/probe/save] input[name=_csrf]").val()));
        var saved = ana.post(
                "/apply/probe/save",
                Map.of("story", again.select("input[name=story]").val()),
                again.select("form[action=/apply/probe/save] input[name=_csrf]").val());
        assertThat(saved.body()).endsWith(": kept");
    }

    // language

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        var visitor = visitor();
        assertThat(visitor.get("/apply/probe/open").body()).contains(" en ");
        var chosen = visitor.post(
                "/language", Map.of("language", "es", "back", "/apply/probe/open"), visitor.token("/apply/probe/open"));
        assertRedirect(chosen, "/apply/probe/open");
        assertThat(visitor.get("/apply/probe/open").body()).contains(" es ");
    }

    @Test
    void keepsTheChosenLanguageInTheAccount() {
        var account = account();
        var ana = applicant(account);
        ana.post("/language", Map.of("language", "es", "back", "/apply"), ana.token("/apply/probe"));
        assertThat(accounts.get(account).language()).isEqualTo("es");
        assertThat(ana.get("/apply/probe").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/apply/../../x",
                "/apply//evil.example:80",
                "/demo",
                "/apply?x=1",
                "/\\evil.example",
                "/apply\r\nSet-Cookie: a=b"
            })
    void goesBackOnlyToPagesOfItsOwn(String back) {
        var visitor = visitor();
        var answer =
                visitor.post("/language", Map.of("language", "es", "back", back), visitor.token("/apply/probe/open"));
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .doesNotContain("evil.example:")
                .isIn("/", back);
        if (!back.equals("/apply//evil.example:80")) {
            assertRedirect(answer, "/");
        }
    }

    // faults

    @Test
    void saysNothingOfAFaultButItsNumber() {
        var answer = visitor().get("/apply/probe/fault");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("secret detail")
                .doesNotContain("IllegalState")
                .containsPattern("[0-9a-f]{8}");
    }

    @Test
    void givesBackWhatWasTypedWhileTheDatabaseIsAway() {
        var ana = applicant(account());
        var answer = ana.post("/apply/probe/away", Map.of("story", "kept here"), ana.token("/apply/probe"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        var form = Visitor.html(answer).select("form[action=/apply/probe/away]");
        assertThat(form.select("input[name=story]").val()).isEqualTo("kept here");
        assertThat(form.select("input[name=_csrf]").val()).isNotEmpty();
    }

    @Test
    void saysThatAnUploadIsTooLargeEvenAFortyMegabyteOne() {
        var ana = applicant(account());
        var body = new byte[40 * 1024 * 1024];
        Arrays.fill(body, (byte) 'x');
        var answer = ana.send(HttpRequest.newBuilder(ana.uri("/apply/probe/save"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Visitor.html(answer).select("h1").text()).isEqualTo("The file is too large");
    }

    @Test
    void takesAnUploadWithItsTokenAndOnlyWithIt() {
        var ana = applicant(account());
        assertThat(upload(ana, ana.token("/apply/probe"), 9 * 1024 * 1024).body())
                .isEqualTo("received 9437184");
        assertThat(upload(ana, "none", 1024).body()).doesNotContain("received");
    }

    @Test
    void saysThatAFileIsTooLargeWhenTheWholeUploadIsNot() {
        var ana = applicant(account());
        var answer = upload(ana, ana.token("/apply/probe"), 36 * 1024 * 1024 + 1);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Visitor.html(answer).select("h1").text()).isEqualTo("The file is too large");
    }

    @Test
    void refusesAFormOfTooManyFields() {
        var ana = applicant(account());
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < 400; i++) {
            fields.put("f" + i, "x");
        }
        assertThat(ana.post("/apply/probe/save", fields, ana.token("/apply/probe"))
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> upload(Visitor visitor, String token, int size) {
        var head = """
                --b\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="photo"; filename="a.jpg"\r
                Content-Type: image/jpeg\r
                \r
                """.formatted(token);
        var body = (head + "x".repeat(size) + "\r\n--b--\r\n").getBytes(StandardCharsets.US_ASCII);
        return visitor.send(HttpRequest.newBuilder(visitor.uri("/apply/probe/upload"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Test
    void saysThatAFormIsTooLarge() {
        var ana = applicant(account());
        var answer = ana.post("/apply/probe/save", Map.of("story", "x".repeat(600 * 1024)), ana.token("/apply/probe"));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    // headers

    @Test
    void sendsItsRulesWithEveryAnswer() {
        for (var path :
                List.of("/apply/probe/open", "/work/probe/open", "/verify/probe", "/apply/nothing", "/nothing")) {
            var headers = visitor().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                            + " form-action 'self' https://www.bbc.com; base-uri 'none'; frame-ancestors 'none'");
            assertThat(headers.firstValue("Referrer-Policy"))
                    .as(path)
                    .hasValue(path.startsWith("/verify") ? "no-referrer" : "same-origin");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
            assertThat(headers.firstValue("Cache-Control").orElseThrow())
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void letsBrowsersKeepFilesThatAreTheSameForAll() {
        var answer = visitor().get(StaticFile.url("am.css"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000")
                .contains("immutable")
                .doesNotContain("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "10.0.0.1"})
    void refusesAHostThatIsNotItsOwn(String host) {
        var visitor = visitor();
        visitor.headers.put("Host", host);
        assertThat(visitor.get("/apply/probe/open").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
    void knowsOnlyReadingAndPosting(String method) {
        var answer = visitor()
                .send(HttpRequest.newBuilder(visitor().uri("/apply/probe/open"))
                        .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isIn(400, 404, 405);
    }

    private static void assertRedirect(HttpResponse<String> answer, String to) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(to);
    }
}
