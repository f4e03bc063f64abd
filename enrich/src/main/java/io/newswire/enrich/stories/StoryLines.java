package io.newswire.enrich.stories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.stories.StoryEvent.Merged;
import io.newswire.enrich.stories.StoryEvent.Original;
import io.newswire.enrich.stories.StoryEvent.Split;
import io.newswire.record.Story;
import java.util.ArrayList;
import java.util.List;

/** What is told of stories, as JSON: an object for the article, and one for each event. */
final class StoryLines {

    private StoryLines() {}

    static List<ObjectNode> of(String uri, Told told) {
        var lines = new ArrayList<ObjectNode>();
        lines.add(article(uri, told.story()));
        told.events().forEach(event -> lines.add(event(event)));
        return lines;
    }

    private static ObjectNode article(String uri, Story story) {
        ObjectNode line = object().put("uri", uri).put("story", story.getId());
        return story.getDuplicateOf() == null ? line : line.put("duplicateOf", story.getDuplicateOf());
    }

    private static ObjectNode event(StoryEvent event) {
        ObjectNode line = object();
        if (event instanceof Merged merged) {
            line.put("merged", merged.story()).put("into", merged.into());
        } else if (event instanceof Split split) {
            line.put("split", split.story()).put("into", split.into());
        } else if (event instanceof Original original) {
            line.put("original", original.original()).put("insteadOf", original.former());
        }
        event.articles().forEach(line.putArray("articles")::add);
        return line;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
