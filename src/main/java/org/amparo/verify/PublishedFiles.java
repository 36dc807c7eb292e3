// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.concurrent.TimeUnit;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.documents.PublishedKeys;
import org.amparo.documents.SignedKeyList;
import org.amparo.documents.StatusLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What verifiers fetch, ours and other people's, from any page of the web: keys and status lists. Nobody stands in either. */
@Controller
class PublishedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedFiles.class);
    private static final MediaType STATUS_LIST = MediaType.parseMediaType("application/statuslist+cwt");
    private static final MediaType KEY_SET = MediaType.parseMediaType("application/jwk-set+json");
    private static final MediaType KEY_LIST = MediaType.parseMediaType("application/jose");
    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");
    private static final String EVERYBODY = "*";

    private final StatusLists lists;
    private final PublishedKeys keys;
    private final SignedKeyList signed;

    PublishedFiles(StatusLists lists, PublishedKeys keys, SignedKeyList signed) {
        this.lists = lists;
        this.keys = keys;
        this.signed = signed;
    }

    /** A list that cannot be made is never answered with an empty one. */
    @Allowed(Permission.OPEN)
    @GetMapping("/status/{number}")
    ResponseEntity<byte[]> statusList(@PathVariable String number) {
        if (!number.matches("[0-9]{1,6}")) {
            return ResponseEntity.notFound().build();
        }
        try {
            return lists.list(Integer.parseInt(number))
                    .map(list -> ResponseEntity.ok()
                            .contentType(STATUS_LIST)
                            .cacheControl(CacheControl.maxAge(StatusLists.FRESH.toSeconds(), TimeUnit.SECONDS)
                                    .cachePublic())
                            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY)
                            .body(list))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (StatusLists.Unavailable away) {
            LOG.warn("no status list can be made: {}", away.getMessage());
            return ResponseEntity.status(503)
                    .header(HttpHeaders.RETRY_AFTER, "30")
                    .build();
        }
    }

    /** The list verifiers take with them; 404 before the first ceremony of keys. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/keys")
    ResponseEntity<String> signedKeys() {
        return signed.jws()
                .map(list -> published(KEY_LIST, list))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** By which the list is proved. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/root")
    ResponseEntity<String> root() {
        return signed.rootPem()
                .map(pem -> published(PEM, pem))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> published(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(10, TimeUnit.MINUTES).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY)
                .body(text);
    }

    @Allowed(Permission.OPEN)
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<PublishedKeys.KeySet> keys() {
        return ResponseEntity.ok()
                .contentType(KEY_SET)
                .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY)
                .body(keys.keySet());
    }
}
