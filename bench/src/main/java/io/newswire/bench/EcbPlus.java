package io.newswire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads ECB+ (Cybulska and Vossen 2014), articles about known events, from its files of one token a line. */
final class EcbPlus {

    private static final int COLUMNS = 5;

    private EcbPlus() {}

    /**
     * The articles of a file.
     *
     * @param corpus lines of document, sentence, number, token, chain, parted by tabs
     * @return text by document
     */
    static Map<String, String> texts(Path corpus) throws IOException {
        var texts = new LinkedHashMap<String, StringBuilder>();
        for (String line : Files.readAllLines(corpus)) {
            String[] columns = line.split("\t", -1);
            if (columns.length == COLUMNS) {
                texts.computeIfAbsent(columns[0], document -> new StringBuilder())
                        .append(columns[3])
                        .append(' ');
            }
        }
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    /** The event of a document: 2_11ecb and 2_8ecb are about one, 2_3ecbplus about another of the same kind. */
    static String event(String document) {
        return document.replaceAll("_\\d+", "_");
    }
}
