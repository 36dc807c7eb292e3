// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page: by touch, or by the keyboard alone. */
interface Hands {

    void write(Locator input, String text);

    /** A radio or a checkbox. */
    void tick(Locator input);

    void choose(Locator select, String code);

    /** A button or a link that leads on. */
    void press(Locator button);

    /** Fingers on glass. */
    record Touch() implements Hands {

        @Override
        public void write(Locator input, String text) {
            input.fill(text);
        }

        @Override
        public void tick(Locator input) {
            input.check();
        }

        @Override
        public void choose(Locator select, String code) {
            select.selectOption(code);
        }

        /** What is still on its way, such as a photograph, goes first. */
        @Override
        @SuppressWarnings("deprecation") // the page may stay at its address, so there is no address to wait for
        public void press(Locator button) {
            button.page().waitForNavigation(button::click);
        }
    }

    /** Tab, arrows, space, enter and letters; what cannot be reached so fails. */
    record Keyboard(Page page) implements Hands {

        private static final int FARTHEST = 400;
        private static final int LONGEST_LIST = 1_000;

        @Override
        public void write(Locator input, String text) {
            reach(input);
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }

        @Override
        public void tick(Locator input) {
            if (input.isChecked()) {
                return;
            }
            if ("checkbox".equals(input.getAttribute("type"))) {
                reach(input);
                page.keyboard().press("Space");
            } else {
                reachGroup(input);
                for (int step = 0; step < 40 && !input.isChecked(); step++) {
                    page.keyboard().press(step == 0 ? "Space" : "ArrowDown");
                }
            }
            if (!input.isChecked()) {
                throw new AssertionError("cannot be ticked by keyboard: " + input);
            }
        }

        @Override
        public void choose(Locator select, String code) {
            reach(select);
            page.keyboard().press("Home");
            for (int step = 0; step < LONGEST_LIST && !code.equals(select.inputValue()); step++) {
                page.keyboard().press("ArrowDown");
            }
            if (!code.equals(select.inputValue())) {
                throw new AssertionError("cannot be chosen by keyboard: " + code);
            }
        }

        @Override
        @SuppressWarnings("deprecation") // the page may stay at its address, so there is no address to wait for
        public void press(Locator button) {
            reach(button);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }

        /** Tabs on, past the end of the page if need be, until the element has the focus and shows it. */
        private void reach(Locator element) {
            reach(element, "(e) => document.activeElement === e");
        }

        /** Tab leads to the ticked radio of a group, or to its first or last: any of them will do. */
        private void reachGroup(Locator radio) {
            reach(radio, "(e) => document.activeElement.type === 'radio' && document.activeElement.name === e.name");
        }

        private void reach(Locator element, String there) {
            for (int step = 0; step < FARTHEST; step++) {
                if ((Boolean) element.evaluate(there)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("not reached by keyboard: " + element);
        }
    }
}
