// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.country.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may ask for as arguments, the guard before them, and the files that are the same for everybody. */
@Configuration
class WebSetup implements WebMvcConfigurer {

    private final AllowedOnly guard;
    private final Languages languages;
    private final ChooseLanguage chooseLanguage;

    WebSetup(AllowedOnly guard, Languages languages, ChooseLanguage chooseLanguage) {
        this.guard = guard;
        this.languages = languages;
        this.chooseLanguage = chooseLanguage;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(chooseLanguage);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // the address carries a mark of the content (StaticFile), and the build sets every file to one time
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        Map<Class<?>, Function<HttpServletRequest, Object>> known = Map.of(
                Applicant.class, request -> signedIn(request, Applicant.class),
                HelperAccount.class, WebSetup::helper,
                Officer.class, request -> signedIn(request, Officer.class),
                Actor.class, request -> Visit.of(request).actor(),
                Browser.class, request -> Visit.of(request).browser(),
                Words.class, languages::words);
        known.forEach((type, value) -> resolvers.add(new ByType(type, value)));
    }

    private static <T extends Actor> T signedIn(HttpServletRequest request, Class<T> as) {
        var actor = Visit.of(request).actor();
        if (!as.isInstance(actor)) {
            throw new NotAllowed(Permission.WORK);
        }
        return as.cast(actor);
    }

    private static HelperAccount helper(HttpServletRequest request) {
        return Visit.of(request).helper().orElseThrow(() -> new NotAllowed(Permission.HELP));
    }

    private record ByType(Class<?> type, Function<HttpServletRequest, Object> value)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("no servlet request");
            }
            return value.apply(request);
        }
    }
}
