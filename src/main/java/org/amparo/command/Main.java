// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.util.List;
import java.util.Map;
import org.amparo.command.bench.Benches;
import org.amparo.command.postgres.PostgresFailed;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Refusal;
import org.amparo.country.PackFault;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Where {@code ./amparo} enters Java: finds the command and turns what it refuses into one sentence and a status. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        nameXmlReaders();
        var status = 0;
        try {
            run(List.of(arguments));
        } catch (Refusal refusal) {
            Console.complain(String.valueOf(refusal.getMessage()));
            status = refusal.exitStatus();
        } catch (PostgresFailed failure) {
            Console.complain(String.valueOf(failure.getMessage()));
            status = 1;
        } catch (RuntimeException failure) {
            Console.complain(explain(failure));
            status = 1;
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Printing asks for them with every document, and looking through all libraries each time took a seventh of it. */
    private static void nameXmlReaders() {
        Map.of(
                        "javax.xml.transform.TransformerFactory",
                        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl",
                        "javax.xml.parsers.SAXParserFactory",
                        "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
                        "javax.xml.parsers.DocumentBuilderFactory",
                        "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl",
                        "javax.xml.xpath.XPathFactory:http://java.sun.com/jaxp/xpath/dom",
                        "com.sun.org.apache.xpath.internal.jaxp.XPathFactoryImpl")
                .forEach(System::setProperty);
    }

    private static void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new Refusal(Refusal.USAGE, "Say what to do: demo, serve, bench or admin. See ./amparo --help");
        }
        var rest = arguments.subList(1, arguments.size());
        switch (arguments.getFirst()) {
            case "demo" -> Demo.run(rest);
            case "serve" -> Serve.run(System.getenv());
            case "admin" -> Admin.run(rest);
            case "bench" -> Benches.run(rest);
            case "train" -> Demo.train(rest);
            default -> throw new Refusal(Refusal.USAGE, arguments.getFirst() + " is no command. See ./amparo --help");
        }
    }

    /** What an operator can mend needs no stack trace; anything else is a bug of ours. */
    private static String explain(Throwable failure) {
        for (@org.jspecify.annotations.Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PackFault) {
                return "The country pack has a fault: " + cause.getMessage();
            }
            if (cause instanceof FlywayValidateException) {
                return "The database was made by another version of Amparo, whose migrations were different. A demo's"
                        + " data may be deleted, or left and others used (--data DIR).\n" + cause.getMessage();
            }
        }
        var trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        return "Amparo could not go on.\n" + trace;
    }
}
