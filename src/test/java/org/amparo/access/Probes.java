// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.amparo.country.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Handlers to try the doors with. Registered by hand: as a controller it would join every test of the program. */
final class Probes {

    private final Sessions sessions;

    Probes(Sessions sessions) {
        this.sessions = sessions;
    }

    @Allowed(Permission.OPEN)
    @ResponseBody
    public String open(Actor actor, Words words, HttpServletRequest request) {
        return actor.logName() + " " + words.lang() + " csrf=" + FaultPages.token(request);
    }

    @Allowed(Permission.APPLY)
    @ResponseBody
    public String apply(Applicant applicant, HttpServletRequest request) {
        return applicant.logName() + " csrf=" + FaultPages.token(request);
    }

    @Allowed(Permission.APPLY)
    @ResponseBody
    public String save(Applicant applicant, @RequestParam String story) {
        return "saved for " + applicant.logName() + ": " + story;
    }

    @Allowed(Permission.APPLY)
    @ResponseBody
    public String upload(Applicant applicant, @RequestParam MultipartFile photo) {
        return "received " + photo.getSize();
    }

    @Allowed(Permission.READ_APPLICATION)
    @ResponseBody
    public String read(Officer officer, HttpServletRequest request) {
        return officer.logName() + " csrf=" + FaultPages.token(request);
    }

    @Allowed(Permission.READ_ACCESS_LOG)
    @ResponseBody
    public String log(Officer officer) {
        return officer.logName();
    }

    @ResponseBody
    public String forgotten() {
        return "nobody may see this";
    }

    @Allowed(Permission.DEMO)
    @ResponseBody
    public String demo() {
        return "demo";
    }

    @Allowed(Permission.OPEN)
    public ResponseEntity<String> signIn(
            @RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(sessions.start(new Applicant(account), request, response));
    }

    @Allowed(Permission.APPLY)
    @ResponseBody
    public String away(Applicant applicant) throws SQLTransientConnectionException {
        throw new SQLTransientConnectionException("pool is empty");
    }

    @Allowed(Permission.OPEN)
    @ResponseBody
    public String fault() {
        throw new IllegalStateException("secret detail");
    }

    @Allowed(Permission.OPEN)
    @ResponseBody
    public String number(@PathVariable UUID id) {
        return id.toString();
    }
}
