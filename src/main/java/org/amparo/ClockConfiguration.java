// SPDX-License-Identifier: Apache-2.0
package org.amparo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that asks the machine what time it is; everything else is given this clock. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** For commands that do their work without starting the application. */
    public static Clock ofTheMachine() {
        return Clock.systemUTC();
    }

    @Bean
    Clock clock() {
        return ofTheMachine();
    }
}
