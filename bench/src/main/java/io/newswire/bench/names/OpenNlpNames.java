package io.newswire.bench.names;

import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.enrich.analysis.entities.NamedText.Marked;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's name finder as it is out of the box: its own features, parameters and tokens, and the sentences of ours. */
public final class OpenNlpNames {
    private final NameFinderME finder;

    private OpenNlpNames(TokenNameFinderModel model) {
        this.finder = new NameFinderME(model);
    }

    /** Learns from texts: takes minutes. */
    public static OpenNlpNames learn(List<NamedText> texts) throws IOException {
        List<NameSample> samples =
                texts.stream().flatMap(text -> samples(text).stream()).toList();
        return new OpenNlpNames(NameFinderME.train(
                "en",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                TrainingParameters.defaultParams(),
                new TokenNameFinderFactory()));
    }

    private static List<NameSample> samples(NamedText text) {
        List<NameSample> samples = new ArrayList<>();
        for (Span sentence : sentences(text.text())) {
            Span[] tokens = tokens(text.text(), sentence);
            Span[] names = text.names().stream()
                    .map(name -> name(name, tokens))
                    .filter(name -> name.length() > 0)
                    .toArray(Span[]::new);
            samples.add(new NameSample(written(text.text(), tokens), names, samples.isEmpty()));
        }
        return samples;
    }

    /** A name in tokens; of length 0 where it is in none of these. */
    private static Span name(Marked name, Span[] tokens) {
        int first = 0;
        while (first < tokens.length && tokens[first].getStart() < name.start()) {
            first++;
        }
        int end = first;
        while (end < tokens.length && tokens[end].getEnd() <= name.end()) {
            end++;
        }
        return new Span(first, end, name.type().name());
    }

    /** The names of people, organisations and places in a text. */
    public List<Marked> find(String text) {
        finder.clearAdaptiveData();
        List<Marked> found = new ArrayList<>();
        for (Span sentence : sentences(text)) {
            Span[] tokens = tokens(text, sentence);
            for (Span name : finder.find(written(text, tokens))) {
                EntityType type = EntityType.valueOf(name.getType());
                if (type != EntityType.OTHER) {
                    found.add(new Marked(tokens[name.getStart()].getStart(), tokens[name.getEnd() - 1].getEnd(), type));
                }
            }
        }
        return found;
    }

    private static List<Span> sentences(String text) {
        Tokens tokens = Tokens.of(text);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int first = 0; first < tokens.size(); ) {
            int next = tokens.nextSentence(first);
            int end = next < tokens.size() ? text.offsetByCodePoints(0, tokens.start(next)) : text.length();
            sentences.add(new Span(start, end));
            start = end;
            first = next;
        }
        return sentences;
    }

    private static Span[] tokens(String text, Span sentence) {
        String written = text.substring(sentence.getStart(), sentence.getEnd());
        return Arrays.stream(SimpleTokenizer.INSTANCE.tokenizePos(written))
                .map(token -> new Span(token, sentence.getStart()))
                .toArray(Span[]::new);
    }

    private static String[] written(String text, Span[] tokens) {
        return Span.spansToStrings(tokens, text);
    }
}
