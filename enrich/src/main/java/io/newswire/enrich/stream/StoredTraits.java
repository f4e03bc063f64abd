package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.stories.StoryTraits;
import java.util.Arrays;

/** Traits as they are stored. */
final class StoredTraits {

    private StoredTraits() {}

    static IndexedTraits write(String group, String story, long number, StoryTraits traits) {
        return new IndexedTraits(
                Arrays.stream(traits.signature().minHash()).boxed().toList(),
                traits.mass(),
                traits.time(),
                group,
                story,
                number,
                Arrays.stream(traits.terms()).boxed().toList());
    }

    static StoryTraits read(IndexedTraits stored) {
        return new StoryTraits(
                Signature.of(
                        stored.getMinHash().stream().mapToInt(Integer::intValue).toArray()),
                stored.getTerms().stream().mapToLong(Long::longValue).toArray(),
                stored.getMass(),
                stored.getTime());
    }
}
