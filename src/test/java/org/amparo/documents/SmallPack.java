// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackNode;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;

/** The least a country must say for its documents to be printed: no real country's texts are fixed by these tests. */
public final class SmallPack implements CountryPack {

    static final ZoneId ZONE = ZoneId.of("America/Lima");

    private static final List<String> FIELDS = List.of(
            "issued",
            "file-number",
            "given-names",
            "surnames",
            "birth-date",
            "birth-country",
            "nationality",
            "document",
            "entry-date",
            "address",
            "area",
            "phones",
            "email");

    private static final Map<String, String> TEXTS = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("title.permit", "Autorización de trabajo para solicitantes de la condición de refugiado"),
            Map.entry("title.statement", "Constancia de validez"),
            Map.entry(
                    "notice.permit",
                    "Este documento se emite al amparo de la ley a la persona que solicita refugio. Le permite permanecer en el"
                            + " país y trabajar. No reemplaza los antecedentes que se le puedan requerir. Verifique su"
                            + " vigencia con el código QR."),
            Map.entry("notice.statement", "Esta autorización es auténtica y está vigente del {0} al {1}."),
            Map.entry("title.card", "Carné de solicitante de refugio"),
            Map.entry(
                    "notice.card",
                    "La persona titular ha solicitado el reconocimiento de la condición de refugiado y puede permanecer y"
                            + " trabajar en el país hasta la decisión definitiva. No se le puede expulsar ni devolver."),
            Map.entry("law", "Ley 1, art. 14"),
            Map.entry("contact.help.label", "Ayuda"),
            Map.entry("contact.help.number", "000 000"),
            Map.entry("contact.help.tel", "000000"),
            Map.entry("contact.help.hours", "siempre"),
            Map.entry("authority.name", "Comisión de Refugio"),
            Map.entry("authority.ministry", "Ministerio"),
            Map.entry("authority.country", "País"),
            Map.entry("document.signer.executive-secretary", "Secretaría Ejecutiva"),
            Map.entry("document.signer.system-seal", "Sello electrónico"),
            Map.entry("more", "Más información: 000 000 000, refugio.example"),
            Map.entry("label.issued", "Fecha de emisión"),
            Map.entry("label.file-number", "N.º de expediente"),
            Map.entry("label.given-names", "Nombres"),
            Map.entry("label.surnames", "Apellidos"),
            Map.entry("label.birth-date", "Fecha de nacimiento"),
            Map.entry("label.birth-country", "Lugar de nacimiento (país)"),
            Map.entry("label.nationality", "Nacionalidad"),
            Map.entry("label.document", "Documento del país de origen"),
            Map.entry("label.entry-date", "Ingreso al país"),
            Map.entry("label.address", "Dirección domiciliaria"),
            Map.entry("label.area", "Departamento / provincia / distrito"),
            Map.entry("label.phones", "Teléfonos"),
            Map.entry("label.email", "Correo electrónico")));

    static DocumentTypes types() {
        return new DocumentTypes(Map.of(
                "work-permit",
                new DocumentType(
                        "work-permit",
                        "title.permit",
                        Period.ofMonths(12),
                        false,
                        FIELDS.stream()
                                .map(key -> new DocumentType.Field(key, "label." + key, false))
                                .toList(),
                        "notice.permit",
                        Optional.of("more"),
                        "executive-secretary",
                        List.of(),
                        Optional.of(new Renewal(Renewal.By.HOLDER, Period.ofDays(30), Period.ofMonths(6))),
                        DocumentType.Form.SHEET,
                        false,
                        DocumentType.SealKind.FACE,
                        new DocumentType.Entitles(true)),
                "card",
                new DocumentType(
                        "card",
                        "title.card",
                        Period.ofMonths(12),
                        true,
                        List.of("surnames", "given-names", "nationality", "birth-date", "issued").stream()
                                .map(key -> new DocumentType.Field(key, "label." + key, false))
                                .toList(),
                        "notice.card",
                        Optional.of("law"),
                        "executive-secretary",
                        List.of(),
                        Optional.empty(),
                        DocumentType.Form.CARD,
                        true,
                        DocumentType.SealKind.PLAIN,
                        new DocumentType.Entitles(false)),
                DocumentTypes.STATEMENT,
                new DocumentType(
                        DocumentTypes.STATEMENT,
                        "title.statement",
                        null,
                        false,
                        List.of(),
                        "notice.statement",
                        Optional.of("more"),
                        SigningKeys.SYSTEM_SEAL,
                        List.of(
                                DocumentType.Shows.PHOTO,
                                DocumentType.Shows.LAST_DIGITS,
                                DocumentType.Shows.ISSUED,
                                DocumentType.Shows.VALIDITY),
                        Optional.empty(),
                        DocumentType.Form.SHEET,
                        false,
                        DocumentType.SealKind.NONE,
                        new DocumentType.Entitles(false))));
    }

    @Override
    public String name() {
        return "small";
    }

    @Override
    public String countryCode() {
        return "XXX";
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.of("es"));
    }

    @Override
    public Words words(Locale language) {
        return new Texts();
    }

    @Override
    public Words authorityWords() {
        return new Texts();
    }

    @Override
    public List<Office> offices() {
        return List.of(new Office("LIM", "Lima", "Lima", List.of("15"), "office", true));
    }

    @Override
    public Optional<Office> office(String code) {
        return offices().stream().filter(office -> office.code().equals(code)).findFirst();
    }

    @Override
    public Office nearestOffice(String areaCode) {
        return offices().getFirst();
    }

    @Override
    public List<String> codes(String list) {
        return List.of();
    }

    @Override
    public List<String> codes(String list, Locale language) {
        return List.of();
    }

    @Override
    public List<Area> areasIn(String parent) {
        return List.of();
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.empty();
    }

    @Override
    public int areaLevels() {
        return 3;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return true;
    }

    @Override
    public PackNode file(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Path path(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The module's own Spanish texts and the pack's. */
    private static final class Texts implements Words {

        private static final Locale SPANISH = Locale.of("es", "PE");
        private final Properties texts = new Properties();

        Texts() {
            for (var audience : List.of("kernel", "documents", "verify", "extensions", "share", "lookup")) {
                try (var file = SmallPack.class.getResourceAsStream("/words/" + audience + ".es.properties")) {
                    if (file != null) {
                        texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            texts.putAll(TEXTS);
        }

        @Override
        public Locale locale() {
            return SPANISH;
        }

        @Override
        public String lang() {
            return "es-PE";
        }

        @Override
        public String dir() {
            return "ltr";
        }

        @Override
        public String text(String key, Object... arguments) {
            var text = texts.getProperty(key);
            if (text == null) {
                throw new IllegalArgumentException("no text " + key);
            }
            return arguments.length == 0 ? text : new MessageFormat(text, SPANISH).format(arguments);
        }

        @Override
        public boolean has(String key) {
            return texts.containsKey(key);
        }

        @Override
        public String label(String list, String code) {
            return code;
        }

        @Override
        public String date(LocalDate date) {
            return DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", SPANISH)
                    .format(date);
        }

        @Override
        public String shortDate(LocalDate date) {
            return DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", SPANISH).format(date);
        }

        @Override
        public String date(PartialDate date) {
            return date.edtf();
        }

        @Override
        public String moment(Instant instant) {
            return date(LocalDate.ofInstant(instant, ZONE)) + ", " + time(instant);
        }

        @Override
        public String moment(LocalDateTime onTheWall) {
            return onTheWall.toString();
        }

        @Override
        public String time(LocalTime onTheWall) {
            return onTheWall.toString();
        }

        @Override
        public String time(Instant instant) {
            return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(ZONE));
        }
    }
}
