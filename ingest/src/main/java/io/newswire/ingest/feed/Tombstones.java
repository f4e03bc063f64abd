package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Withdrawn entries of an Atom feed: {@code at:deleted-entry} of RFC 6721, which Rome does not read. */
final class Tombstones {

    private static final Namespace TOMBSTONES = Namespace.getNamespace("http://purl.org/atompub/tombstones/1.0");

    private Tombstones() {}

    static List<RawArticle> of(Element feed, FeedDocument document) {
        return feed.getChildren("deleted-entry", TOMBSTONES).stream()
                .filter(deleted -> !deleted.getAttributeValue("ref", "").isBlank())
                .map(deleted -> canceled(deleted, document))
                .toList();
    }

    private static RawArticle canceled(Element deleted, FeedDocument document) {
        return new ArticleBuilder(document.source(), document.fetched())
                .itemId(deleted.getAttributeValue("ref"))
                .updated(FeedTimes.read(deleted.getAttributeValue("when")))
                .pubStatus(PubStatus.canceled)
                .build();
    }
}
