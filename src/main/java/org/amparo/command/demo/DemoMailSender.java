// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends the demo's mail to its catcher, whatever mail server the environment may name; a load generator on this machine
 * may catch it instead, with {@code amparo.demo.smtp-port}.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMailSender {

    @Bean
    JavaMailSender javaMailSender(DemoMail mail, @Value("${amparo.demo.smtp-port:0}") int otherCatcher) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(otherCatcher > 0 ? otherCatcher : mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return sender;
    }
}
