package io.newswire.local.command;

import io.newswire.local.CommandException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** Applies a function to each line of standard input. A bad line is told on stderr by its number, and the rest goes on. */
final class LineFilter {

    private LineFilter() {}

    /** Filters until the input ends; the exit code is 1 if there was a bad line. */
    static int run(CommandSpec spec, InputStream in, Function<String, String> function) {
        PrintWriter out = Terminal.out(spec);
        PrintWriter err = Terminal.err(spec);
        boolean bad = false;
        long number = 0;
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    out.println(function.apply(line));
                } catch (IllegalArgumentException e) {
                    err.println("newswire: line " + number + ": " + e.getMessage());
                    bad = true;
                }
                // What is read as it comes is answered as it comes; nobody left to read it ends the work.
                if (!lines.ready() && out.checkError()) {
                    return 0;
                }
            }
        } catch (IOException e) {
            throw new CommandException("standard input, after line " + number + ": " + e.getMessage(), e);
        }
        out.flush();
        return bad ? 1 : 0;
    }
}
