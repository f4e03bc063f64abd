package io.newswire.bench.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.record.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads GUM: every noun phrase has a type there, so the names among them have to be told from the others. A name is the
 * stretch of proper nouns about the head of a phrase, with the small words between them, and without title or article.
 */
final class Gum {
    private static final String JOINED = "SpaceAfter=No";

    List<NamedText> read(Path folder) throws IOException {
        List<NamedText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".conllu")) {
                    texts.add(read(file, Files.readAllLines(file, UTF_8)));
                }
            }
        }
        return texts;
    }

    private NamedText read(Path file, List<String> lines) {
        TextBuilder text = new TextBuilder();
        List<Word> sentence = new ArrayList<>();
        int contractionEnd = 0;
        boolean contractionJoined = false;
        for (String line : lines) {
            if (line.startsWith("# newpar")) {
                text.endParagraph();
            } else if (line.isBlank()) {
                write(sentence, text);
                sentence.clear();
                contractionEnd = 0;
            } else if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields[0].contains("-")) {
                    contractionEnd = Integer.parseInt(fields[0].substring(fields[0].indexOf('-') + 1));
                    contractionJoined = fields[9].contains(JOINED);
                } else if (!fields[0].contains(".")) {
                    int number = Integer.parseInt(fields[0]);
                    boolean joined = number < contractionEnd
                            || (number == contractionEnd ? contractionJoined : fields[9].contains(JOINED));
                    sentence.add(
                            new Word(fields[1], fields[4], Integer.parseInt(fields[6]), fields[7], fields[9], joined));
                }
            }
        }
        write(sentence, text);
        return text.build(file.getFileName().toString(), true);
    }

    private static void write(List<Word> sentence, TextBuilder text) {
        Phrase[] names = names(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            Phrase name = names[i];
            EntityType type = name == null ? null : name.type();
            boolean first = name != null && name.first() == i;
            text.exact(sentence.get(i).form(), !sentence.get(i).joined(), first, type);
        }
        text.endSentence();
    }

    /** For each word the name that it is part of: where names overlap, the longest, and of equals the first. */
    private static @Nullable Phrase[] names(List<Word> sentence) {
        @Nullable Phrase[] names = new Phrase[sentence.size()];
        List<Phrase> phrases = Phrases.of(sentence);
        PhraseName name = new PhraseName(sentence, phrases);
        phrases.stream()
                .flatMap(phrase -> name.of(phrase).stream())
                .sorted(Comparator.comparingInt((Phrase p) -> p.first() - p.last())
                        .thenComparingInt(Phrase::first))
                .filter(each ->
                        Arrays.stream(names, each.first(), each.last() + 1).allMatch(Objects::isNull))
                .forEach(each -> Arrays.fill(names, each.first(), each.last() + 1, each));
        return names;
    }
}
