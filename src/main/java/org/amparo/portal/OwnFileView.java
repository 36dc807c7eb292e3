// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.registration.InformationRequestView;

/** A person's own file as the page inside the download shows it. */
public record OwnFileView(
        String made,
        String controlNumber,
        String fileNumber,
        String filedAt,
        DataView data,
        List<Section> answers,
        List<MessageLine> messages,
        List<InformationRequestView> requests,
        List<Talk> talks,
        List<Entry> files,
        AccessView access) {

    /** A part of the form as it was answered. */
    public record Section(String title, List<Answer> answers) {}

    public record Answer(String question, String answer) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** A file beside the page. */
    public record Entry(String name, String label) {}

    /** An interview by video, with what was said. */
    public record Talk(String at, List<Said> lines) {}

    /** @param note that it was put right later, or that it is an objection; else empty */
    public record Said(String question, String answer, String note) {}

    @Override
    public String toString() {
        return "OwnFileView";
    }
}
