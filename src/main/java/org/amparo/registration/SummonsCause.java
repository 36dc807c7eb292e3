// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** What an officer has doubts about when somebody is asked to come; a country says which of these it uses. */
public enum SummonsCause {
    /** Whether the person is in the country. */
    PRESENCE,
    /** Whether the person is who the documents say. */
    IDENTITY,
    /** A photograph that shows too little. */
    PHOTO
}
