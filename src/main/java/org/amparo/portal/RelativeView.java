// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.UUID;
import org.amparo.documents.DocumentView;
import org.amparo.registration.EvidenceFile;

/**
 * One member of a family as its head sees it.
 *
 * @param told what the head said, question and answer
 * @param mayInvite has a file of their own and may be an adult
 * @param email as typed, when it was wrong
 * @param error what is wrong with it, or empty
 * @param documents a child's
 * @param door where the mail to the member leads
 * @param paperError why a paper was refused, or empty
 */
public record RelativeView(
        UUID id,
        FamilyView.Line line,
        List<Told> told,
        boolean mayInvite,
        String email,
        String error,
        List<DocumentView> documents,
        List<EvidenceFile> papers,
        String door,
        String paperError) {

    public record Told(String label, String text) {}

    @Override
    public String toString() {
        return "RelativeView[" + id + "]";
    }
}
