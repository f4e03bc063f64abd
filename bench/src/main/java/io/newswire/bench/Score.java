package io.newswire.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** A comparison with what people say is right. */
interface Score {

    /** Name on the command line. */
    String part();

    /**
     * Compares, and prints figures with their counts.
     *
     * @param data folder of the public data
     * @param errors whether to list the worst errors as well
     */
    void run(Path data, boolean errors, PrintWriter out) throws IOException;
}
