// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which a holder lets an employer or a bank see more than a stranger, for a time, and takes it back. Nobody does it for another. */
@Service
public class ShareDocument {

    /** So many at once: more than anybody needs, and an end for a stolen phone. */
    static final int MOST = 20;

    static final String MAC = "share";

    private final ShareStore shares;
    private final DocumentTypes types;
    private final Sharing sharing;
    private final CodeKey key;
    private final Composition.CheckAddress address;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    ShareDocument(
            ShareStore shares,
            DocumentTypes types,
            Sharing sharing,
            CodeKey key,
            Composition.CheckAddress address,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.shares = shares;
        this.types = types;
        this.sharing = sharing;
        this.key = key;
        this.address = address;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** What a holder chose; {@code press} makes two presses of the button one code. */
    public record Wanted(UUID press, UUID document, String purpose, int days) {}

    /**
     * A code on the one page that shows it.
     *
     * @param typed where somebody without a camera types it
     */
    public record Made(String code, String address, String typed, Instant endsAt, Drawing drawing) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** A QR code as the path of a picture so many units wide. */
    public record Drawing(String path, int width) {}

    /** What a code can be for, and the words' keys of what it shows. */
    public record Purpose(String name, List<String> shows) {
        public Purpose {
            shows = List.copyOf(shows);
        }
    }

    /** In the order of the pack; empty where the country has no share codes. */
    public List<Purpose> purposes() {
        return sharing.purposes().entrySet().stream()
                .map(entry -> new Purpose(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(shows -> "share.shows." + shows.name().toLowerCase(Locale.ROOT))
                                .toList()))
                .toList();
    }

    /** For how many days a code can hold. */
    public List<Integer> days() {
        return sharing.days();
    }

    /** Newest first, ended ones too. */
    public List<ShareView> listFor(Applicant holder) {
        return shares.list(holder.accountId(), clock.instant(), types);
    }

    public boolean isFull(Applicant holder) {
        return shares.countHolding(holder.accountId(), clock.instant()) >= MOST;
    }

    /** Empty when it was made by an earlier press, there are too many, or the document is not valid or not the holder's. */
    @Transactional
    public Optional<Made> make(Applicant holder, Wanted wanted) {
        if (!sharing.purposes().containsKey(wanted.purpose())
                || !sharing.days().contains(wanted.days())
                || isFull(holder)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var code = ShareCode.random();
        var endsAt = now.plus(Duration.ofDays(wanted.days()));
        var fresh = new ShareStore.Fresh(
                wanted.press(),
                wanted.document(),
                holder.accountId(),
                key.mac(MAC, code.text()),
                wanted.purpose(),
                endsAt);
        if (!shares.add(fresh, now, LocalDate.ofInstant(now, pack.zone()))) {
            return Optional.empty();
        }
        log.wrote(holder, "document.share", new Subject("document", wanted.document()));
        var page = address.shared(code);
        return Optional.of(new Made(code.grouped(), page, address.typed(), endsAt, QrCode.drawing(page)));
    }

    /** From now on it answers that it ended; nothing happens to one that ended before. */
    @Transactional
    public void end(Applicant holder, UUID share) {
        shares.end(share, holder.accountId(), clock.instant())
                .ifPresent(document -> log.wrote(holder, "document.share-end", new Subject("document", document)));
    }
}
