package io.newswire.ingest.load;

import io.newswire.ingest.article.Entry;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The load of one file, under way: gathers articles into transactions, and counts. */
final class Load {

    private static final int BATCH_ARTICLES = 500;

    /** Characters of bodies in one transaction, so that large articles do not pile up. */
    private static final int BATCH_CHARS = 8_000_000;

    private final String name;
    private final Batches batches;
    private final Source source;
    private final long limit;
    private final Clock clock;
    private final LoadListener listener;
    private final List<RawArticle> batch = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private long batchChars;
    private long accepted;
    private long refused;

    Load(String name, Batches batches, Source source, long limit, Clock clock, LoadListener listener) {
        this.name = name;
        this.batches = batches;
        this.source = source;
        this.limit = limit;
        this.clock = clock;
        this.listener = listener;
    }

    Source source() {
        return source;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether as many articles as are wanted have come: then there is no use in reading on. */
    boolean isFull() {
        return accepted + batch.size() >= limit;
    }

    void add(Entry entry) throws PublishException {
        if (entry instanceof Entry.Article found) {
            add(found.article());
        } else if (entry instanceof Entry.Refused wrong) {
            refuse(wrong.at(), wrong.why());
        } else if (entry instanceof Entry.Skipped passed) {
            skipped.merge(passed.why(), 1L, Long::sum);
        }
    }

    private void add(RawArticle article) throws PublishException {
        if (isFull()) {
            return;
        }
        batch.add(article);
        batchChars += length(article.getText()) + length(article.getMarkup());
        if (batch.size() >= BATCH_ARTICLES || batchChars >= BATCH_CHARS) {
            flush();
        }
    }

    void refuse(String at, String what) {
        refused++;
        listener.refused(name + (at.isEmpty() ? "" : ":" + at) + ": " + what);
    }

    LoadResult finish() throws PublishException {
        flush();
        return new LoadResult(accepted, refused, skipped);
    }

    private void flush() throws PublishException {
        if (!batch.isEmpty()) {
            batches.publish(List.copyOf(batch));
            accepted += batch.size();
            batch.clear();
            batchChars = 0;
            listener.published(accepted);
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
