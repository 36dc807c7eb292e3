// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.committee.Minutes;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A session of three cases over HTTP, from the agenda to signed minutes: who proposed takes no part by the program's hand, one
 * more by their own, one case is adjourned and two are decided.
 */
class SessionJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Lima"));

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser supervisor;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser keeper;

    /** Who sits where in the demo. */
    private static final Map<String, UUID> MEMBERS = new HashMap<>();

    @BeforeAll
    static void start() throws InterruptedException {
        peru = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/peru", "amparo.demo.empty", false));
        supervisor = WalkedArgentina.officer(peru, "supervision");
        keeper = WalkedArgentina.officer(peru, "comision2");
        for (var seat : List.of("foreign-1 comision", "foreign-2 comision2", "interior comision3")) {
            var login = seat.substring(seat.indexOf(' ') + 1);
            MEMBERS.put(
                    seat.substring(0, seat.indexOf(' ')),
                    get(DemoOfficers.class).find(login).orElseThrow().id());
        }
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    private static <T> T get(Class<T> type) {
        return peru.context().getBean(type);
    }

    private static JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    private static Officer somebody(UUID id) {
        var offices =
                get(CountryPack.class).offices().stream().map(Office::code).collect(Collectors.toSet());
        return new Officer(id, "Alguien", "LIM", "all", EnumSet.allOf(Permission.class), Set.copyOf(offices));
    }

    private static CaseView file(UUID id) {
        return get(CaseFiles.class).get(id, somebody(UUID.randomUUID()));
    }

    private static void take(UUID id, Step step, String choice, Officer who) {
        get(TakeStep.class).take(id, file(id).version(), step, new StepInput(TODAY, choice, "Visto.", ""), who);
    }

    /** Three cases that wait for the body. */
    private List<UUID> waiting() {
        var ids = jdbc()
                .sql("select id from procedure.asylum_case where stage = 'REGISTERED' order by file_number limit 3")
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        for (var id : ids) {
            take(id, Step.INVITE, "", somebody(UUID.randomUUID()));
            take(id, Step.RECORD_INTERVIEW, "", somebody(UUID.randomUUID()));
            var first = id.equals(ids.getFirst());
            var proposes = first ? Objects.requireNonNull(MEMBERS.get("interior")) : UUID.randomUUID();
            take(id, Step.SUBMIT_ASSESSMENT, "RC", somebody(proposes));
            take(id, Step.ENDORSE, "", somebody(UUID.randomUUID()));
        }
        return ids;
    }

    private static PlainBrowser.Answer post(String page, String address, Map<String, String> typed) {
        var form = PlainBrowser.form(keeper.get(page), address);
        form.putAll(typed);
        return keeper.post(address, form);
    }

    @Test
    void fromTheAgendaToSignedMinutes() throws Exception {
        assertThat(supervisor
                        .fillIn("/work/committee", Map.of("seat", "cepr/unhcr", "name", "Ana Solís"))
                        .location())
                .isEqualTo("/work/committee");
        var named = supervisor.fillIn("/work/committee", Map.of("seat", "cepr/interior", "name", "De fuera"));
        assertThat(named.status()).as("a vote needs an account").isEqualTo(422);
        assertThat(named.html().select("#name").val()).isEqualTo("De fuera");
        assertThat(keeper.get("/work/committee").status()).isEqualTo(404);

        var ids = waiting();
        var wrong = keeper.fillIn(
                "/work/sessions", Map.of("body", "cepr", "day", TODAY.toString(), "time", "9", "place", "Sala 2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#place").val()).isEqualTo("Sala 2");
        var session = keeper.fillIn(
                        "/work/sessions",
                        Map.of("body", "cepr", "day", TODAY.toString(), "time", "09:00", "place", "Sala 2, Lima"))
                .location();
        assertThat(keeper.get("/work/sessions").text()).contains("Sesión 1/" + TODAY.getYear(), "Sala 2, Lima");

        // the agenda
        assertThat(keeper.get(session).html().select("input[name=case]")).hasSize(3);
        post(session, session + "/agenda", Map.of("act", "all"));
        var page = keeper.get(session);
        assertThat(page.html().select("input[name=case]")).isEmpty();
        var second = keeper.fillIn(
                "/work/sessions", Map.of("body", "cepr", "day", TODAY.toString(), "time", "11:00", "place", "Otra"));
        assertThat(keeper.get(second.location()).html().select("input[name=case]"))
                .as("on one open session at most")
                .isEmpty();
        var last = item(ids.get(2));
        post(session, session + "/agenda/" + last, Map.of("act", "up"));
        assertThat(keeper.get(session).html().select("form[action*=/agenda/]").eachAttr("action"))
                .containsExactly(
                        session + "/agenda/" + item(ids.get(0)),
                        session + "/agenda/" + last,
                        session + "/agenda/" + item(ids.get(1)));

        // who is there
        var tomorrow = keeper.fillIn(
                        "/work/sessions",
                        Map.of("body", "cepr", "day", TODAY.plusDays(1).toString(), "time", "09:00", "place", "Mañana"))
                .location();
        assertThat(post(tomorrow, tomorrow + "/attendance", Map.of("seat-foreign-1", "PRESENT"))
                        .status())
                .as("nobody is there before its day")
                .isEqualTo(422);
        var read = PlainBrowser.form(keeper.get(session), session + "/attendance");
        jdbc().sql("update access.staff set active = false where id = :id")
                .param("id", Objects.requireNonNull(MEMBERS.get("interior")))
                .update();
        read.putAll(Map.of("seat-interior", "PRESENT"));
        assertThat(keeper.post(session + "/attendance", read).text()).contains("ya no puede votar");
        jdbc().sql("update access.staff set active = true where id = :id")
                .param("id", Objects.requireNonNull(MEMBERS.get("interior")))
                .update();
        read.put("seat-interior", "ABSENT");
        read.putAll(Map.of("seat-foreign-1", "PRESENT"));
        keeper.post(session + "/attendance", read);
        assertThat(keeper.get(session).text()).contains("No hay quórum: está 1 voto; hacen falta 2.");
        assertThat(keeper.post(session + "/attendance", read).status())
                .as("overtaken")
                .isEqualTo(409);
        post(
                session,
                session + "/attendance",
                Map.of(
                        "seat-foreign-1", "PRESENT",
                        "seat-foreign-2", "PRESENT",
                        "seat-interior", "PRESENT",
                        "seat-secretary", "PRESENT"));
        assertThat(keeper.get(session).text())
                .contains("Hay quórum: están 3 votos")
                .contains("Ministerio del Interior no participa: trabajó antes en este caso.");

        // who takes no part, and what is adjourned
        var first = session + "/cases/" + item(ids.get(0));
        var third = session + "/cases/" + last;
        assertThat(post(third, third, Map.of("act", "recuse", "seat", "foreign-2"))
                        .status())
                .isEqualTo(422);
        var older = PlainBrowser.form(keeper.get(third), third);
        post(third, third, Map.of("act", "recuse", "seat", "foreign-2", "reason", "Es vecina suya."));
        older.put("act", "adjourn");
        assertThat(keeper.post(third, older).status()).as("an older page").isEqualTo(409);
        assertThat(keeper.get(third).text()).contains("Es vecina suya.");
        assertThat(jdbc().sql("select count(*) from access.entry where act = 'case.read' and subject_id = :id")
                        .param("id", ids.get(2))
                        .query(Integer.class)
                        .single())
                .as("who reads reasons is in the log of the case")
                .isPositive();
        assertThat(jdbc().sql("select position('vecina'::bytea in reason) from procedure.committee_recusal")
                        .query(Integer.class)
                        .single())
                .as("sealed")
                .isZero();

        // nobody decides beside the session
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> take(ids.get(1), Step.DECIDE, "RC", somebody(UUID.randomUUID())))
                .matches(refused -> refused.why() == StepRefused.Why.IN_SESSION);
        var alone = keeper.get("/work/cases/" + ids.get(1) + "/steps/decide");
        assertThat(alone.text()).contains("Lo decide un órgano en sesión");
        assertThat(alone.html().select("main a[href=/work/sessions]")).hasSize(1);
        assertThat(alone.html().select("button[value=take]")).isEmpty();

        // one vote on all three: each has its result
        var ballots = session + "/vote?item=" + item(ids.get(0)) + "&item=" + item(ids.get(1)) + "&item=" + last;
        var form = PlainBrowser.form(keeper.get(ballots), session + "/vote");
        assertThat(form).containsEntry("proposed", "RC");
        form.remove("item");
        form.putAll(Map.of("vote-foreign-1", "FAVOUR", "vote-foreign-2", "AGAINST"));
        var items = List.of(item(ids.get(0)), item(ids.get(1)), last);
        var missing = keeper.postAll(session + "/vote", form, "item", items);
        assertThat(missing.status()).as("a vote is missing").isEqualTo(422);
        assertThat(missing.html().select("#v-foreign-2-AGAINST").hasAttr("checked"))
                .isTrue();
        form.putAll(Map.of("vote-interior", "FAVOUR", "dissent-foreign-2", "Falta prueba."));
        var voted = keeper.postAll(session + "/vote", form, "item", items);
        assertThat(voted.location()).contains("/vote?item=");
        var result = keeper.get(voted.location());
        assertThat(result.text())
                .as("the chair breaks the tie in the first")
                .contains("Votado, por adoptar: Reconocida. A favor 1, otro 0, en contra 1")
                .contains("A favor 2, otro 0, en contra 1")
                .contains("A favor 2, otro 0, en contra 0");

        // somebody asks for the third to wait; the others are adopted, twice pressed and once done
        post(third, third, Map.of("act", "adjourn"));
        var seen = PlainBrowser.form(result, session + "/adopt");
        seen.remove("item");
        var two = items.subList(0, 2);
        var one = PlainBrowser.form(keeper.get(session + "/vote?item=" + two.get(1)), session + "/vote");
        one.putAll(Map.of(
                "vote-foreign-1",
                "FAVOUR",
                "vote-interior",
                "OTHER",
                "other-interior",
                "RJ",
                "vote-foreign-2",
                "OTHER"));
        one.putAll(Map.of("other-foreign-2", "RJ", "dissent-foreign-2", "Falta prueba."));
        keeper.post(session + "/vote", one);
        assertThat(keeper.postAll(session + "/adopt", seen, "item", two).status())
                .as("voted anew since that page was read")
                .isEqualTo(409);
        assertThat(file(ids.get(0)).stage()).isEqualTo(Stage.COMMITTEE);
        one.putAll(Map.of("vote-interior", "FAVOUR", "other-interior", "", "vote-foreign-2", "AGAINST"));
        one.putAll(PlainBrowser.form(keeper.get(session), session + "/attendance").entrySet().stream()
                .filter(entry -> entry.getKey().equals("version"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        keeper.post(session + "/vote", one);
        var adopt = PlainBrowser.form(
                keeper.get(session + "/vote?item=" + two.get(0) + "&item=" + two.get(1)), session + "/adopt");
        adopt.remove("item");
        assertThat(keeper.postAll(session + "/adopt", adopt, "item", two).location())
                .isEqualTo(session);
        assertThat(keeper.postAll(session + "/adopt", adopt, "item", two).location())
                .isEqualTo(session);
        for (var id : ids.subList(0, 2)) {
            assertThat(file(id).stage()).isEqualTo(Stage.DECIDED);
            assertThat(file(id).outcome()).isEqualTo("RC");
            assertThat(file(id).history().getLast().note())
                    .startsWith("Sesión 1/")
                    .doesNotContain("prueba");
            assertThat(file(id).history())
                    .filteredOn(entry -> entry.step() == Step.DECIDE)
                    .hasSize(1);
        }
        assertThat(file(ids.get(2)).stage()).isEqualTo(Stage.COMMITTEE);
        assertThat(keeper.get(second.location()).html().select("input[name=case]"))
                .as("waits again")
                .hasSize(1);

        // who leaves after a decision was there for it
        post(session, session + "/attendance", Map.of("seat-interior", "ABSENT"));

        // minutes
        var minutes = session + "/minutes";
        var draft = PlainBrowser.form(keeper.get(minutes), minutes);
        draft.putAll(Map.of("act", "save", "remarks", "Se recibió la agenda por correo."));
        assertThat(keeper.post(minutes, draft).location()).isEqualTo(minutes);
        draft.put("act", "close");
        assertThat(keeper.post(minutes, draft).status()).as("read before").isEqualTo(409);
        assertThat(post(minutes, minutes, Map.of("act", "close")).location()).isEqualTo(minutes);
        var closed = keeper.get(minutes);
        var lines = closed.html().select("#text p").eachText();
        assertThat(String.join(" ", lines))
                .contains("Quórum: estuvieron 3 de 3 votos", "Ministerio del Interior: estuvo en parte de la sesión.")
                .contains(
                        file(ids.get(0)).fileNumber() + ": Reconocida. A favor 1, otro 0, en contra 1, abstenciones 0.")
                .contains("No participó: Ministerio del Interior (trabajó antes en este caso).")
                .contains("aplazado. No participó: Relaciones Exteriores, segundo asiento (así lo declaró).")
                .contains("Se recibió la agenda por correo.")
                .doesNotContain("vecina", "prueba");
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(closed.html().select("code").text()).isEqualTo(HexFormat.of().formatHex(digest));

        // signed by two, and nothing changes any more
        assertThat(closed.html().select("button[name=part]").eachAttr("value")).containsExactly("SECRETARY");
        assertThat(post(minutes, minutes + "/sign", Map.of("part", "SECRETARY")).location())
                .isEqualTo(minutes);
        var id = UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
        get(Minutes.class).sign(id, Minutes.Part.CHAIR, somebody(Objects.requireNonNull(MEMBERS.get("foreign-1"))));
        assertThat(keeper.get(minutes).text()).contains("Firmó por la presidencia", "Firmó por la secretaría");
        for (var change : List.of(
                "update procedure.committee_minutes set text = ''",
                "update procedure.committee_signature set name = ''",
                "delete from procedure.committee_vote",
                "update procedure.committee_item set outcome = 'RJ'",
                "update procedure.committee_attendance set how = 'ABSENT'",
                "update procedure.committee_session set place = '' where state = 'CLOSED'")) {
            assertThatThrownBy(() -> jdbc().sql(change).update()).as(change).hasStackTraceContaining("refused");
        }

        // who left a file sees nothing of it, in signed minutes neither
        jdbc().sql("""
                        insert into procedure.officer_conflict (id, officer_id, case_id, declared, by_id, by_name, at)
                        values (gen_random_uuid(), :who, :case, true, :who, 'Alguien', now())
                        """)
                .param("who", MEMBERS.get("foreign-2"))
                .param("case", ids.get(1))
                .update();
        var after = keeper.get(minutes);
        assertThat(after.text())
                .doesNotContain(file(ids.get(1)).fileNumber())
                .contains(file(ids.get(0)).fileNumber(), "Aquí figura un caso que no se le muestra");
    }

    private static String item(UUID caseId) {
        return jdbc().sql("select id from procedure.committee_item where case_id = :id and state <> 'LEFT'")
                .param("id", caseId)
                .query(UUID.class)
                .single()
                .toString();
    }
}
