// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Finds the SQL that classes keep in constants and lets the database read it, without running any. */
final class EverySql {

    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(select|insert|update|delete|with)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private EverySql() {}

    /** The statements by the name of their constant. */
    static Map<String, String> of(JavaClasses classes) {
        var statements = new TreeMap<String, String>();
        for (var type : classes) {
            for (var field : type.getFields()) {
                var isConstant = field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getModifiers().contains(JavaModifier.FINAL)
                        && field.getRawType().isEquivalentTo(String.class);
                if (isConstant) {
                    var text = text(field);
                    if (STATEMENT.matcher(text).matches()) {
                        statements.put(field.getFullName(), text);
                    }
                }
            }
        }
        return statements;
    }

    private static String text(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return (String) Objects.requireNonNull(reflected.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database finds wrong, by the name of the constant; empty when it would run them all. */
    static Map<String, String> faults(Map<String, String> statements, Connection database) {
        var faults = new TreeMap<String, String>();
        statements.forEach((name, text) -> {
            var parsed = NamedParameterUtils.parseSqlStatement(text);
            var placed = NamedParameterUtils.substituteNamedParameters(parsed, null);
            // asking for the parameters makes the driver send the statement to be parsed and planned
            try (var statement = database.prepareStatement(placed)) {
                statement.getParameterMetaData();
            } catch (SQLException refused) {
                faults.put(name, String.valueOf(refused.getMessage()));
            }
        });
        return faults;
    }
}
