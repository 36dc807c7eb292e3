// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must not stand in a file, found by reading it; each fault names the file and what it holds. */
final class Lint {

    private static final Pattern POST =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final List<Rule> TEMPLATE = List.of(
            new Rule("style in a page", Pattern.compile("\\sstyle\\s*=", Pattern.CASE_INSENSITIVE)),
            new Rule("a style sheet in a page", Pattern.compile("<style\\b", Pattern.CASE_INSENSITIVE)),
            new Rule("script in an attribute", Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE)),
            new Rule("script in a page", Pattern.compile("<script\\b(?![^>]*\\bsrc=)", Pattern.CASE_INSENSITIVE)),
            new Rule("a script address", Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE)),
            new Rule("unescaped output", Pattern.compile("\\$unsafe")));

    /** Written in two halves, or this file would be its own violation. */
    private static final List<Rule> ANY = List.of(
            new Rule(
                    "a machine's path",
                    Pattern.compile("(?<![\\w.])/ro" + "ot/|(?<![\\w.])/tm" + "p/|/wo"
                            + "rk/(main|shared|briefs|w-[a-z]+)\\b")),
            new Rule("an unfinished note", Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b")));

    private static final List<Rule> JAVA = List.of(
            new Rule(
                    "a decision by country",
                    Pattern.compile("(equals(IgnoreCase)?\\(\"|case \"|== \")(peru|brazil|argentina|PER|BRA|ARG)\"")),
            new Rule("an injected field", Pattern.compile("@Autowired[^(;{]*;")));

    /** Left and right are other sides where people read from the right. */
    private static final List<Rule> SHEET = List.of(
            new Rule("a side of the page", Pattern.compile("(margin|padding|border|inset)-(left|right)\\b")),
            new Rule("a place by side", Pattern.compile("(?<=[{;\\s])(left|right)\\s*:")),
            new Rule(
                    "a side to align or float to", Pattern.compile("(text-align|float|clear)\\s*:\\s*(left|right)\\b")),
            new Rule("a corner by side", Pattern.compile("border-(top|bottom)-(left|right)-radius")));

    private record Rule(String name, Pattern pattern) {}

    private Lint() {}

    static List<String> template(String file, String text) {
        var faults = check(file, text, TEMPLATE);
        var form = POST.matcher(text);
        while (form.find()) {
            if (!form.group(1).contains("name=\"_csrf\"")) {
                faults.add(file + ": a form that posts without _csrf");
            }
        }
        return faults;
    }

    static List<String> java(String file, String text) {
        var faults = check(file, text, JAVA);
        if (!text.startsWith("// SPDX-License-Identifier: Apache-2.0\n")) {
            faults.add(file + ": no licence line");
        }
        return faults;
    }

    static List<String> sheet(String file, String text) {
        return check(file, text, SHEET);
    }

    static List<String> any(String file, String text) {
        return check(file, text, ANY);
    }

    private static List<String> check(String file, String text, List<Rule> rules) {
        var faults = new ArrayList<String>();
        for (var rule : rules) {
            var found = rule.pattern().matcher(text);
            if (found.find()) {
                faults.add(file + ": " + rule.name() + ": " + found.group().strip());
            }
        }
        return faults;
    }
}
