// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.CheckForRegistry;
import org.amparo.documents.RegistryKey;
import org.amparo.documents.RegistryKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Where the labour registry's program asks whether somebody may work, with a key of its own: no session, no cookie. Shapes
 * and faults stand in docs/verification.md.
 */
@Controller
class RegistryApi {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryApi.class);
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_HEADER = 120;

    private final CheckForRegistry checks;
    private final RegistryKeys keys;
    private final RegistryPace pace;

    RegistryApi(CheckForRegistry checks, RegistryKeys keys, RegistryPace pace) {
        this.checks = checks;
        this.keys = keys;
        this.pace = pace;
    }

    /** Nobody was found, whatever the reason. */
    record None(boolean found) {}

    /** All that is ever told of a person; {@code until} is null without a last day. */
    record Person(
            boolean found,
            String number,
            String name,
            String birthDate,
            boolean mayWork,
            @Nullable String until) {

        static Person of(CheckForRegistry.Answer answer) {
            return new Person(
                    true,
                    answer.number(),
                    answer.name(),
                    answer.birthDate().toString(),
                    answer.mayWork(),
                    answer.until().map(Object::toString).orElse(null));
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** A fault as RFC 9457 has it: {@code code} for programs, {@code detail} with the mend for people. */
    record Problem(String type, String title, int status, String code, String detail) {}

    @Allowed(Permission.OPEN)
    @PostMapping("/verify/registry")
    ResponseEntity<Object> check(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest request,
            Words words)
            throws IOException {
        if (keys.purposes().isEmpty()) {
            return problem(404, "no-registry", words).build();
        }
        try {
            return answer(authorization, request, words);
        } catch (RegistryPace.MustWait wait) {
            return problem(429, "too-fast", words).retryAfter(wait.seconds()).build();
        } catch (RegistryQuestion.Unreadable unreadable) {
            return problem(400, "bad-" + unreadable.member().replace("birthDate", "birth-date"), words)
                    .build();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("a registry cannot be answered: {}", away.getClass().getSimpleName());
            return problem(503, "unavailable", words).retryAfter(15).build();
        }
    }

    private ResponseEntity<Object> answer(String authorization, HttpServletRequest request, Words words)
            throws IOException {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return problem(401, "key-missing", words).build();
        }
        var key = key(authorization, request);
        if (key.isEmpty()) {
            return problem(401, "key-unknown", words).build();
        }
        pace.request(key.get().id());
        var question = RegistryQuestion.read(request.getInputStream());
        var found = pace.search(
                key.get().id(),
                question.number(),
                () -> checks.find(key.get(), question.number(), question.birthDate()));
        return json(found.<Object>map(Person::of).orElseGet(() -> new None(false)));
    }

    private Optional<RegistryKey> key(String authorization, HttpServletRequest request) {
        return pace.key(
                request.getRemoteAddr(),
                () -> authorization.length() > LONGEST_HEADER
                        ? Optional.empty()
                        : keys.find(authorization.substring(BEARER.length())));
    }

    private static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Robots-Tag", "noindex")
                .body(body);
    }

    private static Answering problem(int status, String code, Words words) {
        var body = new Problem(
                "about:blank", words.text("registry.title." + status), status, code, words.text("registry." + code));
        return new Answering(ResponseEntity.status(status), body);
    }

    /** A problem on its way. */
    private record Answering(ResponseEntity.BodyBuilder response, Problem problem) {

        Answering retryAfter(long seconds) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return this;
        }

        ResponseEntity<Object> build() {
            if (problem.status() == 401) {
                response.header(HttpHeaders.WWW_AUTHENTICATE, BEARER.strip());
            }
            return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
    }
}
