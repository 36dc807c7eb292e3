// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.amparo.access.StaticFile;
import org.amparo.country.Words;

/** How the verifier stands among the programs of a phone; the names are the standard's. */
record Manifest(
        String name,
        @JsonProperty("short_name") String shortName,
        String lang,
        String dir,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("background_color") String backgroundColor,
        @JsonProperty("theme_color") String themeColor,
        List<Icon> icons) {

    /** One for every size. */
    record Icon(String src, String sizes, String type) {}

    static Manifest of(Words words) {
        return new Manifest(
                words.text("verifier.title"),
                "Amparo",
                words.lang(),
                words.dir(),
                "/verify/scan",
                "/verify/scan",
                "standalone",
                "#FFFFFF",
                "#0B5D5B",
                List.of(new Icon(StaticFile.url("mark.svg"), "any", "image/svg+xml")));
    }
}
