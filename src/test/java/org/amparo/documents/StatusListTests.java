// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import COSE.HeaderKeys;
import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.amparo.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Status lists over a real database, read by a COSE library we did not write under the keys we publish. */
class StatusListTests {

    private static final String ADDRESS = "https://verifica.refugio.example/status/0";

    private final Later clock = new Later();
    private JdbcClient jdbc;
    private StatusPlaces places;
    private StatusLists lists;

    @BeforeEach
    void open() {
        jdbc = JdbcClient.create(TestDatabase.migrated());
        places = new StatusPlaces(jdbc);
        lists = lists(Workshop.SIGNING_KEYS);
    }

    @Test
    void aPlaceNobodyHasIsInvalid() throws Exception {
        assertThat(entries(list(0))).hasSize(StatusBits.ENTRIES / 4).containsOnly(0b01010101);
    }

    @Test
    void saysWhatStandsOfEachDocument() throws Exception {
        var valid = document("ISSUED", LocalDate.of(2026, 3, 20));
        var endless = document("ISSUED", null);
        var lapsed = document("ISSUED", LocalDate.of(2026, 3, 19));
        var ordered = document("ORDERED", LocalDate.of(2027, 1, 1));
        var revoked = document("REVOKED", LocalDate.of(2027, 1, 1));
        var replaced = document("REPLACED", LocalDate.of(2027, 1, 1));

        var entries = entries(list(0));
        assertThat(status(entries, valid)).isEqualTo(0);
        assertThat(status(entries, endless)).isEqualTo(0);
        assertThat(status(entries, lapsed)).isEqualTo(3);
        assertThat(status(entries, ordered)).isEqualTo(1);
        assertThat(status(entries, revoked)).isEqualTo(1);
        assertThat(status(entries, replaced)).isEqualTo(1);
        var others = new HashSet<Integer>();
        for (var entry = 0; entry < StatusBits.ENTRIES; entry++) {
            if (status(entries, entry) != 1) {
                others.add(entry);
            }
        }
        assertThat(others).containsExactlyInAnyOrder(valid, endless, lapsed);
    }

    @Test
    void aRevocationAndAnExtensionStandInItHalfAMinuteLater() throws Exception {
        var stolen = document("ISSUED", LocalDate.of(2027, 1, 1));
        var extended = document("ISSUED", LocalDate.of(2026, 3, 1));
        var before = entries(list(0));
        assertThat(status(before, stolen)).isZero();
        assertThat(status(before, extended)).isEqualTo(3);

        jdbc.sql("""
                update documents.document
                   set state = 'REVOKED', revoked_at = now(), revoked_by = id, revoked_reason = 'x'
                 where id = (select document_id from documents.status_place where entry = :entry)
                """).param("entry", stolen).update();
        jdbc.sql("""
                update documents.document set valid_until = '2026-12-31'
                 where id = (select document_id from documents.status_place where entry = :entry)
                """).param("entry", extended).update();
        assertThat(list(0)).as("the same for a while").isEqualTo(list(0));
        clock.at = clock.at.plus(StatusLists.FRESH);

        var after = entries(list(0));
        assertThat(status(after, stolen)).isEqualTo(1);
        assertThat(status(after, extended)).isZero();
    }

    @Test
    void aDocumentLapsesWhereItWasIssuedAndNotInGreenwich() throws Exception {
        var document = document("ISSUED", LocalDate.of(2026, 3, 20));
        clock.at = Instant.parse("2026-03-21T04:59:00Z");
        assertThat(status(entries(list(0)), document)).isZero();
        clock.at = Instant.parse("2026-03-21T05:00:00Z");
        assertThat(status(entries(list(0)), document)).isEqualTo(3);
    }

    @Test
    void isSignedAsTheStandardHasIt() throws Exception {
        var message = message(list(0));
        assertThat(message.findAttribute(CBORObject.FromObject(16)).AsString()).isEqualTo("application/statuslist+cwt");
        assertThat(message.findAttribute(HeaderKeys.Algorithm).AsInt32()).isEqualTo(-7);
        var claims = CBORObject.DecodeFromBytes(message.GetContent());
        assertThat(claim(claims, 2).AsString()).isEqualTo(ADDRESS);
        assertThat(claim(claims, 6).AsInt64Value()).isEqualTo(Workshop.NOW.getEpochSecond());
        assertThat(claim(claims, 4).AsInt64Value())
                .isEqualTo(Workshop.NOW.plus(Duration.ofHours(24)).getEpochSecond());
        assertThat(claim(claims, 65_534).AsInt32()).isEqualTo(900);
        assertThat(claim(claims, 65_533).get("bits").AsInt32()).isEqualTo(2);
    }

