// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer sits beside a person, or before a paper form, and fills in for them: in an account that is the person's own,
 * by a grant that names the officer. What an officer may do in it ends with the grant.
 */
@Service
public class AssistInPerson {

    /** As long as a day's work; afterwards the person is needed again. */
    private static final Duration IN_PERSON = Duration.ofHours(12);

    private static final Duration ON_PAPER = Duration.ofDays(30);

    /** What came of an account that is to be the owner's of an address. */
    public sealed interface Outcome {}

    public record Opened(UUID grant) implements Outcome {}

    public record WrongCode() implements Outcome {}

    /** A new code is needed, for whatever reason. */
    public record DeadCode() implements Outcome {}

    /** What came of an account with a card. */
    public sealed interface CardOutcome {}

    /** {@code shown} brings the code of the card to the next page, as with {@link IssueCard}. */
    public record WithCard(UUID grant, String shown) implements CardOutcome {}

    public record PinRefused(String messageKey) implements CardOutcome {}

    private static final String GRANT = """
            insert into access.help_grant (id, account_id, kind, officer_id, name, organisation, shown_name, scopes,
                   granted_at, until)
            values (:id, :account, 'OFFICER', :officer, :name, :office, :shown, cast(:scopes as text[]), :now, :until)
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AskForCode askForCode;
    private final TypedCodes codes;
    private final IssueCard issueCard;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    AssistInPerson(
            JdbcClient jdbc,
            Accounts accounts,
            AskForCode askForCode,
            TypedCodes codes,
            IssueCard issueCard,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.askForCode = askForCode;
        this.codes = codes;
        this.issueCard = issueCard;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Mails a code to the person, who reads it out: so the address is theirs, and so is what is behind it. Throws {@link
     * EmailRefused} and {@link TryAgainLater}.
     *
     * @param theirs the words of the person's language
     */
    public UUID ask(Officer officer, String email, Words theirs, Browser browser) {
        officer.require(Permission.ASSIST_APPLICATION);
        return askForCode.ask(email, CodePurpose.ASSIST, theirs, browser);
    }

    /** @param calledName how the person wants to be called */
    @Transactional
    public Outcome withEmail(Officer officer, UUID attempt, String code, String calledName, Browser browser) {
        officer.require(Permission.ASSIST_APPLICATION);
        return switch (codes.judge(attempt, CodePurpose.ASSIST, code, browser)) {
            case TypedCodes.Right right -> {
                var account = accounts.open(right.email(), right.language());
                yield new Opened(grant(officer, account.id(), calledName, IN_PERSON, "help.assist"));
            }
            case TypedCodes.Wrong wrong -> new WrongCode();
            case TypedCodes.TooManyTries tooMany -> new DeadCode();
            case TypedCodes.Expired expired -> new DeadCode();
        };
    }

    /** For somebody without e-mail. @param language BCP 47 tag of what the person reads */
    @Transactional
    public UUID withoutEmail(Officer officer, String calledName, String language) {
        officer.require(Permission.ASSIST_APPLICATION);
        return grant(officer, accounts.openWithoutEmail(language), calledName, IN_PERSON, "help.assist");
    }

    /** For somebody who takes a recovery card now, with a PIN they choose and type. */
    @Transactional
    public CardOutcome withCard(Officer officer, String pin, String calledName, String language) {
        officer.require(Permission.ASSIST_APPLICATION);
        return switch (issueCard.toNewcomer(officer, pin, language)) {
            case IssueCard.Issued issued ->
                new WithCard(
                        grant(officer, issued.applicant().accountId(), calledName, IN_PERSON, "help.assist"),
                        issued.shown());
            case IssueCard.PinRefused refused -> new PinRefused(refused.messageKey());
        };
    }

    /** For a paper form: an account nobody can enter before an officer identifies the person and gives a card. */
    @Transactional
    public UUID onPaper(Officer officer, String language) {
        officer.require(Permission.ENTER_PAPER);
        return grant(officer, accounts.openWithoutEmail(language), "", ON_PAPER, "help.paper");
    }

    private UUID grant(Officer officer, UUID account, String calledName, Duration length, String act) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        jdbc.sql(GRANT)
                .param("id", id)
                .param("account", account)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("office", pack.office(officer.office()).map(Office::name).orElse(officer.office()))
                .param("shown", calledName)
                .param("scopes", HelpGrants.stored(EnumSet.allOf(HelpScope.class)))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(length)))
                .update();
        log.wrote(officer, act, new Subject("account", account));
        return id;
    }
}
