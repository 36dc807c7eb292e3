// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends the demo's mail to its catcher, whatever mail server the environment may name. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMailSender {

    @Bean
    JavaMailSender javaMailSender(DemoMail mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return sender;
    }
}
