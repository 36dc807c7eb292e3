// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection over a plain socket. The load generator shares the processors with what it
 * measures, and the client of the JDK cost a third of what the program did.
 */
final class StormConnection implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final int port;
    private final InetAddress from;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    StormConnection(int port, InetAddress from) {
        this.port = port;
        this.from = from;
    }

    /** A response; {@code headers} are whole lines. */
    record Response(int status, List<String> headers, byte[] body) {

        /** Values of a header named in lower case. */
        Stream<String> headers(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip());
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param headers lines with their ends, beside those this connection writes itself */
    Response exchange(String method, String path, String headers, byte[] body) throws IOException {
        try {
            if (socket == null) {
                open();
            }
            var head = "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n%s\r\n"
                    .formatted(method, path, port, body.length, headers);
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return read();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private void open() throws IOException {
        var opened = new Socket();
        socket = opened;
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MS);
        opened.bind(new InetSocketAddress(from, 0));
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        in = new BufferedInputStream(opened.getInputStream(), 16_384);
        out = opened.getOutputStream();
    }

    private Response read() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        var response = new Response(status, headers, new byte[0]);
        var body = response.headers("transfer-encoding").anyMatch("chunked"::equals)
                ? chunks()
                : in.readNBytes(response.headers("content-length")
                        .findFirst()
                        .map(Integer::parseInt)
                        .orElse(0));
        if (response.headers("connection")
                .anyMatch(end -> end.toLowerCase(Locale.ROOT).equals("close"))) {
            close();
        }
        return new Response(status, headers, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // nothing more can be done for it
            }
            socket = null;
        }
    }
}
