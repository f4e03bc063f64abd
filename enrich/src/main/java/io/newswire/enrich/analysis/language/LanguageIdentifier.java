package io.newswire.enrich.analysis.language;

import io.newswire.record.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells what language a text is in, from its first letters, by OpenNLP's language model. Safe for several threads. */
public final class LanguageIdentifier {
    /** Characters that are looked at: time grows with them. */
    static final int PREFIX = 200;

    /** After so many of them it is looked for the first time, and after so many more again, whether there is a doubt. */
    private static final int FIRST = 32;

    private static final int NEXT = 16;

    /** No language with so much more log-likelihood than all others after a part was overtaken with the whole prefix. */
    private static final double CLEAR_LEAD = 1;

    private static final String MODEL = "/langdetect-183.bin";
    private static final int MIN_LETTERS = 8;
    private static final double MIN_CONFIDENCE = 0.4;

    /**
     * The model's probabilities are far too even (0.05 against 0.02 is as good as certain), so this power of them is
     * normalised again. Chosen by hand on a few sentences, not calibrated.
     */
    private static final double SHARPNESS = 8;

    /** So much behind the best one a language does not count, whatever is stated. */
    private static final double NEGLIGIBLE = 5;

    /** How much likelier the stated language is than another one that suits the text as well. */
    private static final double STATED_WEIGHT = 8;

    private static final double STATED_ALONE = 0.5;

    private final NgramModel model;
    private final List<String> tags;

    /** Loads the model, in about a second. */
    public LanguageIdentifier() {
        this.model = new NgramModel(load());
        LanguageTags bcp47 = new LanguageTags();
        this.tags = model.languages().stream().map(bcp47::ofIso639).toList();
    }

    static LanguageDetectorModel load() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no " + MODEL + ": add the artefact opennlp-models-langdetect");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model " + MODEL, e);
        }
    }

    /**
     * The language of an article; {@code und} with confidence 0 where it is too short or not sure.
     *
     * @param headline counts where the text is short
     * @param stated tag that the source states; counts for more where the text itself says little
     */
    public Language identify(String headline, String text, @Nullable String stated) {
        String prior = LanguageTags.primary(stated);
        LanguageSample sample = new LanguageSample(PREFIX);
        sample.add(text);
        sample.add(headline);
        if (sample.letters() < MIN_LETTERS) {
            return prior.equals(LanguageTags.UNDETERMINED) ? undetermined() : new Language(prior, STATED_ALONE);
        }
        return best(scores(sample.text()), prior);
    }

    /** Of the prefix, or of as much of it as leaves no doubt. */
    private float[] scores(String sample) {
        NgramModel.Reading reading = model.new Reading(sample);
        float[] scores;
        int read = 0;
        do {
            read = Math.min(sample.length(), read + (read == 0 ? FIRST : NEXT));
            reading.readTo(read);
            scores = reading.scores();
        } while (read < sample.length() && lead(scores) < CLEAR_LEAD);
        return scores;
    }

    /** How far the best score is ahead of the second best. */
    private static double lead(float[] scores) {
        double best = Double.NEGATIVE_INFINITY;
        double second = best;
        for (float score : scores) {
            second = Math.max(second, Math.min(best, score));
            best = Math.max(best, score);
        }
        return best - second;
    }

    private Language best(float[] scores, String prior) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        int best = 0;
        double bestWeight = 0;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] < most - NEGLIGIBLE) {
                continue;
            }
            double weight =
                    Math.exp(SHARPNESS * (scores[i] - most)) * (tags.get(i).equals(prior) ? STATED_WEIGHT : 1);
            sum += weight;
            if (weight > bestWeight) {
                bestWeight = weight;
                best = i;
            }
        }
        double confidence = bestWeight / sum;
        return confidence < MIN_CONFIDENCE ? undetermined() : new Language(tags.get(best), confidence);
    }

    private static Language undetermined() {
        return new Language(LanguageTags.UNDETERMINED, 0.0);
    }
}
