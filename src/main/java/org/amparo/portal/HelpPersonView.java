// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.access.Hand;
import org.amparo.access.HelpScope;
import org.amparo.registration.InformationRequestView;

/**
 * What whoever helps may go on to.
 *
 * @param drafting there is a form to fill in
 * @param sent there is an application
 * @param requests what is to be answered, when that is allowed
 */
public record HelpPersonView(Hand hand, boolean drafting, boolean sent, List<InformationRequestView> requests) {

    public boolean mayFillIn() {
        return drafting && (hand.may(HelpScope.FORM) || hand.may(HelpScope.FILES));
    }

    public boolean maySeeStatus() {
        return sent && hand.may(HelpScope.STATUS);
    }

    public boolean hasNothing() {
        return !mayFillIn() && !maySeeStatus() && requests.isEmpty();
    }
}
