// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One filter chain for each audience, and none for anything else: what is not named here does not exist. Who may do
 * what behind a door is decided by {@link AllowedOnly}.
 */
@Configuration
@EnableConfigurationProperties(AccessSettings.class)
class Doors {

    private static final String NOTHING_ELSE = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
            + " midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private final AccessSettings settings;

    Doors(AccessSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher("/static/**"), ReferrerPolicy.SAME_ORIGIN)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain health(HttpSecurity http, FaultPages pages) throws Exception {
        return stateless(http.securityMatcher("/actuator/**"), ReferrerPolicy.SAME_ORIGIN)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(every -> every.requestMatchers("/actuator/health/**")
                        .access((visitor, context) -> new AuthorizationDecision(
                                isLoopback(context.getRequest().getRemoteAddr())))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> pages.notFound(request, response))
                        .accessDeniedHandler((request, response, why) -> pages.notFound(request, response)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain officers(HttpSecurity http, Gates gates, FaultPages pages) throws Exception {
        return door(
                http.securityMatcher(at(settings.origin().work(), "/work", "/work/**")),
                gates.of(Audience.OFFICER),
                pages,
                ReferrerPolicy.SAME_ORIGIN);
    }

    /** For programs with a key of their own: no session and no cookie, hence no form's token; the key is looked at inside. */
    @Bean
    @Order(4)
    SecurityFilterChain registries(HttpSecurity http) throws Exception {
        return stateless(
                        http.securityMatcher(at(settings.origin().verify(), "/verify/registry")),
                        ReferrerPolicy.NO_REFERRER)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain verifiers(HttpSecurity http, Gates gates, FaultPages pages) throws Exception {
        return door(
                http.securityMatcher(at(
                        settings.origin().verify(),
                        "/verify",
                        "/verify/**",
                        "/d/**",
                        "/D/**",
                        "/status/**",
                        "/.well-known/jwks.json")),
                gates.of(Audience.VERIFIER),
                pages,
                ReferrerPolicy.NO_REFERRER);
    }

    @Bean
    @Order(6)
    SecurityFilterChain applicants(HttpSecurity http, Gates gates, FaultPages pages) throws Exception {
        return door(
                http.securityMatcher(at(
                        settings.origin().portal(),
                        "/",
                        "/apply",
                        "/apply/**",
                        "/help",
                        "/help/**",
                        "/print/**",
                        "/guide",
                        "/exit",
                        "/screen/**")),
                gates.of(Audience.APPLICANT),
                pages,
                ReferrerPolicy.SAME_ORIGIN);
    }

    /** Choosing a language works at every host, for applicants and whoever scans. */
    @Bean
    @Order(7)
    SecurityFilterChain language(HttpSecurity http, Gates gates, FaultPages pages) throws Exception {
        return door(http.securityMatcher("/language"), gates.of(Audience.APPLICANT), pages, ReferrerPolicy.SAME_ORIGIN);
    }

    @Bean
    @Order(8)
    @Profile("demo")
    SecurityFilterChain demonstration(HttpSecurity http, Gates gates, FaultPages pages) throws Exception {
        return door(http.securityMatcher("/demo/**"), gates.of(Audience.APPLICANT), pages, ReferrerPolicy.SAME_ORIGIN);
    }

    @Bean
    @Order(100)
    SecurityFilterChain nothingElse(HttpSecurity http, FaultPages pages) throws Exception {
        return stateless(http, ReferrerPolicy.SAME_ORIGIN)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(every -> every.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> pages.notFound(request, response))
                        .accessDeniedHandler((request, response, why) -> pages.notFound(request, response)))
                .build();
    }

    private SecurityFilterChain door(HttpSecurity http, Gate gate, FaultPages pages, ReferrerPolicy referrer)
            throws Exception {
        return stateless(http, referrer)
                .addFilterBefore(gate, CsrfFilter.class)
                // leaving must work from any page, however old; the gate still wants it to come from one of ours
                .csrf(forms -> forms.csrfTokenRepository(new FormTokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers("/exit"))
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleForms(pages)))
                .build();
    }

    private HttpSecurity stateless(HttpSecurity http, ReferrerPolicy referrer) throws Exception {
        var exit = settings.exitUrl();
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; form-action 'self' " + exit.getScheme() + "://"
                + exit.getAuthority() + "; base-uri 'none'; frame-ancestors 'none'";
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // each filter of a chain costs every page; these serve sign-in by Spring's own users, of whom there are
                // none
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .referrerPolicy(policyOf -> policyOf.policy(referrer))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_ELSE))
                        .httpStrictTransportSecurity(this::strictTransport));
    }

    private void strictTransport(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
        if (settings.plainCookies()) {
            hsts.disable();
        } else {
            hsts.requestMatcher(every -> true)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(Duration.ofDays(730).toSeconds());
        }
    }

    /** The paths of an audience, at its own host when the audiences have different ones. */
    private RequestMatcher at(URI origin, String... paths) {
        var parser = new PathPatternParser();
        List<PathPattern> patterns = List.of(paths).stream().map(parser::parse).toList();
        var oneHost = hostsOfAudiences().size() == 1;
        return request ->
                (oneHost || origin.getHost().equalsIgnoreCase(request.getServerName())) && matches(patterns, request);
    }

    private static boolean matches(List<PathPattern> patterns, HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private Set<String> hostsOfAudiences() {
        var origin = settings.origin();
        return new HashSet<>(List.of(
                origin.portal().getHost(),
                origin.work().getHost(),
                origin.verify().getHost()));
    }

    private static boolean isLoopback(String address) {
        return address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    /** Nobody reads how long single filters take, and being watched cost each of them more than its work. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    StrictHttpFirewall hostsAndMethods() {
        var allowed = new HashSet<>(settings.hosts());
        if (hostsOfAudiences().size() > 1) {
            allowed.addAll(hostsOfAudiences());
        }
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(allowed::contains);
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        return firewall;
    }

    @Bean
    RequestRejectedHandler refusedByTheFirewall() {
        return (request, response, why) -> response.setStatus(400);
    }

    /** Nobody signs in through Spring's own ways; without this it would invent a user and print a password. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new BadCredentialsException("not here");
        };
    }

    @Bean
    Gates gates(
            SessionCookies cookies,
            Kiosks kiosks,
            Revocations revocations,
            Staff staff,
            HelpGrants grants,
            FaultPages pages,
            Clock clock) {
        return audience -> new Gate(audience, cookies, kiosks, revocations, staff, grants, pages, clock);
    }

    /** Makes a gate for each chain; a gate that were a bean itself would stand before every request. */
    interface Gates {
        Gate of(Audience audience);
    }
}
