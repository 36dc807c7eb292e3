// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.command.invented.InventedPhoto;

/** Orders for people who do not exist, with the names that break printers. */
enum InventedOrders {
    ORDINARY("Wilmer José", "Terán Useche", "", 1),
    LONG_NAMES(
            "María de los Ángeles Guadalupe Concepción Inmaculada Esperanza del Carmen",
            "Fernández de Córdoba y Echeverría-Goicoechea viuda de Montenegro Santisteban",
            "",
            2),
    ARABIC("Layla", "al-Khatib", "ليلى الخطيب بنت محمد", 3),
    MONONYM("", "Suharto", "", 4),
    NO_PHOTO("Ana", "Ñúñez", "", 0),
    OTHER_SCRIPTS("Đặng Thị", "Nguyễn", "ነጋሽ 王小明 \uD83D\uDE00 e\u0301\u0000\u202E", 5);

    private final String given;
    private final String surnames;
    private final String original;
    private final int photo;

    InventedOrders(String given, String surnames, String original, int photo) {
        this.given = given;
        this.surnames = surnames;
        this.original = original;
        this.photo = photo;
    }

    DocumentOrder order(UUID holder) {
        return order("work-permit", holder, new byte[0]);
    }

    DocumentOrder order(String type, UUID holder, byte[] signature) {
        var fields = new HashMap<>(Map.of(
                "given-names", given,
                "surnames", surnames,
                "birth-date", "2 de noviembre de 1988",
                "nationality", "Colombiana",
                "document", "Pasaporte 123456789",
                "entry-date", "11 de febrero de 2018",
                "address", "Pasaje Los Molles 114, interior 3",
                "area", "Lima / Lima / Breña",
                "phones", "900 000 418",
                "email", "persona@correo.example"));
        fields.put("birth-country", "Colombia");
        if (!original.isEmpty()) {
            fields.put("given-names", given + " (" + original + ")");
        }
        if (this == MONONYM) {
            fields.keySet().removeAll(List.of("phones", "email", "address", "entry-date"));
        }
        return new DocumentOrder(
                type,
                holder,
                "108420",
                LocalDate.of(2026, 3, 12),
                fields,
                photo == 0 ? new byte[0] : InventedPhoto.jpeg(photo),
                signature,
                "LIM");
    }
}
