// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Locale;

/** Why an uploaded file was not taken. Each has a text that names the mend: {@code error.upload.<reason>}. */
public final class UploadRefused extends Exception {

    /** The reasons, in the words of the message keys. */
    public enum Reason {
        /** Nothing arrived, or no bytes. */
        EMPTY,
        /** More than ten megabytes. */
        TOO_LARGE,
        /** More pixels than can safely be opened. */
        TOO_MANY_PIXELS,
        /** Neither picture nor PDF. */
        NOT_ACCEPTED,
        /** A picture is needed here, and this is none. */
        NOT_A_PICTURE,
        /** The name promises another kind of file than the bytes are. */
        NAME_DIFFERS,
        /** Looks like a picture but cannot be opened. */
        DAMAGED,
        /** As many files as one question takes are here already. */
        TOO_MANY;

        public String key() {
            return "error.upload." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    UploadRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
