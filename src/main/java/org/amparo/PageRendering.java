// SPDX-License-Identifier: Apache-2.0
package org.amparo;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

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
        return (name, locale) -> name.startsWith("redirect:") ? null : new Page(pageTemplates, name + ".jte");
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
