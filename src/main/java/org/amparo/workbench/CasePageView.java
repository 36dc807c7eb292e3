// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * A case as its page shows it.
 *
 * @param preparing a document is being produced at this moment
 * @param way where it stands, what runs, what it waits for
 * @param appeals none for who may not read the claim
 * @param history newest first
 * @param minds the officer notes what the case waits for
 */
public record CasePageView(
        Frame frame,
        UUID id,
        UUID applicationId,
        Identity identity,
        String fileNumber,
        String office,
        String filedAt,
        String registeredAt,
        CaseWay way,
        List<Appeal> appeals,
        boolean preparing,
        List<Paper> documents,
        List<Event> history,
        List<DeskView.Asked> asked,
        boolean mayRevoke,
        boolean maySuspend,
        boolean minds) {

    /** An issued document; {@code tone} colours the state, which is always said in words too. */
    public record Paper(
            UUID id,
            String title,
            String state,
            String tone,
            String validity,
            List<String> extensions,
            String reason,
            int checks,
            boolean file,
            boolean revocable,
            boolean suspended,
            boolean orderable) {}

    /** A review the person asked for; {@code language} is the tag of what they read in when writing. */
    public record Appeal(String what, String when, String language, String reasons) {
        @Override
        public String toString() {
            return "Appeal";
        }
    }

    /** Something that happened. */
    public record Event(String what, String when) {}

    /** What the desk does next: wait for the document, hand it over, or neither because none is valid. */
    public String next() {
        return preparing
                ? "wait"
                : documents.stream().anyMatch(paper -> paper.tone().equals("good")) ? "hand" : "none";
    }

    public String address() {
        return "/work/cases/" + id;
    }

    @Override
    public String toString() {
        return "CasePageView[" + id + "]";
    }
}
