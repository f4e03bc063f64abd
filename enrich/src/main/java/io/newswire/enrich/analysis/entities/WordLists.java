package io.newswire.enrich.analysis.entities;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the lists of words and names beside this class, packed where their name ends so; lines that start with {@code #} are comments. */
final class WordLists {
    private WordLists() {}

    static void lines(String name, Consumer<String> reader) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the class path has no " + name + " beside " + Lexicon.class.getName());
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
            new BufferedReader(new InputStreamReader(plain, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
