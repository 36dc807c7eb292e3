// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.PresenceState;

/**
 * An application on the desk.
 *
 * @param open what was declared, to be looked at
 * @param silent facts nobody declared, which can be noted
 * @param missing names of the facts that must still be checked before registering
 * @param closed names of the compartments this officer may open
 * @param mayBreakGlass the officer may open others in an emergency, whether anything is in them or not
 * @param caseId the case, once registered; else empty
 * @param returnedMail says that mail to the person came back, or is empty
 * @param presence how far it is shown that the person is in the country, where that is asked for
 */
public record DeskView(
        Frame frame,
        UUID id,
        int version,
        Identity identity,
        String state,
        String filedAt,
        String office,
        FilingView filing,
        List<FactLine> open,
        List<FactLine> silent,
        int checked,
        List<String> missing,
        List<Paper> papers,
        List<Asked> asked,
        List<Told> told,
        List<GroupView.Line> family,
        List<String> closed,
        boolean mayBreakGlass,
        int undoable,
        String caseId,
        String returnedMail,
        Optional<PresenceState> presence,
        boolean mayCheck,
        boolean mayAsk,
        boolean mayRegister,
        boolean mayIssueCard) {

    /** An uploaded file. */
    public record Paper(UUID id, String label, boolean image, String size) {}

    /** Something asked of the person, and the answer. */
    public record Asked(String wanted, String askedAt, String replyBy, boolean late, String reply, String answeredAt) {}

    /** A section of what the person wrote. */
    public record Told(String title, boolean reserved, List<Line> lines) {}

    public record Line(String label, String text) {}

    public boolean isRegistered() {
        return !caseId.isEmpty() || state.equals("registered");
    }

    public boolean canCheck() {
        return mayCheck && !isRegistered();
    }

    public List<FactLine> unchecked() {
        return open.stream().filter(FactLine::isUnchecked).toList();
    }

    public boolean isReady() {
        return missing.isEmpty();
    }

    public String address() {
        return "/work/applications/" + id;
    }

    @Override
    public String toString() {
        return "DeskView[" + id + "]";
    }
}
