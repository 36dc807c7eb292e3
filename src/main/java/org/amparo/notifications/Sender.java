// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.amparo.correspondence.Delivery;
import org.amparo.correspondence.KeepMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, on any number of nodes, each message by one of them. A dead mail server costs nothing but time:
 * messages wait longer after each failure and are given up after three days; a refusal for good ends it at once. A node that dies between sending and
 * noting it may send a second time; a message is rather read twice than never.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration GIVE_UP_AFTER = Duration.ofHours(72);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    /** Where it is noted what became of a message. */
    interface Deliveries {
        void note(UUID message, Delivery.Outcome outcome, String status, Instant at);
    }

    private final Messages messages;
    private final Function<Message, Optional<Letter>> letters;
    private final Post post;
    private final Deliveries deliveries;
    private final Clock clock;
    private final boolean hold;
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean nudged = new AtomicBoolean();

    /** @param hold keeps everything waiting, as where a copy of the records must never write to the people in them */
    @Autowired
    Sender(
            Messages messages,
            Letters letters,
            Post post,
            KeepMessage kept,
            Clock clock,
            @Value("${amparo.mail.hold:false}") boolean hold) {
        this(messages, letters::write, post, kept::note, clock, hold);
    }

    Sender(
            Messages messages,
            Function<Message, Optional<Letter>> letters,
            Post post,
            Deliveries deliveries,
            Clock clock,
            boolean hold) {
        this.deliveries = deliveries;
        this.hold = hold;
        this.messages = messages;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** Does not wait: whoever caused a message goes on at once. */
    void nudge() {
        nudged.set(true);
        if (!hold && !sending.get()) {
            Thread.ofVirtual().name("mail").start(this::sendDue);
        }
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void sendDue() {
        if (hold || !sending.compareAndSet(false, true)) {
            return;
        }
        try {
            do {
                nudged.set(false);
                while (sendNext()) {
                    nudged.set(false);
                }
            } while (nudged.get());
        } catch (DataAccessException databaseAway) {
            LOG.warn("messages wait: the database does not answer");
        } finally {
            sending.set(false);
        }
    }

    /** Whether there was one. */
    boolean sendNext() {
        var taken = messages.take(clock.instant(), LEASE);
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(Message message) {
        try {
            var letter = letters.apply(message);
            if (letter.isPresent()) {
                post.send(letter.get(), message.id());
                finish(message, Messages.End.SENT, Delivery.Outcome.HANDED_OVER, "");
            } else {
                finish(message, Messages.End.NEEDLESS, Delivery.Outcome.NOT_WANTED, "");
            }
        } catch (MailException failed) {
            Refusal.code(failed)
                    .ifPresentOrElse(code -> refused(message, code), () -> postponeOrGiveUp(message, failed));
        } catch (IllegalArgumentException unsuitable) {
            postponeOrGiveUp(message, unsuitable);
        }
    }

    private void refused(Message message, String code) {
        finish(message, Messages.End.REFUSED, Delivery.Outcome.REFUSED, code);
        LOG.warn("message {} refused for good with {}", message.id(), code);
    }

    private void finish(Message message, Messages.End end, Delivery.Outcome outcome, String status) {
        var now = clock.instant();
        messages.finish(message.id(), end, now);
        deliveries.note(message.id(), outcome, status, now);
    }

    private void postponeOrGiveUp(Message message, RuntimeException failed) {
        // the class alone: what a mail server answers can hold the address
        var fault = failed.getClass().getSimpleName();
        var now = clock.instant();
        var next = now.plus(WAITS.get(Math.min(message.attempt(), WAITS.size()) - 1));
        if (next.isAfter(message.createdAt().plus(GIVE_UP_AFTER))) {
            finish(message, Messages.End.GIVEN_UP, Delivery.Outcome.GIVEN_UP, "");
            LOG.error("message {} given up after {} attempts: {}", message.id(), message.attempt(), fault);
        } else {
            messages.postpone(message.id(), next);
            LOG.warn("message {} waits until {}, attempt {} failed: {}", message.id(), next, message.attempt(), fault);
        }
    }
}
