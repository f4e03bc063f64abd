package io.newswire.enrich.analysis.entities;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A set of words, from a resource of words parted by blanks; lines that start with {@code #} are comments. */
final class WordList {
    private final Set<Long> hashes = new HashSet<>();

    /** Reads a resource beside this class; packed where its name ends so. */
    static WordList read(String name) {
        WordList words = new WordList();
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the class path has no " + name + " beside " + WordList.class.getName());
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
            new BufferedReader(new InputStreamReader(plain, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(words::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
        return words;
    }

    boolean contains(Tokens tokens, int token) {
        return hashes.contains(tokens.hash(token));
    }

    private void addAll(String line) {
        Tokens tokens = Tokens.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            hashes.add(tokens.hash(i));
        }
    }
}
