package io.newswire.local.command;

import io.newswire.ingest.feed.FeedDocument;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedLines;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.local.CommandException;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds, looked at without Kafka. */
@Command(name = "feed", description = "Looks at a feed without Kafka.", mixinStandardHelpOptions = true)
final class FeedCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            name = "parse",
            description = "Shows the entries of a feed (RSS, Atom, JSON Feed, sitemap), a JSON object a line.",
            mixinStandardHelpOptions = true)
    int parse(@Parameters(paramLabel = "FILE|URL|-", description = "The feed; - for standard input.") String location) {
        Resource resource = Resource.read(location);
        var source = Source.newBuilder()
                .setId(location)
                .setKind(SourceKind.feed)
                .setUrl(resource.url().toString())
                .build();
        var lines = new FeedLines();
        try {
            ParsedFeed feed = new FeedParser()
                    .parse(new FeedDocument(
                            resource.body(), resource.contentType(), resource.url(), source, Instant.now()));
            feed.items().forEach(item -> Terminal.out(spec).println(lines.line(item)));
            if (feed.truncated()) {
                Terminal.err(spec)
                        .println("newswire: " + location + ": only the first "
                                + (feed.items().size() + feed.children().size()) + " entries are taken");
            }
            feed.children()
                    .forEach(child -> Terminal.err(spec)
                            .println("newswire: " + location + " lists " + child + "; parse that for its entries"));
        } catch (FeedFormatException e) {
            throw new CommandException(location + ": " + e.getMessage(), e);
        }
        return 0;
    }
}
