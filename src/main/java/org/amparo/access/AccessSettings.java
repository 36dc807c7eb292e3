// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an installation sets for the doors of the program; the names are documented in SECURITY.md. */
@ConfigurationProperties("amparo")
record AccessSettings(
        @DefaultValue({"localhost", "127.0.0.1"}) List<String> hosts,
        @DefaultValue Origin origin,
        boolean plainCookies,
        @DefaultValue("https://www.bbc.com/weather") URI exitUrl,
        @DefaultValue("data") Path data,
        @Nullable Path keys,
        @Nullable Path kek,
        boolean createKeys) {

    /** Where each audience is served. With different hosts, each serves its own audience only. */
    record Origin(
            @DefaultValue("http://localhost:8080") URI portal,
            @DefaultValue("http://localhost:8080") URI work,
            @DefaultValue("http://localhost:8080") URI verify) {}

    /** All that is needed before there is an installation. */
    static AccessSettings makingKeysIn(Path folder) {
        return makingKeysIn(folder, null);
    }

    static AccessSettings makingKeysIn(Path folder, @Nullable Path kek) {
        var nowhere = URI.create("http://localhost");
        return new AccessSettings(
                List.of(), new Origin(nowhere, nowhere, nowhere), false, nowhere, folder, folder, kek, true);
    }

    Path keyFolder() {
        return keys == null ? data.resolve("keys") : keys;
    }

    Path kekFile() {
        return kek == null ? keyFolder().resolve("kek.json") : kek;
    }
}
