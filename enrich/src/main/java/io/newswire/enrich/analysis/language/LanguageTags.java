package io.newswire.enrich.analysis.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the codes of ISO 639-3, which the model speaks, to the tags of BCP 47. */
public final class LanguageTags {
    /** The tag of a language that could not be told. */
    public static final String UNDETERMINED = "und";

    /** Members of macrolanguages that the model names, under the tag that people use for them. */
    private static final Map<String, String> MEMBERS =
            Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "nan", "nan");

    private final Map<String, String> tags = new HashMap<>(MEMBERS);

    LanguageTags() {
        for (String language : Locale.getISOLanguages()) {
            tags.putIfAbsent(
                    Locale.forLanguageTag(language).getISO3Language(),
                    Locale.forLanguageTag(language).toLanguageTag());
        }
    }

    /** The shortest tag of a language: two letters where it has two, else three. */
    String ofIso639(String code) {
        return tags.getOrDefault(code, code);
    }

    /** The language of a tag, without script, region and the rest; {@code und} for null and for what is no tag. */
    public static String primary(@Nullable String tag) {
        if (tag == null) {
            return UNDETERMINED;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? UNDETERMINED : language;
    }
}
