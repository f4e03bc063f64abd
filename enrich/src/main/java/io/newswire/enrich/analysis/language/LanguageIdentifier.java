package io.newswire.enrich.analysis.language;

import io.newswire.record.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells what language a text is in, from its first letters, by OpenNLP's language detector. Safe for several threads. */
public final class LanguageIdentifier {
    /** Characters that are looked at: more cost time and hardly ever change the answer. */
    static final int PREFIX = 120;

    private static final String MODEL = "/langdetect-183.bin";
    private static final int MIN_LETTERS = 8;
    private static final double MIN_CONFIDENCE = 0.4;

    /**
     * The model's probabilities are far too even (0.05 against 0.02 is as good as certain); this power of them, again
     * normalised, is near the share of right answers.
     */
    private static final double SHARPNESS = 8;

    /** How much likelier the stated language is than another one that suits the text as well. */
    private static final double STATED_WEIGHT = 8;

    private static final double STATED_ALONE = 0.5;

    private final LanguageDetectorModel model;
    private final LanguageTags tags = new LanguageTags();

    /** Loads the model, in about a second. */
    public LanguageIdentifier() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no " + MODEL + ": add the artefact opennlp-models-langdetect");
            }
            this.model = new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model " + MODEL, e);
        }
    }

    /** What to tell an article's language by: the start of its text, after its headline where the text is short. */
    public static String opening(String headline, String text) {
        return text.length() >= PREFIX ? text : headline + " " + text;
    }

    /**
     * The language of a text; {@code und} with confidence 0 where it is too short or not sure.
     *
     * @param stated tag that the source states; counts for more where the text itself says little
     */
    public Language identify(String text, @Nullable String stated) {
        String prior = LanguageTags.primary(stated);
        String prefix = text.substring(0, Math.min(text.length(), PREFIX));
        if (prefix.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
            return prior.equals(LanguageTags.UNDETERMINED) ? undetermined() : new Language(prior, STATED_ALONE);
        }
        return best(new LanguageDetectorME(model).predictLanguages(prefix), prior);
    }

    private Language best(opennlp.tools.langdetect.Language[] guesses, String prior) {
        String best = LanguageTags.UNDETERMINED;
        double bestWeight = 0;
        double sum = 0;
        for (opennlp.tools.langdetect.Language guess : guesses) {
            String tag = tags.ofIso639(guess.getLang());
            double weight = Math.pow(guess.getConfidence() / guesses[0].getConfidence(), SHARPNESS)
                    * (tag.equals(prior) ? STATED_WEIGHT : 1);
            sum += weight;
            if (weight > bestWeight) {
                bestWeight = weight;
                best = tag;
            }
        }
        double confidence = bestWeight / sum;
        return confidence < MIN_CONFIDENCE ? undetermined() : new Language(best, confidence);
    }

    private static Language undetermined() {
        return new Language(LanguageTags.UNDETERMINED, 0.0);
    }
}
