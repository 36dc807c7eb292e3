// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.country.Office;
import org.amparo.documents.DocumentView;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.Receipt;

/**
 * What a person sees first.
 *
 * @param receipt empty while nothing was sent
 * @param office the one in charge
 * @param fileNumber once registered, else empty
 * @param happened newest last
 * @param unread messages nobody opened yet
 * @param returned a mail to the person came back
 * @param promise how what will be told is said
 */
public record HomeView(
        NextStep next,
        Optional<Receipt> receipt,
        Optional<Office> office,
        String fileNumber,
        List<InformationRequestView> requests,
        List<DocumentView> documents,
        List<Happened> happened,
        boolean registered,
        int unread,
        boolean returned,
        Promise promise,
        Instant now) {

    /** Something that happened, in words. */
    public record Happened(Instant at, String what) {}

    @Override
    public String toString() {
        return "HomeView";
    }
}
