package io.newswire.ingest.extract;

import java.net.URI;
import java.time.Clock;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a web page: what the page declares in JSON-LD first, then in OpenGraph and other meta elements and
 * in microdata; the text from where most of it stands. Nothing of the page is run or fetched. Time and memory grow with
 * the size of the page, whatever is in it. Safe for use by many threads.
 */
public final class ArticleExtractor {

    private final BodyReader bodies = new BodyReader();
    private final LinkedData linkedData = new LinkedData();
    private final Sites sites = new Sites();
    private final PageTimes times;

    /** An extractor that believes no time after this clock's. */
    public ArticleExtractor(Clock clock) {
        this.times = new PageTimes(clock);
    }

    /**
     * Reads a page.
     *
     * @param html the page's bytes
     * @param contentType the HTTP header, where there is one
     * @param url where it was read from
     */
    public ExtractedArticle extract(byte[] html, @Nullable String contentType, URI url) {
        Document page = Parser.htmlParser().parseInput(Markup.decode(html, contentType), url.toString());
        var facts = new PageFacts(page);
        Metadata metadata = new Metadata(facts, linkedData.articles(facts.scripts()), sites, times, url);
        Body body = bodies.read(page);
        String headline = metadata.headline();
        String byline = metadata.byline(body.byline());
        ArticleText text = ArticleText.choose(body, metadata.body(bodies), headline, byline);
        return new ExtractedArticle(
                metadata.uri(),
                headline,
                byline,
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                text.text(),
                metadata.image(body.image()),
                Quality.of(text, metadata.isArticle(), headline != null),
                metadata.paywall());
    }
}
