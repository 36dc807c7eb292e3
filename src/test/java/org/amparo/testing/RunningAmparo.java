// SPDX-License-Identifier: Apache-2.0
package org.amparo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.Amparo;
import org.amparo.access.DemoOfficers;
import org.amparo.access.HireOfficer;
import org.amparo.command.demo.DemoStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The whole demo as people meet it, with real HTTP, a real database and the mail catcher, started once for all tests of
 * a JVM.
 */
public final class RunningAmparo {

    private static final AtomicInteger HIRED = new AtomicInteger();

    private static @Nullable RunningAmparo shared;

    private final ConfigurableApplicationContext context;
    private final String origin;

    private RunningAmparo(ConfigurableApplicationContext context) {
        this.context = context;
        this.origin = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public static synchronized RunningAmparo start() {
        if (shared == null) {
            shared = new RunningAmparo(startContext(Map.of(), Clock.systemUTC()));
        }
        return shared;
    }

    /** One of its own, for tests that break something; close its context. */
    public static RunningAmparo startAlone(Map<String, Object> settings) {
        return startAlone(settings, Clock.systemUTC());
    }

    /** The same with another clock, for tests in which time passes. */
    public static RunningAmparo startAlone(Map<String, Object> settings, Clock clock) {
        return new RunningAmparo(startContext(settings, clock));
    }

    private static ConfigurableApplicationContext startContext(Map<String, Object> more, Clock clock) {
        var database = TestDatabase.migrated();
        var data = folder();
        var settings = new HashMap<String, Object>(Map.of(
                "server.port",
                freePort(),
                "server.address",
                "127.0.0.1",
                "spring.datasource.url",
                database.getJdbcUrl(),
                "spring.datasource.username",
                database.getUsername(),
                "spring.datasource.password",
                Objects.requireNonNull(database.getPassword()),
                "spring.datasource.hikari.minimum-idle",
                1,
                "amparo.pack",
                "countries/peru",
                "amparo.home",
                "."));
        settings.putAll(Map.of(
                "amparo.data",
                data.toString(),
                "amparo.keys",
                data.resolve("keys").toString(),
                "amparo.create-keys",
                true,
                "amparo.plain-cookies",
                true,
                "amparo.hosts",
                "localhost,127.0.0.1",
                "amparo.demo.empty",
                true,
                "amparo.mail.from",
                "amparo@example.org"));
        for (var audience : new String[] {"portal", "work", "verify"}) {
            settings.put("amparo.origin." + audience, "http://localhost:" + settings.get("server.port"));
        }
        settings.putAll(more);
        var application = new SpringApplication(Amparo.class);
        application.setAdditionalProfiles("demo");
        application.setLogStartupInfo(false);
        application.addInitializers(starting ->
                starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings)));
        application.addInitializers(starting ->
                starting.addBeanFactoryPostProcessor(factory -> factory.addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof Clock ? clock : bean;
                    }
                })));
        return application.run();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("amparo-test");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Ends every connection of this Amparo to its database, and lets it make new ones only when told so. */
    public void letDatabaseAnswer(boolean answers) {
        TestDatabase.letAnswer(
                Objects.requireNonNull(context.getEnvironment().getProperty("spring.datasource.url")), answers);
    }

    public String origin() {
        return origin;
    }

    /** The login of somebody just hired with the office, role and password of a demo officer: a code works once. */
    public String officerLike(String login) {
        var like = context.getBean(DemoOfficers.class).list().stream()
                .filter(officer -> officer.login().equals(login))
                .findFirst()
                .orElseThrow();
        var own = login + '-' + HIRED.incrementAndGet();
        context.getBean(HireOfficer.class)
                .hire(own, like.name(), context.getBean(DemoStaff.class).password(), like.office(), like.role(), true);
        return own;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }
}
