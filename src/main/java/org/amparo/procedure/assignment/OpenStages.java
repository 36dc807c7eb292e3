// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.stream.Stream;
import org.amparo.procedure.Stage;

/** The stages in which somebody has to do with a case, as the database calls them. */
final class OpenStages {

    static final String[] NAMES =
            Stream.of(Stage.values()).filter(Stage::isOpen).map(Enum::name).toArray(String[]::new);

    private OpenStages() {}
}
