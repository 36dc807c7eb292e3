// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.documents.ExtensionPreview;
import org.amparo.documents.ExtensionTerms;

/**
 * What an extension would do, before it is confirmed.
 *
 * @param id the one it will have, so that pressing twice confirms once
 * @param changed the numbers are not those last seen
 */
public record ExtensionPreviewView(
        Frame frame,
        UUID id,
        ExtensionTyped typed,
        ExtensionTerms terms,
        String titleKey,
        ExtensionPreview preview,
        boolean changed) {}
