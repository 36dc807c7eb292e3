// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.documents.ExtendByDecree;
import org.amparo.documents.ExtensionView;

/**
 * What taking an extension back would do.
 *
 * @param error what is wrong with the reason; empty when nothing is
 */
public record TakeBackView(
        Frame frame, ExtensionView extension, ExtendByDecree.Undoable undoable, String reason, String error) {}
