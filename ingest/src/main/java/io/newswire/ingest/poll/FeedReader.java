package io.newswire.ingest.poll;

import io.newswire.ingest.feed.FeedDocument;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.record.FeedState;
import io.newswire.record.ItemIdentity;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads documents, and finds what is new in them. */
final class FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private final FeedParser parser;
    private final Clock clock;

    FeedReader(FeedParser parser, Clock clock) {
        this.parser = parser;
        this.clock = clock;
    }

    /** Reads a document. */
    ParsedFeed parse(Feed feed, FetchResult.Content content) throws FeedFormatException {
        Source source =
                new Source(feed.id(), SourceKind.feed, null, content.url().toString());
        ParsedFeed parsed = parser.parse(
                new FeedDocument(content.body(), content.contentType(), content.url(), source, clock.instant()));
        if (parsed.truncated()) {
            LOG.warn(
                    "{} has more items than are taken; the first {} were read",
                    content.url(),
                    parsed.items().size());
        }
        return parsed;
    }

    /** What an answer brought, and what the documents did that it names. */
    News news(Feed feed, Answer answer, ChildReader.Read children) {
        List<List<RawArticle>> documents = new ArrayList<>(children.documents());
        if (answer.parsed() != null) {
            documents.add(0, answer.parsed().readable());
        }
        if (documents.isEmpty()) {
            return new News(List.of(), 0, null, children.states());
        }
        KnownItems known = known(feed);
        List<RawArticle> fresh = new ArrayList<>();
        int seen = 0;
        for (List<RawArticle> document : documents) {
            fresh.addAll(known.update(document, clock.instant()));
            seen += document.size();
        }
        return new News(named(fresh, name(feed, answer)), seen, known, children.states());
    }

    private static KnownItems known(Feed feed) {
        FeedState state = feed.state();
        return state == null
                ? new KnownItems(feed.id(), ItemIdentity.guid, List.of())
                : new KnownItems(feed.id(), state.getIdentity(), state.getKnownItems());
    }

    /** The title that somebody gave, or the feed's own. */
    private static @Nullable String name(Feed feed, Answer answer) {
        if (feed.definition().getTitle() != null) {
            return feed.definition().getTitle();
        }
        FeedState state = feed.state();
        return answer.parsed() != null ? answer.parsed().title() : state == null ? null : state.getTitle();
    }

    private static List<RawArticle> named(List<RawArticle> articles, @Nullable String name) {
        return articles.stream()
                .map(article -> RawArticle.newBuilder(article)
                        .setSource(Source.newBuilder(article.getSource())
                                .setName(name)
                                .build())
                        .build())
                .toList();
    }
}
