// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Locale;
import java.util.Map;
import org.amparo.registration.UploadRefused.Reason;
import org.apache.tika.Tika;

/**
 * Decides by content what an upload is, and makes of it what is kept: pictures are decoded and written anew, which
 * drops hidden data (place, device) and anything smuggled in; a PDF is kept as it came and never opened here.
 */
final class Intake {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String PDF = "application/pdf";
    private static final Map<String, String> EXTENSIONS = Map.of(
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "jpe",
            "image/jpeg",
            "jfif",
            "image/jpeg",
            "png",
            "image/png",
            "pdf",
            PDF);
    private static final Tika TYPES = new Tika();

    /** What is kept: a JPEG or the PDF. */
    record Accepted(String mediaType, byte[] bytes) {}

    private Intake() {}

    /** @param name as the sender's device named it; only its ending is looked at, and it is not kept */
    static Accepted accept(byte[] upload, String name, boolean pictureOnly) throws UploadRefused {
        if (upload.length == 0) {
            throw new UploadRefused(Reason.EMPTY);
        }
        if (upload.length > MOST_BYTES) {
            throw new UploadRefused(Reason.TOO_LARGE);
        }
        var type = TYPES.detect(upload);
        if (!EXTENSIONS.containsValue(type)) {
            throw new UploadRefused(pictureOnly ? Reason.NOT_A_PICTURE : Reason.NOT_ACCEPTED);
        }
        var promised = EXTENSIONS.get(extension(name));
        if (promised != null && promised.equals(PDF) != type.equals(PDF)) {
            throw new UploadRefused(Reason.NAME_DIFFERS);
        }
        if (type.equals(PDF)) {
            if (pictureOnly) {
                throw new UploadRefused(Reason.NOT_A_PICTURE);
            }
            return new Accepted(PDF, upload);
        }
        return new Accepted("image/jpeg", Picture.writtenAnew(upload));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
