// SPDX-License-Identifier: Apache-2.0
package org.amparo;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders JTE templates compiled at build time: a controller's view name is the template's path. */
@Configuration
class PageRendering {

    @Bean
    TemplateEngine pageTemplates() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates");
        engine.setBinaryStaticContent(false);
        return engine;
    }

    @Bean
    ViewResolver pageViews(TemplateEngine pageTemplates) {
        return new Pages(pageTemplates);
    }

    private static final String REDIRECT = "redirect:";

    /**
     * Asked before Spring's own resolvers, which would take any name. After a form somebody is led on with 303, to an
     * address without host and without anything of the model in it.
     */
    private record Pages(TemplateEngine templates) implements ViewResolver, Ordered {
        @Override
        public View resolveViewName(String name, Locale locale) {
            if (!name.startsWith(REDIRECT)) {
                return new Page(templates, name + ".jte");
            }
            var redirect = new RedirectView(name.substring(REDIRECT.length()), true, false, false);
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            return redirect;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    /** One template, written whole into memory first, so that a failing page never leaves half an answer. */
    private record Page(TemplateEngine templates, String name) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var bytes = new Utf8ByteOutput();
            @SuppressWarnings("unchecked")
            var parameters = (Map<String, Object>) (model == null ? Map.of() : model);
            templates.render(name, parameters, bytes);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.getContentLength());
            bytes.writeTo(response.getOutputStream());
        }
    }
}
