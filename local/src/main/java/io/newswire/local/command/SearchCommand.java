package io.newswire.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.dashboard.query.ArticleFilter;
import io.newswire.dashboard.query.ArticlePage;
import io.newswire.dashboard.query.ArticleQueries;
import io.newswire.dashboard.query.BadParameterException;
import io.newswire.dashboard.query.Cursor;
import io.newswire.dashboard.query.StoreException;
import io.newswire.local.CommandException;
import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.json.RecordJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stored articles. */
@Command(
        name = "search",
        description = "Finds stored articles by words, topic, entity, language, source and time; newest first.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "Words of the article; \"a phrase\", or, and -not as in a search engine.")
    private List<String> words = List.of();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Code, slug or label.")
    @Nullable
    private String topic;

    @Option(names = "--entity", paramLabel = "ENTITY", description = "Id, such as wikidata:Q84, or name.")
    @Nullable
    private String entity;

    @Option(names = "--language", paramLabel = "TAG", description = "BCP 47 tag.")
    @Nullable
    private String language;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Id or name of the source.")
    @Nullable
    private String source;

    @Option(names = "--from", paramLabel = "TIME", description = "From this time on, RFC 3339.")
    @Nullable
    private Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before this time, RFC 3339.")
    @Nullable
    private Instant to;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--json", description = "One JSON object a line, keys as in the Avro record.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit " + limit + ": at least 1");
        }
        String query = words.isEmpty() ? null : String.join(" ", words);
        var filter =
                new ArticleFilter(topic, entity, query, language, source, null, from, to, ArticleFilter.Status.USABLE);
        var queries = new ArticleQueries(connection.config().dataSource(), PATIENCE);
        try {
            Cursor next = null;
            int left = limit;
            do {
                ArticlePage page = queries.newest(filter, Math.min(left, ArticleQueries.MAX_LIMIT), next);
                page.articles().forEach(this::show);
                left -= page.articles().size();
                next = page.next();
            } while (next != null && left > 0);
        } catch (BadParameterException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        } catch (StoreException e) {
            throw new CommandException(connection.config().databaseUrl() + ": " + e.getMessage(), e);
        }
        return 0;
    }

    private void show(JsonNode article) {
        Terminal.out(spec)
                .println(json ? article.toString() : ArticleLine.of(RecordJson.read(article, EnrichedArticle.class)));
    }
}
