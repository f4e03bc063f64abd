package io.newswire.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.stories.StoryFilter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Copies and stories as a filter. */
@Command(
        name = "stories",
        description =
                "Reads enriched articles on standard input, a JSON object a line, and writes each one's story, and"
                        + " for a copy the original; behind it, a line each, which stories it has shown to be one or"
                        + " two, and which copies to have an earlier original.",
        mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {

    private final ObjectMapper json = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var filter = new StoryFilter();
        return LineFilter.run(spec, System.in, line -> story(filter, line));
    }

    private String story(StoryFilter filter, String line) {
        try {
            return filter.apply(json.readTree(line)).stream()
                    .map(ObjectNode::toString)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
