package io.newswire.bench.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.record.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts of one token a line, with its label (IOB) in a column, and an empty line after each sentence; other lines
 * that start with {@code #} are comments, of which {@code # newdoc} parts documents, and {@code # text = } tells where
 * blanks stand in a sentence.
 *
 * @param complete whether names of the type OTHER are marked, too
 * @param sentencesPerText after which a text ends, beside the ends of documents
 */
record Columns(String separator, int tokenColumn, int labelColumn, boolean complete, int sentencesPerText) {
    private static final String WRITTEN = "# text = ";

    /** What writers join to the word before, and such a set parts from it, in its sentences as well. */
    private static final Pattern JOINED = Pattern.compile("(?:'(?:s|m|re|ve|ll|d)|n't)\\b", Pattern.CASE_INSENSITIVE);

    List<NamedText> read(Path file) throws IOException {
        Reading reading = new Reading(file.getFileName().toString());
        for (String line : Files.readAllLines(file, UTF_8)) {
            reading.read(line);
        }
        return reading.end();
    }

    /** The type that a set calls so; null for what is no name here. */
    private static @Nullable EntityType type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "per" -> EntityType.PERSON;
            case "org" -> EntityType.ORGANISATION;
            case "loc" -> EntityType.PLACE;
            case "misc" -> EntityType.OTHER;
            default -> null;
        };
    }

    private final class Reading {
        private final String file;
        private final List<NamedText> texts = new ArrayList<>();
        private TextBuilder text = new TextBuilder();
        private int sentences;
        private boolean inSentence;
        /** The sentence as written, and how much of it has been read. */
        private String written = "";

        private int at;

        Reading(String file) {
            this.file = file;
        }

        void read(String line) {
            String[] columns = line.strip().split(separator, -1);
            boolean document = line.startsWith("# newdoc") || line.startsWith("-DOCSTART-");
            if (line.startsWith(WRITTEN)) {
                written = line.substring(WRITTEN.length());
                at = 0;
            } else if (document || columns.length <= labelColumn) {
                endSentence();
                if (document || sentences == sentencesPerText) {
                    endText();
                }
            } else if (!line.startsWith("# ")) {
                token(columns[tokenColumn], columns[labelColumn]);
            }
        }

        private void token(String token, String label) {
            inSentence = true;
            EntityType type = label.length() < 2 ? null : type(label.substring(2));
            boolean first = label.startsWith("B");
            if (written.startsWith(token, at)) {
                at += token.length();
                boolean blank = written.startsWith(" ", at);
                while (written.startsWith(" ", at)) {
                    at++;
                }
                boolean joined =
                        JOINED.matcher(written).region(at, written.length()).lookingAt();
                text.exact(token, blank && !joined, first, type);
            } else {
                text.token(token, first, type);
            }
        }

        private void endSentence() {
            if (inSentence) {
                text.endSentence();
                sentences++;
                inSentence = false;
            }
            written = "";
            at = 0;
        }

        private void endText() {
            if (!text.isEmpty()) {
                texts.add(text.build(file + ":" + (texts.size() + 1), complete));
                text = new TextBuilder();
                sentences = 0;
            }
        }

        List<NamedText> end() {
            endSentence();
            endText();
            return texts;
        }
    }
}
