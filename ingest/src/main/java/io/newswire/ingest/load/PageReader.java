package io.newswire.ingest.load;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.Entry;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.ExtractedArticle;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.URIs;

/** Finds the article in a page of a web archive. Safe for use by many threads. */
final class PageReader {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    /** After decompression, as for pages that are fetched. */
    private static final int MAX_BYTES = 15 * 1024 * 1024;

    private final ArticleExtractor extractor = new ArticleExtractor(Clock.systemUTC());
    private final Source source;

    PageReader(Source source) {
        this.source = source;
    }

    Entry read(Page page) {
        try {
            HttpResponse answer = parse(page.answer());
            if (answer.status() != 200) {
                return new Entry.Skipped(page.at(), "answered " + answer.status());
            }
            if (!HTML.contains(answer.contentType().base().toString().toLowerCase(Locale.ROOT))) {
                return new Entry.Skipped(page.at(), "not HTML");
            }
            byte[] html = body(answer);
            if (html.length > MAX_BYTES) {
                return new Entry.Skipped(page.at(), "larger than 15 MiB");
            }
            return extract(page, html, answer.headers().first("Content-Type").orElse(""));
        } catch (DateTimeException e) {
            return new Entry.Refused(page.at(), "WARC-Date is no time: " + page.date());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Entry.Refused(page.at(), "the page " + page.address() + " cannot be read: " + e);
        }
    }

    private Entry extract(Page page, byte[] html, String contentType) {
        URI url = URIs.parseLeniently(page.address());
        Instant fetched = Instant.parse(page.date());
        ExtractedArticle found = extractor.extract(html, contentType, url);
        return found.text() == null
                ? new Entry.Skipped(page.at(), "no article found in it")
                : new Entry.Article(article(page.address(), found, fetched));
    }

    private RawArticle article(String address, ExtractedArticle found, Instant fetched) {
        return new ArticleBuilder(source, fetched)
                .uri(address)
                .headline(found.headline())
                .byline(found.byline())
                .published(found.published())
                .language(found.language())
                .textOfPage(found.text(), found.quality(), found.paywall())
                .media(found.image(), null)
                .build();
    }

    private static HttpResponse parse(byte[] answer) throws IOException {
        return HttpResponse.parse(LengthedBody.create(channel(new byte[0]), ByteBuffer.wrap(answer), answer.length));
    }

    /** Crawlers that unpack what they store do not always say so: what is not packed is taken as it is. */
    private static byte[] body(HttpResponse answer) throws IOException {
        String encoding =
                answer.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] body = answer.body().stream().readNBytes(MAX_BYTES + 1);
        return switch (encoding) {
            case "gzip", "x-gzip" -> Beginning.isGzip(body, 0) ? decode(body, DecodedBody.Encoding.GZIP) : body;
            case "deflate" -> decode(body, DecodedBody.Encoding.DEFLATE);
            case "br" -> decode(body, DecodedBody.Encoding.BROTLI);
            case "", "identity", "none", "utf-8" -> body;
            default -> throw new IOException("no Content-Encoding that is known: " + encoding);
        };
    }

    private static byte[] decode(byte[] body, DecodedBody.Encoding encoding) throws IOException {
        try (InputStream decoded = DecodedBody.create(channel(body), encoding).stream()) {
            return decoded.readNBytes(MAX_BYTES + 1);
        }
    }

    private static ReadableByteChannel channel(byte[] bytes) {
        return Channels.newChannel(new ByteArrayInputStream(bytes));
    }
}