    @Test
    void thereAreOnlyListsThatSealsName() {
        assertThat(lists.list(1)).isEmpty();
        assertThat(lists.list(-1)).isEmpty();
        assertThat(lists.list(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void withoutAKeyThereIsNoListRatherThanAnUnsignedOne() {
        var keyless = lists(SigningKeys.none());
        assertThatThrownBy(() -> keyless.list(0)).isInstanceOf(StatusLists.Unavailable.class);
    }

    @Test
    void aDocumentHasOnePlaceHoweverOftenItIsTried() throws Exception {
        var id = insert("ORDERED", null);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<StatusPlace> drawing = () -> places.place(id);
            var drawn = new HashSet<StatusPlace>();
            for (var done : threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> drawing).toList())) {
                drawn.add(done.get());
            }
            assertThat(drawn).hasSize(1);
        }
    }

    @Test
    void theNextListBeginsWhenOneIsFull() {
        var filler = insert("ORDERED", null);
        jdbc.sql("alter table documents.status_place drop constraint status_place_document_id_fkey")
                .update();
        jdbc.sql("alter table documents.status_place drop constraint status_place_pkey")
                .update();
        jdbc.sql("""
                insert into documents.status_place (document_id, list, entry)
                select cast(:id as uuid), 0, e from generate_series(0, :last) e
                """).param("id", filler).param("last", StatusBits.ENTRIES - 1).update();
        jdbc.sql("alter table documents.status_place add column n serial").update();
        var id = insert("ORDERED", null);
        assertThat(places.place(id).list()).isEqualTo(1);
        assertThat(lists.list(1)).isPresent();
        assertThat(lists.list(2)).isEmpty();
    }

    @Test
    void publishesTheKeysThatSeals() throws Exception {
        var set = new PublishedKeys(Workshop.SIGNING_KEYS, SmallPack.types()).keySet();
        assertThat(set.keys()).hasSize(SmallPack.types().signers().size());
        for (var key : set.keys()) {
            assertThat(key.alg()).isEqualTo("ES256");
            assertThat(key.x5c()).as("the signer's and the root's").hasSize(2);
            var der = Base64.getDecoder().decode(key.x5c().getFirst());
            var kid = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(der), 8);
            assertThat(key.kid())
                    .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(kid));
            assertThat(Base64.getUrlDecoder().decode(key.x())).hasSize(32);
            assertThat(Base64.getUrlDecoder().decode(key.y())).hasSize(32);
        }
        assertThat(new PublishedKeys(SigningKeys.none(), SmallPack.types())
                        .keySet()
                        .keys())
                .isEmpty();
    }

    private StatusLists lists(SigningKeys keys) {
        return new StatusLists(
                places, SmallPack.types(), keys, new SmallPack(), "https://verifica.refugio.example", clock);
    }

    private byte[] list(int number) {
        return lists.list(number).orElseThrow();
    }

    /** Checked under the published key that its header names. */
    private static Sign1Message message(byte[] token) throws Exception {
        var message = (Sign1Message) Message.DecodeFromBytes(token, MessageTag.Sign1);
        var kid = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(message.findAttribute(HeaderKeys.KID).GetByteString());
        var published = new PublishedKeys(Workshop.SIGNING_KEYS, SmallPack.types())
                .keySet().keys().stream()
                        .filter(key -> key.kid().equals(kid))
                        .findFirst()
                        .orElseThrow();
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        Base64.getDecoder().decode(published.x5c().getFirst())));
        assertThat(message.validate(new OneKey(certificate.getPublicKey(), null)))
                .isTrue();
        return message;
    }

    private static byte[] entries(byte[] token) throws Exception {
        var claims = CBORObject.DecodeFromBytes(message(token).GetContent());
        var packed = claim(claims, 65_533).get("lst").GetByteString();
        return new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static CBORObject claim(CBORObject claims, int key) {
        return claims.get(CBORObject.FromObject(key));
    }

    private static int status(byte[] entries, int entry) {
        return entries[entry / 4] >> entry % 4 * 2 & 3;
    }

    private int document(String state, @Nullable LocalDate until) {
        return places.place(insert(state, until)).index();
    }

    private UUID insert(String state, @Nullable LocalDate until) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into documents.document
                       (id, holder, type, office, file_number, valid_from, valid_until, content, state, ordered_at,
                        issued_at, token_hash, revoked_at, revoked_by, revoked_reason)
                values (:id, :id, 'work-permit', 'LIM', '1', '2026-01-01', cast(:until as date), '', :state, :at,
                        case when :state <> 'ORDERED' then cast(:at as timestamptz) end,
                        case when :state <> 'ORDERED' then decode(replace(cast(:id as text), '-', ''), 'hex') end,
                        case when :state = 'REVOKED' then cast(:at as timestamptz) end,
                        case when :state = 'REVOKED' then cast(:id as uuid) end,
                        case when :state = 'REVOKED' then 'x' end)
                """)
                .param("id", id)
                .param("until", until)
                .param("state", state)
                .param("at", Timestamp.from(Workshop.NOW))
                .update();
        return id;
    }

    /** A clock that is put forward by hand. */
    private static final class Later extends Clock {
        private Instant at = Workshop.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }
}
