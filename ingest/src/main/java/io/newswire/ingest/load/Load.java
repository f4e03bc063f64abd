package io.newswire.ingest.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.ArticleJson;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The load of one file, under way: gathers articles into transactions, and counts. */
final class Load {

    private static final int BATCH_ARTICLES = 500;

    /** Characters of bodies in one transaction, so that large articles do not pile up. */
    private static final int BATCH_CHARS = 8_000_000;

    private final String name;
    private final ArticlePublisher publisher;
    private final Source source;
    private final Clock clock;
    private final Consumer<String> complaints;
    private final LongConsumer progress;
    private final ArticleJson reader = new ArticleJson();
    private final List<RawArticle> batch = new ArrayList<>();
    private long batchChars;
    private long accepted;
    private long refused;

    Load(
            String name,
            ArticlePublisher publisher,
            Source source,
            Clock clock,
            Consumer<String> complaints,
            LongConsumer progress) {
        this.name = name;
        this.publisher = publisher;
        this.source = source;
        this.clock = clock;
        this.complaints = complaints;
        this.progress = progress;
    }

    void add(long line, JsonNode json) throws PublishException {
        try {
            RawArticle article = reader.read(json, source, clock.instant());
            batch.add(article);
            batchChars += length(article.getText()) + length(article.getMarkup());
        } catch (ArticleFormatException e) {
            refuse(line, (e.path().isEmpty() ? "" : e.path() + ": ") + e.getMessage());
            return;
        }
        if (batch.size() >= BATCH_ARTICLES || batchChars >= BATCH_CHARS) {
            flush();
        }
    }

    void refuse(long line, String what) {
        refused++;
        complaints.accept(name + ":" + line + ": " + what);
    }

    LoadResult finish() throws PublishException {
        flush();
        return new LoadResult(accepted, refused);
    }

    private void flush() throws PublishException {
        if (!batch.isEmpty()) {
            publisher.publish(List.copyOf(batch));
            accepted += batch.size();
            batch.clear();
            batchChars = 0;
            progress.accept(accepted);
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
