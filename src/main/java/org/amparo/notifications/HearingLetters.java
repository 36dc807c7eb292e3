// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.Words;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewState;
import org.springframework.stereotype.Component;

/** What is said of an interview of a case, while it still stands so; where it is, and its address, are never in a mail. */
@Component
class HearingLetters {

    private final Hearings hearings;

    HearingLetters(Hearings hearings) {
        this.hearings = hearings;
    }

    Optional<String> text(UUID accountId, UUID reference, MessageKind news, boolean detailed, Words words) {
        var kind = "mail." + news.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return hearings.find(accountId)
                .filter(hearing -> isNews(hearing, reference, news))
                .map(hearing -> !detailed
                        ? words.text(kind + ".neutral")
                        : words.text(
                                kind + ".detail",
                                words.moment(hearing.talk().date().at()),
                                hearing.reason(InterviewAct.CALLED_OFF)));
    }

    private static boolean isNews(Hearing hearing, UUID reference, MessageKind news) {
        var talk = hearing.talk();
        return news == MessageKind.HEARING_SET
                ? talk.date().id().equals(reference) && talk.state() == InterviewState.PLANNED
                : talk.id().equals(reference) && talk.state() == InterviewState.CALLED_OFF;
    }
}
