// SPDX-License-Identifier: Apache-2.0
package org.amparo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application as Spring sees it; {@link org.amparo.command.Main} starts it. Modules may name classes alike. */
@Modulithic(systemName = "Amparo")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Amparo {}
