// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.Locale;
import org.amparo.country.Words;
import org.amparo.documents.PersonCheck;

/**
 * What an employer or a bank reads. {@code texts} begins the keys of title, meaning and mend; whatever is not shown is
 * empty, and everything of the person is when nothing may be shown.
 *
 * @param photo the address of the photograph
 * @param work whether the person may work, in words; {@code mayWork} says whether it is good news
 */
public record PersonView(
        String texts,
        String icon,
        String look,
        String checkedAt,
        String title,
        String purpose,
        String name,
        String photo,
        String work,
        boolean mayWork,
        String validity) {

    static PersonView of(PersonCheck check, Words words) {
        var at = words.text("verify.checked", words.moment(check.checkedAt()));
        if (check.seen().isEmpty()) {
            return new PersonView(texts(check.answer()), "cross", "bad", at, "", "", "", "", "", false, "");
        }
        var seen = check.seen().get();
        return new PersonView(
                "share.shown",
                "check",
                "good",
                at,
                words.text(seen.titleKey()),
                seen.purpose().isEmpty() ? "" : words.text("share.purpose." + seen.purpose()),
                seen.name(),
                seen.photo().map(ticket -> "/verify/photo/" + ticket).orElse(""),
                work(seen, words),
                seen.work() == PersonCheck.Work.ALLOWED,
                seen.validity() ? validity(seen, words) : "");
    }

    private static String texts(PersonCheck.Answer answer) {
        return answer == PersonCheck.Answer.ENDED
                ? "share.ended"
                : "verify." + answer.name().toLowerCase(Locale.ROOT);
    }

    private static String work(PersonCheck.Seen seen, Words words) {
        return switch (seen.work()) {
            case ALLOWED ->
                seen.until()
                        .map(until -> words.text("share.work.until", words.shortDate(until)))
                        .orElseGet(() -> words.text("share.work.open"));
            case NO_PERMIT -> words.text("share.work.none");
            case NOT_SHOWN -> "";
        };
    }

    private static String validity(PersonCheck.Seen seen, Words words) {
        return seen.until().map(words::shortDate).orElseGet(() -> words.text("verify.no-end"));
    }

    @Override
    public String toString() {
        return "PersonView[" + texts + "]";
    }
}
