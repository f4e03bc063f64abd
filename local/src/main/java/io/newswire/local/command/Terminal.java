package io.newswire.local.command;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** What commands print: data on stdout, talk on stderr. */
final class Terminal {

    /** What could move the cursor, change colours or hide text, were an article to carry it. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");

    private Terminal() {}

    static PrintWriter out(CommandSpec spec) {
        return spec.commandLine().getOut();
    }

    static PrintWriter err(CommandSpec spec) {
        return spec.commandLine().getErr();
    }

    /** Text from outside, on one line and harmless to a terminal. */
    static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
