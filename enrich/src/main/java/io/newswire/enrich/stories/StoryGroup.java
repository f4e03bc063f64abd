package io.newswire.enrich.stories;

import java.util.Locale;

/** Which articles are compared at all: stories are told within one language, whatever its region or script. */
public final class StoryGroup {

    private StoryGroup() {}

    /**
     * The group of a language.
     *
     * @param languageTag BCP 47 tag; what is none counts as {@code und}
     * @return its first part, for example {@code en} of {@code en-GB}
     */
    public static String of(String languageTag) {
        return Locale.forLanguageTag(languageTag).toLanguageTag().split("-", 2)[0];
    }
}
