package io.newswire.enrich.analysis.gist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says in short.
 *
 * @param sentences two sentences of it, as written, in its order; null where it is hardly longer than that, or in a language
 *     whose common words are not known
 * @param keyPhrases what it keeps coming back to, as written, the most telling first
 */
public record Gist(@Nullable String sentences, List<String> keyPhrases) {
    /** Nothing could be told. */
    public static final Gist NONE = new Gist(null, List.of());

    public Gist {
        keyPhrases = List.copyOf(keyPhrases);
    }
}
