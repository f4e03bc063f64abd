package io.newswire.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.ingest.feeds.Opml;
import io.newswire.ingest.kafka.Clients;
import io.newswire.local.CommandException;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.schemas.json.RecordJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The live list of feeds. */
@Command(
        name = "feeds",
        description = "The list of feeds to poll, changed while everything runs, with each feed's health.",
        mixinStandardHelpOptions = true)
final class FeedsCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "add", description = "Adds feeds by their addresses.", mixinStandardHelpOptions = true)
    int add(
            @Mixin Connection connection,
            @Parameters(paramLabel = "URL", arity = "1..*", description = "RSS, Atom or JSON Feed.") List<String> urls,
            @Option(names = "--title", paramLabel = "TEXT", description = "Title for readers.") @Nullable String title,
            @Option(
                            names = "--interval",
                            paramLabel = "SECONDS",
                            description = "Seconds between polls (default: as often as it has news).")
                    @Nullable
                    Integer interval,
            @Option(
                            names = "--no-conditional",
                            description = "Always ask for the whole feed: for a server that says that nothing has"
                                    + " changed when something has.")
                    boolean unconditional,
            @Option(
                            names = "--full-text",
                            description = "Read the page of each item that carries only a summary, for its text;"
                                    + " robots.txt is obeyed. Mind the publisher's terms.")
                    boolean fullText) {
        List<NewFeed> feeds = urls.stream()
                .map(url -> new NewFeed(url, title, List.of(), interval, !unconditional, fullText))
                .toList();
        try (FeedRegistry registry = open(connection.config().clientConfig())) {
            registry.add(feeds).forEach(added -> Terminal.out(spec).println(added.getId() + "  " + added.getUrl()));
        }
        return 0;
    }

    @Command(name = "list", description = "Lists the feeds with their health.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection connection,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        try (FeedRegistry registry = open(connection.config().clientConfig())) {
            List<FeedStatus> feeds = registry.list();
            if (!json && !feeds.isEmpty()) {
                Terminal.out(spec)
                        .printf(
                                "%-8s %-9s %-20s %-20s %-20s %s%n",
                                "HEALTH", "ARTICLES", "LAST SUCCESS", "LAST NEWS", "NEXT POLL", "FEED");
            }
            feeds.forEach(feed -> Terminal.out(spec).println(json ? toJson(feed) : toText(feed)));
        }
        return 0;
    }

    @Command(
            name = "remove",
            description = "Removes feeds; the articles they brought stay.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin Connection connection, @Parameters(paramLabel = "ID|URL", arity = "1..*") List<String> feeds) {
        try (FeedRegistry registry = open(connection.config().clientConfig())) {
            for (String feed : feeds) {
                FeedDefinition removed = registry.remove(feed)
                        .orElseThrow(
                                () -> new CommandException("no feed '" + feed + "': see 'newswire feeds list'", null));
                Terminal.out(spec).println(removed.getId() + "  " + removed.getUrl());
            }
        }
        return 0;
    }

    @Command(name = "import", description = "Adds the feeds of an OPML file.", mixinStandardHelpOptions = true)
    int importOpml(@Mixin Connection connection, @Parameters(paramLabel = "FILE.opml") Path file) {
        try (FeedRegistry registry = open(connection.config().clientConfig())) {
            importOpml(registry, file, Terminal.err(spec));
        }
        return 0;
    }

    @Command(
            name = "export",
            description = "Writes the feeds as OPML to standard output.",
            mixinStandardHelpOptions = true)
    int export(@Mixin Connection connection) throws IOException {
        try (FeedRegistry registry = open(connection.config().clientConfig())) {
            new Opml()
                    .write(registry.list().stream().map(FeedStatus::definition).toList(), System.out);
            System.out.flush();
        }
        return 0;
    }

    static FeedRegistry open(Map<String, Object> clientConfig) {
        return new FeedRegistry(new Clients(clientConfig), Clock.systemUTC());
    }

    static void importOpml(FeedRegistry registry, Path file, PrintWriter err) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            List<NewFeed> feeds =
                    new Opml().read(file.toString(), in, complaint -> err.println("newswire: " + complaint));
            err.println("newswire: " + registry.add(feeds).size() + " feeds of " + file);
        } catch (IOException e) {
            throw new CommandException(
                    e.getMessage() != null && e.getMessage().contains("OPML")
                            ? e.getMessage()
                            : "cannot read " + file + ": " + e,
                    e);
        }
    }

    private static ObjectNode toJson(FeedStatus feed) {
        ObjectNode line = RecordJson.write(feed.definition());
        line.put("health", feed.health().name().toLowerCase(Locale.ROOT));
        if (feed.state() != null) {
            ObjectNode state = RecordJson.write(feed.state());
            state.remove(List.of("feedId", "knownItems"));
            line.set("state", state);
        }
        return line;
    }

    private static String toText(FeedStatus feed) {
        FeedState state = feed.state();
        String title = state == null || state.getTitle() == null ? "" : "  " + Terminal.clean(state.getTitle());
        return "%-8s %-9s %-20s %-20s %-20s %s%s%s"
                .formatted(
                        feed.health().name().toLowerCase(Locale.ROOT),
                        state == null ? "-" : state.getPublished(),
                        time(state == null ? null : state.getLastSuccess()),
                        time(state == null ? null : state.getLastNewItem()),
                        time(state == null ? null : state.getNextPoll()),
                        feed.definition().getUrl(),
                        title,
                        FeedRemarks.of(feed).stream()
                                .map(remark -> "\n         " + remark)
                                .collect(Collectors.joining()));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
