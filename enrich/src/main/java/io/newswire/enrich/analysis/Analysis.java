package io.newswire.enrich.analysis;

import io.newswire.enrich.analysis.gist.Gist;
import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.record.Entity;
import io.newswire.record.Language;
import io.newswire.record.Topic;
import java.util.List;

/**
 * What was found out about a document.
 *
 * @param language the text's language; {@code und} where it could not be told
 * @param entities named things, most relevant first; mentions count in Unicode code points of the document's fields
 * @param topics subjects, best first
 * @param gist what it says in short
 * @param signature for finding near-duplicates; empty for a text too short to compare
 */
public record Analysis(Language language, List<Entity> entities, List<Topic> topics, Gist gist, Signature signature) {
    public Analysis {
        entities = List.copyOf(entities);
        topics = List.copyOf(topics);
    }
}
