// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** What somebody who helps may do for the person. Whatever is not named here, nobody does for another. */
public enum HelpScope {
    /** See where the application stands, and its messages, but those about complaints, own data and contacts. */
    STATUS,
    /** Read and fill in the form, but what is kept apart. */
    FORM,
    /** Add, see and remove files of the form. */
    FILES,
    /** Read and answer what the authority asks for. */
    REPLY,
    /** Read and write the story too: what happened, what the person fears, what support they need. */
    STORY
}
