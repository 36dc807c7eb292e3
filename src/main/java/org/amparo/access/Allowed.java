// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States who may call a handler. A handler without it answers nobody, and a test names it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Permission value();

    /** Within which of their scopes helpers may call it too; nobody else's hand without one. */
    HelpScope[] helping() default {};
}
