// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other end of SMTP while a storm blows: takes every mail, and keeps of each address only the newest sign-in code or link.
 * In the load generator, so that catching mail does not count as work of the program.
 */
final class MailSink implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{8}(?![0-9])");

    private final ServerSocket server;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/apply/link/\\S+)");

    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final AtomicLong mails = new AtomicLong();

    MailSink() throws IOException {
        this.server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    long mails() {
        return mails.get();
    }

    /** Waits for a code to the address and takes it away; empty when none comes within half a minute. */
    Optional<String> takeCode(String address) throws InterruptedException {
        return take(codes, address);
    }

    /** The same for the path of a link by which a password is set. */
    Optional<String> takeLink(String address) throws InterruptedException {
        return take(links, address);
    }

    private static Optional<String> take(Map<String, String> mailed, String address) throws InterruptedException {
        for (int tries = 0; tries < 3_000; tries++) {
            var taken = mailed.remove(address);
            if (taken != null) {
                return Optional.of(taken);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Optional.empty();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 sink");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say(socket, "250 yes");
                    }
                    case "DATA" -> {
                        say(socket, "354 go on");
                        take(recipient, in);
                        say(socket, "250 taken");
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, "250 yes");
                }
            }
        } catch (IOException gone) {
            // the program was killed in the middle of a mail; it will send it again
        }
    }

    private void take(String recipient, BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        mails.incrementAndGet();
        // headers hold dates and numbers of their own; long lines of the body may be folded (quoted-printable)
        var body = content.substring(content.indexOf("\n\n") + 1).replace("=\n", "");
        newest(CODE.matcher(body), 0).ifPresent(code -> codes.put(recipient, code));
        newest(LINK.matcher(body), 1).ifPresent(link -> links.put(recipient, link));
    }

    private static Optional<String> newest(Matcher found, int group) {
        return found.results().map(result -> result.group(group)).reduce((earlier, later) -> later);
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
