// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.country.Words;
import org.amparo.documents.BodyCheck;
import org.amparo.documents.CheckStatus;

/**
 * The page on which a body that signed in checks documents: what was typed, what is wrong with it, and the answer.
 *
 * @param body clinic or police, as in its address and its words
 * @param error empty, or code, purpose or later: the last part of the texts' names
 */
public record BodyCheckView(
        String body,
        String officer,
        String typed,
        String purpose,
        List<String> purposes,
        String error,
        Optional<Verdict> verdict) {

    public BodyCheckView {
        purposes = List.copyOf(purposes);
    }

    /** The same with an answer, and empty fields for the next, whose purpose is another. */
    BodyCheckView answered(Verdict answer) {
        return new BodyCheckView(body, officer, "", "", purposes, "", Optional.of(answer));
    }

    BodyCheckView wrong(String what) {
        return new BodyCheckView(body, officer, typed, purpose, purposes, what, Optional.empty());
    }

    public String address() {
        return "/work/check/" + body;
    }

    /**
     * @param state valid, invalid, suspended, lapsed, replaced or unknown
     * @param photo address of the face; empty when there is none to show
     */
    public record Verdict(String state, String checkedAt, String photo, List<Line> lines) {

        public Verdict {
            lines = List.copyOf(lines);
        }

        public String look() {
            return state.equals("valid") ? "good" : state.equals("unknown") ? "plain" : "bad";
        }

        public String icon() {
            return switch (state) {
                case "valid" -> "check";
                case "unknown" -> "search";
                case "invalid", "replaced" -> "cross";
                default -> "clock";
            };
        }

        @Override
        public String toString() {
            return "Verdict[" + state + "]";
        }
    }

    /** One thing the body may learn; {@code key} is the last part of its label's name. */
    public record Line(String key, String text) {
        @Override
        public String toString() {
            return "Line[" + key + "]";
        }
    }

    static Verdict clinic(BodyCheck<BodyCheck.Clinic> check, Words words) {
        var seen = check.seen();
        return verdict(
                check.status(),
                words.text("verify.checked", words.moment(check.at())),
                seen.filter(BodyCheck.Clinic::hasPhoto).map(one -> "/work/check/clinic/photo/" + one.document()),
                seen.map(one -> List.of(
                        new Line("name", one.name()),
                        new Line("birth", one.birthDate()),
                        new Line("care", words.text(one.care())))));
    }

    static Verdict police(BodyCheck<BodyCheck.Police> check, Words words) {
        var seen = check.seen();
        return verdict(
                check.status(),
                words.text("verify.checked", words.moment(check.at())),
                seen.filter(BodyCheck.Police::hasPhoto).map(one -> "/work/check/police/photo/" + one.document()),
                seen.map(one -> List.of(new Line("name", one.name()), new Line("number", one.number()))));
    }

    private static Verdict verdict(
            CheckStatus status, String checkedAt, Optional<String> photo, Optional<List<Line>> lines) {
        return new Verdict(
                status.name().toLowerCase(Locale.ROOT), checkedAt, photo.orElse(""), lines.orElse(List.of()));
    }

    @Override
    public String toString() {
        return "BodyCheckView[" + body + "]";
    }
}
