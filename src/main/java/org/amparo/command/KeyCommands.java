// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.time.Clock;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.amparo.command.terminal.CommandLine;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;
import org.amparo.documents.keys.KeyFault;
import org.amparo.documents.keys.KeyInstallation;
import org.amparo.documents.keys.KeyRoot;
import org.amparo.documents.keys.KnownKey;

/**
 * The ceremony of keys and what follows: keys-root and keys-sign on the machine without a network, the others at the
 * installation. docs/keys.md is the guide.
 */
final class KeyCommands {

    static final Set<String> OPTIONS = Set.of(
            "--subject", "--issuer", "--years", "--adopt", "--token", "--reason", "--request", "--root-fingerprint");

    private static final int YEARS_OF_A_ROOT = 20;
    private static final int YEARS_OF_A_SIGNER = 2;

    private final CommandLine line;
    private final Clock clock;

    private KeyCommands(CommandLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    static void run(String name, CommandLine line, Clock clock) {
        var commands = new KeyCommands(line, clock);
        try {
            switch (name) {
                case "keys-root" -> commands.makeRoot();
                case "keys-sign" -> commands.sign();
                case "keys-request" -> commands.request();
                case "keys-install" -> commands.install();
                case "keys-list" -> commands.list();
                case "keys-withdraw" -> commands.withdraw();
                default ->
                    throw new Refusal(
                            Refusal.USAGE,
                            "The commands of keys are keys-root, keys-sign, keys-request, keys-install, keys-list and"
                                    + " keys-withdraw. See docs/keys.md");
            }
        } catch (KeyFault | IllegalStateException mend) {
            throw new Refusal(1, String.valueOf(mend.getMessage()));
        }
    }

    private void makeRoot() {
        var root = KeyRoot.create(
                Place.typed(word(1, "the folder for the root")),
                option("--subject"),
                option("--issuer"),
                clock.instant(),
                years(YEARS_OF_A_ROOT));
        Console.say("The root is made. Write its fingerprint down, on paper, twice:\n  " + root.fingerprint()
                + "\nThe folder leaves this machine on sealed media alone; its password apart from it.");
    }

    private void sign() {
        var root = KeyRoot.open(Place.typed(word(1, "the folder of the root")));
        var adopted = Arrays.stream(line.value("--adopt").orElse("").split(","))
                .filter(kid -> !kid.isBlank())
                .collect(Collectors.toSet());
        var said = root.sign(
                Place.typed(word(2, "the request")),
                Place.typed(word(3, "a file for the answer")),
                clock.instant(),
                years(YEARS_OF_A_SIGNER),
                adopted);
        said.forEach(Console::say);
        Console.say("Signed by the root " + root.fingerprint());
    }

    private void request() {
        var out = Place.typed(word(3, "a file for the request"));
        installation()
                .request(
                        word(2, "the signer, as in documents.yaml"),
                        option("--subject"),
                        line.value("--token"),
                        out,
                        clock.instant());
        Console.say("Carry " + out + " to the root. The new key signs nothing before its answer is installed.");
    }

    private void install() {
        installation()
                .install(Place.typed(word(2, "the answer")), line.value("--root-fingerprint"), clock.instant())
                .ifPresentOrElse(
                        key -> Console.say("The key " + key.kid() + " signs for " + key.signer()
                                + " from now on, in programs that run too."),
                        () -> Console.say("The list of keys is published."));
    }

    private void list() {
        var installation = installation();
        ifAsked((file, keys) -> keys.requestList(Place.typed(file)), installation);
        describe(installation.known()).forEach(Console::say);
    }

    private void withdraw() {
        var installation = installation();
        var key = installation.withdraw(word(2, "which key, by its kid"), option("--reason"), clock.instant());
        Console.say("The key " + key.kid() + " of " + key.signer() + " signs nothing from now on.\n"
                + "Now ask for a new one (keys-request), and have the list signed the same day: until then verifiers"
                + " without a network do not know.");
        ifAsked((file, keys) -> keys.requestList(Place.typed(file)), installation);
    }

    private void ifAsked(BiConsumer<String, KeyInstallation> write, KeyInstallation installation) {
        line.value("--request").ifPresent(file -> write.accept(file, installation));
    }

    /** A line a key: kid, signer, state, since when and until when. */
    static List<String> describe(List<KnownKey> known) {
        return known.isEmpty()
                ? List.of("There are no keys.")
                : known.stream()
                        .map(key -> "%s  %-24s %-10s since %s, certificate until %s%s"
                                .formatted(
                                        key.kid(),
                                        key.signer(),
                                        key.state().name().toLowerCase(java.util.Locale.ROOT),
                                        key.since(),
                                        key.certificate().getNotAfter().toInstant(),
                                        key.reason().map(why -> ": " + why).orElse("")))
                        .toList();
    }

    private KeyInstallation installation() {
        return KeyInstallation.of(Place.typed(word(1, "the key folder")));
    }

    private Period years(int otherwise) {
        var years = line.value("--years").orElse(Integer.toString(otherwise));
        if (!years.matches("[1-9][0-9]?")) {
            throw new Refusal(Refusal.USAGE, "--years is a number from 1 to 99.");
        }
        return Period.ofYears(Integer.parseInt(years));
    }

    private String word(int place, String what) {
        return line.word(place)
                .orElseThrow(() -> new Refusal(Refusal.USAGE, "Say " + what + ". docs/keys.md shows how."));
    }

    private String option(String name) {
        return line.value(name).orElseThrow(() -> new Refusal(Refusal.USAGE, name + " is missing. See docs/keys.md"));
    }
}
