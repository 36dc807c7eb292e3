// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.access.Applicant;
import org.amparo.access.Hand;
import org.amparo.access.HelpKind;
import org.amparo.access.HelpScope;
import org.amparo.access.OneNode;
import org.amparo.access.TryAgainLater;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that come in pieces, and what is left of those that do not come whole. */
class UploadsTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final String MARK = "0123456789abcdef";
    private static final int CHUNK = 64 * 1024;

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo amparo;

    private final Applicant applicant = new Applicant(UUID.randomUUID());
    private final Draft draft = get(StartDraft.class).start(applicant, "es");
    private final ReceiveUpload uploads = get(ReceiveUpload.class);
    private final Field photo = Objects.requireNonNull(get(Form.class).fields().get("photo"));
    private final Field paper = Objects.requireNonNull(get(Form.class).fields().get("doc_image"));

    @BeforeAll
    static void start() {
        amparo = RunningAmparo.startAlone(Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    @Test
    void aFileInChunksIsTheSameFile() throws Exception {
        var pdf = pdf(300_000);
        var upload = uploads.start(applicant, draft, paper, "acta.PDF", pdf.length, MARK);
        for (int at = 0; at < pdf.length; at += CHUNK) {
            assertThat(uploads.append(applicant, upload.id(), at, part(pdf, at))
                            .orElseThrow()
                            .arrived())
                    .isEqualTo(Math.min(at + CHUNK, pdf.length));
        }
        var file = uploads.finish(applicant, upload.id(), draft).orElseThrow();
        assertThat(get(EvidenceFiles.class)
                        .find(file.id(), applicant)
                        .orElseThrow()
                        .bytes())
                .isEqualTo(pdf);
        assertThat(uploads.listUnfinished(draft)).isEmpty();
        assertThat(uploads.finish(applicant, upload.id(), draft).orElseThrow().id())
                .isEqualTo(file.id());
    }

    @Test
    void aFileOnItsWayToAClosedFieldIsNotThereForWhoeverHelps() throws Exception {
        var pdf = pdf(200_000);
        var upload = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        var hand =
                new Hand(UUID.randomUUID(), HelpKind.NGO, UUID.randomUUID(), "Ana", "", "Yuli", Set.of(HelpScope.FORM));
        var helped = new Applicant(applicant.accountId(), Optional.of(hand));
        assertThat(uploads.find(upload.id(), helped)).isEmpty();
        assertThat(uploads.append(helped, upload.id(), 0, part(pdf, 0))).isEmpty();
        uploads.remove(helped, upload.id());
        assertThat(uploads.find(upload.id(), applicant)).isPresent();
    }

    @Test
    void theSameFileChosenAgainGoesOnWhereItStopped() throws Exception {
        var pdf = pdf(200_000);
        var upload = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        uploads.append(applicant, upload.id(), 0, part(pdf, 0));
        var again = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        assertThat(again.id()).isEqualTo(upload.id());
        assertThat(again.arrived()).isEqualTo(CHUNK);
        var another = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, "f" + MARK);
        assertThat(another.id()).isNotEqualTo(upload.id());
        assertThat(uploads.listUnfinished(draft)).hasSize(2);
    }

    @Test
    void aChunkThatBeginsElsewhereIsNotTakenAndIsToldWhereToGoOn() throws Exception {
        var pdf = pdf(200_000);
        var upload = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        uploads.append(applicant, upload.id(), 0, part(pdf, 0));
        for (var at : List.of(0, 1, CHUNK - 1, CHUNK + 1, pdf.length)) {
            assertThatThrownBy(() -> uploads.append(applicant, upload.id(), at, part(pdf, at)))
                    .isInstanceOfSatisfying(
                            WrongOffset.class,
                            wrong -> assertThat(wrong.arrived()).isEqualTo(CHUNK));
        }
        var tooMuch = new byte[pdf.length];
        assertThatThrownBy(() -> uploads.append(applicant, upload.id(), CHUNK, tooMuch))
                .isInstanceOf(WrongOffset.class);
        assertThatThrownBy(() -> uploads.finish(applicant, upload.id(), draft)).isInstanceOf(WrongOffset.class);
        assertThat(uploads.find(upload.id(), applicant).orElseThrow().arrived()).isEqualTo(CHUNK);
    }

    @Test
    void theSameChunkTwiceAtOnceIsTakenOnce() throws Exception {
        var pdf = pdf(400_000);
        var upload = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < pdf.length; at += CHUNK) {
                var from = at;
                for (int times = 0; times < 3; times++) {
                    hands.submit(() -> uploads.append(applicant, upload.id(), from, part(pdf, from)));
                }
                while (uploads.find(upload.id(), applicant).orElseThrow().arrived() <= at) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
        }
        var file = uploads.finish(applicant, upload.id(), draft).orElseThrow();
        assertThat(get(EvidenceFiles.class)
                        .find(file.id(), applicant)
                        .orElseThrow()
                        .bytes())
                .isEqualTo(pdf);
    }

    @Test
    void finishingTwiceAtOnceKeepsOneFile() throws Exception {
        var picture = InventedPhoto.jpeg(4);
        var upload = uploads.start(applicant, draft, photo, "a.jpg", picture.length, MARK);
        for (int at = 0; at < picture.length; at += CHUNK) {
            uploads.append(applicant, upload.id(), at, part(picture, at));
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int times = 0; times < 4; times++) {
                hands.submit(() -> uploads.finish(applicant, upload.id(), draft));
            }
        }
        assertThat(get(EvidenceFiles.class).listFor(draft)).hasSize(1);
        // and once more, by the form without scripts
        get(UploadEvidence.class).upload(applicant, draft, photo, picture, "a.jpg");
        assertThat(get(EvidenceFiles.class).listFor(draft)).hasSize(1);
    }

    @Test
    void whatIsNotAcceptedIsRefusedWholeAndLeavesNothing() throws Exception {
        var pdf = pdf(100_000);
        assertThatThrownBy(() -> uploads.start(applicant, draft, paper, "a.pdf", 10 * 1024 * 1024 + 1, MARK))
                .isInstanceOf(UploadRefused.class);
        assertThatThrownBy(() -> uploads.start(applicant, draft, paper, "a.pdf", 0, MARK))
                .isInstanceOf(UploadRefused.class);
        var upload = uploads.start(applicant, draft, photo, "foto.jpg", pdf.length, MARK);
        for (int at = 0; at < pdf.length; at += CHUNK) {
            uploads.append(applicant, upload.id(), at, part(pdf, at));
        }
        assertThatThrownBy(() -> uploads.finish(applicant, upload.id(), draft)).isInstanceOf(UploadRefused.class);
        assertThat(uploads.find(upload.id(), applicant)).isEmpty();
        assertThat(get(EvidenceFiles.class).listFor(draft)).isEmpty();
    }

    @Test
    void somebodyElsesUploadIsNotThere() throws Exception {
        var pdf = pdf(100_000);
        var upload = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        var other = new Applicant(UUID.randomUUID());
        var othersDraft = get(StartDraft.class).start(other, "es");
        assertThat(uploads.find(upload.id(), other)).isEmpty();
        assertThat(uploads.append(other, upload.id(), 0, part(pdf, 0))).isEmpty();
        assertThat(uploads.finish(other, upload.id(), othersDraft)).isEmpty();
        uploads.remove(other, upload.id());
        assertThat(uploads.find(upload.id(), applicant)).isPresent();
        assertThat(uploads.start(other, othersDraft, paper, "a.pdf", pdf.length, MARK)
                        .id())
                .isNotEqualTo(upload.id());
    }

    @Test
    void aDayLaterNothingIsLeftOfWhatWasNotFinished() throws Exception {
        var pdf = pdf(200_000);
        var upload = uploads.start(applicant, draft, paper, "a.pdf", pdf.length, MARK);
        uploads.append(applicant, upload.id(), 0, part(pdf, 0));
        var chunk = get(UploadTable.class).chunks(upload.id()).getFirst();
        var kept = get(UploadEvidence.class).upload(applicant, draft, paper, pdf, "b.pdf");
        get(UploadEvidence.class).remove(applicant, kept.id());
        get(TidyFiles.class).tidy();
        assertThat(stored()).anyMatch(name -> name.equals(chunk.toString()));
        CLOCK.pass(Duration.ofHours(25));
        assertThat(uploads.find(upload.id(), applicant)).isEmpty();
        get(TidyFiles.class).tidy();
        assertThat(stored())
                .noneMatch(name -> name.equals(chunk.toString()))
                .noneMatch(name -> name.equals(kept.id().toString()));
    }

    @Test
    void nobodyFillsTheDisk() throws Exception {
        for (int nth = 0; nth < ReceiveUpload.MOST_A_DAY; nth++) {
            uploads.start(applicant, draft, paper, "a.pdf", 1000 + nth, MARK);
        }
        assertThat(uploads.listUnfinished(draft)).hasSize(ReceiveUpload.MOST_AT_ONCE);
    }

    @Test
    void whoeverBeginsAHundredADayIsToldToWait() throws Exception {
        for (int nth = 0; nth < ReceiveUpload.MOST_A_DAY; nth++) {
            var upload = uploads.start(applicant, draft, paper, "a.pdf", 1000 + nth, MARK);
            assertThat(upload.arrived()).isZero();
        }
        assertThatThrownBy(() -> uploads.start(applicant, draft, paper, "a.pdf", 5, MARK))
                .isInstanceOf(TryAgainLater.class);
    }

    @Test
    void workOnATimerIsDoneByOneNodeAtATime() {
        var node = get(OneNode.class);
        var seen = new java.util.ArrayList<String>();
        node.work("test", () -> {
            seen.add("first");
            var other = Thread.ofVirtual().start(() -> node.work("test", () -> seen.add("second")));
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return false;
        });
        assertThat(seen).containsExactly("first");
    }

    private static List<String> stored() {
        var folder = Path.of(
                        Objects.requireNonNull(amparo.context().getEnvironment().getProperty("amparo.data")))
                .resolve("evidence");
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] part(byte[] file, int at) {
        return Arrays.copyOfRange(file, Math.min(at, file.length), Math.min(at + CHUNK, file.length));
    }

    /** Begins like a PDF; nobody here looks further. */
    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static <T> T get(Class<T> type) {
        return amparo.context().getBean(type);
    }
}
