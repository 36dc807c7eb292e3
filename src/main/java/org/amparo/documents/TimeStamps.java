// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Where time-stamps come from: an authority over RFC 3161, or for demonstrations and small sites a key of our own. */
final class TimeStamps {

    private TimeStamps() {}

    /** Asks the one address that was configured: no redirects, ten seconds, nothing over 64 KB. */
    static TSPSource of(URI authority) {
        return new Authority(
                authority,
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
    }

    /** Stamps with our own key; without one it refuses, as a missing signer does, so that orders wait. */
    static TSPSource of(SigningKeys keys, Clock clock) {
        return new Own(keys, clock);
    }

    /** A source of its own for each stamp, since DSS keeps the time in it. */
    private record Own(SigningKeys keys, Clock clock) implements TSPSource {

        /** Names our practice of stamping: the time of the server's clock, nothing promised. From a random UUID. */
        private static final String POLICY = "2.25.119076015275720647009311457842739037424";

        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            var entry = (KSPrivateKeyEntry) keys.get(SigningKeys.TIME_STAMPS).entry();
            var source = new KeyEntityTSPSource(
                    entry.getPrivateKey(), entry.getCertificate(), Arrays.asList(entry.getCertificateChain()));
            source.setTsaPolicy(POLICY);
            source.setAcceptedDigestAlgorithms(List.of(algorithm));
            source.setProductionTime(Date.from(clock.instant()));
            return source.getTimeStampResponse(algorithm, digest);
        }
    }

    private record Authority(URI address, HttpClient http) implements TSPSource {

        private static final int LARGEST = 64 * 1024;
        private static final SecureRandom RANDOM = new SecureRandom();

        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            try {
                var generator = new TimeStampRequestGenerator();
                generator.setCertReq(true);
                var question = generator.generate(
                        new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
                var answer = new TimeStampResponse(post(question.getEncoded()));
                answer.validate(question);
                if (answer.getTimeStampToken() == null) {
                    throw new IllegalStateException("the time-stamp authority refused: " + answer.getStatusString());
                }
                return new TimestampBinary(answer.getTimeStampToken().getEncoded());
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            } catch (TSPException wrong) {
                throw new IllegalStateException("the time-stamp authority's answer is wrong", wrong);
            }
        }

        private byte[] post(byte[] question) throws IOException {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build();
            try (var body = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                var answer = body.readNBytes(LARGEST + 1);
                if (answer.length > LARGEST) {
                    throw new IOException("an answer too large for a time-stamp");
                }
                return answer;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while waiting for a time-stamp", stopped);
            }
        }
    }
}
