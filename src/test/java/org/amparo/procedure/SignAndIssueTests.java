// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.registration.ApplicationNotFound;
import org.amparo.registration.Applications;
import org.amparo.registration.AskSupport;
import org.amparo.registration.CheckFact;
import org.amparo.registration.CompareFacts;
import org.amparo.registration.Comparison;
import org.amparo.registration.ComparisonRefused;
import org.amparo.registration.CorrectionReason;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.DeskReason;
import org.amparo.registration.DeskVisits;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.Fact;
import org.amparo.registration.FactCheck;
import org.amparo.registration.KeepSignature;
import org.amparo.registration.PhotoLook;
import org.amparo.registration.SettlePoint;
import org.amparo.registration.SupportAnswer;
import org.amparo.registration.TakePhoto;
import org.amparo.registration.UploadRefused;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** A visit at the desk in Peru, where photograph and signature are required, on a real database. */
class SignAndIssueTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final CompareFacts compareFacts = amparo.get(CompareFacts.class);
    private final TakePhoto takePhoto = amparo.get(TakePhoto.class);
    private final SettlePoint settlePoint = amparo.get(SettlePoint.class);
    private final AskSupport askSupport = amparo.get(AskSupport.class);
    private final SignAndIssue signAndIssue = amparo.get(SignAndIssue.class);
    private final UUID id = amparo.submit(amparo.applicant(), Map.of());

    private void compare(Comparison... different) {
        var all = amparo.get(RegisterCase.class).factsToCheck().stream()
                .map(fact -> List.of(different).stream()
                        .filter(one -> one.fact() == fact)
                        .findFirst()
                        .orElse(new Comparison(fact, "", Comparison.Stays.SAME, CorrectionReason.AS_ON_DOCUMENT)))
                .toList();
        compareFacts.compare(id, all, amparo.version(id), tacna);
    }

    private static Comparison differs(Fact fact, String seen, Comparison.Stays stays) {
        return new Comparison(fact, seen, stays, CorrectionReason.AS_ON_DOCUMENT);
    }

    private static byte[] nobody() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 820, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void bothValuesStayWhicheverCounts() {
        compare(
                differs(Fact.GIVEN_NAMES, "YULIMAR COROMOTO", Comparison.Stays.SAME),
                differs(Fact.BIRTH_DATE, "1991-05-14", Comparison.Stays.DOCUMENT),
                differs(Fact.DOCUMENT_NUMBER, "064417206", Comparison.Stays.DECLARED));

        var view = amparo.get(Applications.class).get(id, tacna);
        assertThat(view.fact(Fact.GIVEN_NAMES).check().orElseThrow().outcome()).isEqualTo(FactCheck.Outcome.CONFIRMED);
        assertThat(view.fact(Fact.BIRTH_DATE).current()).isEqualTo("1991-05-14");
        assertThat(view.fact(Fact.BIRTH_DATE).declared()).isEqualTo("1991-05");
        assertThat(view.fact(Fact.DOCUMENT_NUMBER).current()).isEqualTo("084417206");
        assertThat(view.fact(Fact.DOCUMENT_NUMBER).check().orElseThrow().outcome())
                .isEqualTo(FactCheck.Outcome.KEPT);
        assertThat(compareFacts.readings(id, tacna))
                .containsEntry(Fact.DOCUMENT_NUMBER, "064417206")
                .containsEntry(Fact.BIRTH_DATE, "1991-05-14")
                .doesNotContainKey(Fact.SURNAME_PATERNAL);
    }

    @Test
    void oneUndoTakesTheWholeComparisonBack() {
        compare(differs(Fact.BIRTH_DATE, "1991-05-14", Comparison.Stays.DOCUMENT));
        amparo.get(CheckFact.class).undo(id, amparo.version(id), tacna);

        var view = amparo.get(Applications.class).get(id, tacna);
        assertThat(view.fact(Fact.BIRTH_DATE).current()).isEqualTo("1991-05");
        assertThat(view.facts()).noneMatch(fact -> fact.isChecked());
    }

    @Test
    void aDifferenceNobodyDecidedKeepsNothing() {
        assertThatThrownBy(() -> compare(
                        differs(Fact.GIVEN_NAMES, "María", Comparison.Stays.SAME),
                        differs(Fact.BIRTH_DATE, "1991-02-31", Comparison.Stays.DOCUMENT),
                        differs(Fact.SURNAME_PATERNAL, "", Comparison.Stays.DOCUMENT)))
                .isInstanceOfSatisfying(
                        ComparisonRefused.class,
                        refused -> assertThat(refused.messages())
                                .containsOnlyKeys(Fact.GIVEN_NAMES, Fact.BIRTH_DATE, Fact.SURNAME_PATERNAL));

        assertThat(amparo.get(Applications.class).get(id, tacna).facts()).noneMatch(fact -> fact.isChecked());
    }

    @Test
    void whatIsRequiredIsNamedAndCanBeDoneWithout() {
        compare();
        assertThatThrownBy(() -> signAndIssue.sign(id, false, amparo.version(id), tacna))
                .isInstanceOfSatisfying(
                        DeskIncomplete.class,
                        incomplete ->
                                assertThat(incomplete.missing()).containsExactly(DeskPoint.PHOTO, DeskPoint.SIGNATURE));

        settlePoint.without(id, DeskPoint.PHOTO, DeskReason.DEVICE, "", tacna);
        settlePoint.without(id, DeskPoint.SIGNATURE, DeskReason.CANNOT_WRITE, "", tacna);
        var registered = signAndIssue.sign(id, false, amparo.version(id), tacna);

        assertThat(signAndIssue.sign(id, false, amparo.version(id), tacna)).isEqualTo(registered);
        var read = amparo.get(DeskVisits.class)
                .progress(id, tacna)
                .last(DeskPoint.READ_BACK)
                .orElseThrow();
        assertThat(read.language()).isEqualTo("es-PE");
    }

    @Test
    void whoIsNotThereIsNotSaidToHaveHeardIt() {
        compare();
        settlePoint.without(id, DeskPoint.PHOTO, DeskReason.DEVICE, "", tacna);
        settlePoint.signsOnPrint(id, tacna);
        signAndIssue.sign(id, true, amparo.version(id), tacna);

        assertThat(amparo.get(DeskVisits.class)
                        .progress(id, tacna)
                        .last(DeskPoint.READ_BACK)
                        .flatMap(act -> act.reason()))
                .contains(DeskReason.ABSENT);
    }

    @Test
    void aPhotoOfNobodyWarnsAndRefusesNobody() throws IOException, UploadRefused {
        takePhoto.take(id, nobody(), "photo.png", tacna);
        var photo = takePhoto.find(id, tacna).orElseThrow();

        assertThat(photo.look().faults()).contains(PhotoLook.Fault.EMPTY);
        assertThat(TakePhoto.serves(photo, Optional.empty(), "")).isFalse();
        assertThat(TakePhoto.serves(photo, Optional.of(DeskReason.OTHER), " ")).isFalse();
        assertThatThrownBy(() -> takePhoto.keep(id, Optional.empty(), "", tacna))
                .isInstanceOf(IllegalArgumentException.class);

        takePhoto.keep(id, Optional.of(DeskReason.COVERED), "", tacna);
        assertThat(amparo.get(DeskVisits.class).progress(id, tacna).isSettled(DeskPoint.PHOTO))
                .isTrue();
    }

    @Test
    void theNewestPhotoCountsAndTheFormerStays() throws UploadRefused {
        var before = takePhoto.list(id, tacna);
        var taken = takePhoto.take(id, InventedPhoto.jpeg(9), "photo.jpg", tacna);

        assertThat(takePhoto.list(id, tacna))
                .hasSize(before.size() + 1)
                .first()
                .extracting(EvidenceFile::id)
                .isEqualTo(taken.id());
        assertThat(amparo.get(DeskVisits.class).progress(id, tacna).isSettled(DeskPoint.PHOTO))
                .isFalse();
    }

    @Test
    void whatSomebodySaysAloneIsReadByThoseWhoProtectAndNobodyElse() {
        askSupport.answer(id, SupportAnswer.Said.WANTS, List.of("WR", "no-such-code"), "Me siguen desde Lima", tacna);

        var stored = amparo.jdbc()
                .sql("select encode(sealed, 'escape') from registration.support_answer where application_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("WANTS").doesNotContain("Lima");
        assertThatThrownBy(() -> askSupport.list(id, tacna)).isInstanceOf(NotAllowed.class);
        var permissions = EnumSet.of(Permission.READ_APPLICATION, Permission.READ_PROTECTION);
        var protection = new Officer(UUID.randomUUID(), "P", "LIM", "protection", permissions, Set.of("LIM", "TAC"));
        assertThat(askSupport.list(id, protection))
                .singleElement()
                .satisfies(answer -> assertThat(answer.choices()).containsExactly("WR"));
    }

    @Test
    void aSignatureIsAPictureAndAnotherOfficeTouchesNothing() throws IOException, UploadRefused {
        var keepSignature = amparo.get(KeepSignature.class);
        assertThatThrownBy(() -> keepSignature.keep(id, "%PDF-1.4".getBytes(), "s.pdf", false, tacna))
                .isInstanceOf(UploadRefused.class);
        keepSignature.keep(id, nobody(), "signature.png", true, tacna);
        assertThat(amparo.get(DeskVisits.class).progress(id, tacna).isSettled(DeskPoint.SIGNATURE))
                .isTrue();

        var puno = OfficeWork.registrar("PUN");
        assertThatThrownBy(() -> keepSignature.keep(id, nobody(), "signature.png", true, puno))
                .isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> takePhoto.take(id, nobody(), "photo.png", puno))
                .isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> settlePoint.without(id, DeskPoint.PHOTO, DeskReason.DEVICE, "", puno))
                .isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> askSupport.answer(id, SupportAnswer.Said.NOTHING, List.of(), "", puno))
                .isInstanceOf(ApplicationNotFound.class);
    }
}
