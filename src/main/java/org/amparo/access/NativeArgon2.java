// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Argon2id of the machine's libsodium, which needs half the time of one written in Java. Whether there is one is the
 * machine's business; one that does not compute what it should is not used.
 */
final class NativeArgon2 {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;
    static final int KIBIBYTES = 19_456;
    static final int PASSES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(NativeArgon2.class);

    /** From its first stable interface to the present one, then as macOS calls it. */
    private static final List<String> LIBRARIES = List.of(
            "libsodium.so.26",
            "libsodium.so.23",
            "/opt/homebrew/lib/libsodium.dylib",
            "/usr/local/lib/libsodium.dylib");

    private static final int ARGON2ID13 = 2;

    private static final String KNOWN_PASSWORD = "a calm and open door";
    private static final String KNOWN_HASH = "1598132f29eda7375cb05cd381a2e31873a658a8ea4389db3ab6326e990ed1a0";

    private final MethodHandle hash;

    private NativeArgon2(MethodHandle hash) {
        this.hash = hash;
    }

    /** Empty when the machine has none that works. */
    static Optional<NativeArgon2> find() {
        return LIBRARIES.stream().flatMap(name -> load(name).stream()).findFirst();
    }

    private static Optional<NativeArgon2> load(String library) {
        try {
            var symbols = SymbolLookup.libraryLookup(library, Arena.global());
            var linker = Linker.nativeLinker();
            var start = linker.downcallHandle(
                    symbols.findOrThrow("sodium_init"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
            var argon2 = new NativeArgon2(linker.downcallHandle(
                    symbols.findOrThrow("crypto_pwhash"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT)));
            var works = (int) start.invokeExact() >= 0
                    && HexFormat.of()
                            .formatHex(argon2.hash(KNOWN_PASSWORD, new byte[SALT_BYTES]))
                            .equals(KNOWN_HASH);
            return works ? Optional.of(argon2) : Optional.empty();
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            return Optional.empty();
        } catch (Throwable unusable) {
            LOG.warn("{} is there and can't be used; passwords take longer", library);
            return Optional.empty();
        }
    }

    byte[] hash(String password, byte[] salt) {
        var plain = password.getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            var secret = arena.allocate(Math.max(1, plain.length));
            MemorySegment.copy(plain, 0, secret, ValueLayout.JAVA_BYTE, 0, plain.length);
            var result = arena.allocate(HASH_BYTES);
            var failed = (int) hash.invokeExact(
                    result,
                    (long) HASH_BYTES,
                    secret,
                    (long) plain.length,
                    arena.allocateFrom(ValueLayout.JAVA_BYTE, salt),
                    (long) PASSES,
                    KIBIBYTES * 1024L,
                    ARGON2ID13);
            secret.fill((byte) 0);
            if (failed != 0) {
                throw new IllegalStateException("no memory to hash a password in");
            }
            return result.toArray(ValueLayout.JAVA_BYTE);
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
