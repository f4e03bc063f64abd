package io.newswire.bench;

import io.newswire.enrich.analysis.Document;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A web archive of pages that look like those of news sites, each record in a member of gzip: 60 to 100 KB of HTML, of which
 * the article is a twentieth, and the rest styles, scripts, menus and teasers. Always the same.
 */
final class SyntheticArchive {

    private static final int SMALLEST_PAGE = 60_000;

    private static final int PAGE_SPREAD = 40_000;

    private static final int MENU_LINKS = 60;

    private final Random random = new Random(1);
    private final List<String> paragraphs;
    private final List<String> words;

    SyntheticArchive() {
        paragraphs = EnglishArticles.read().all().stream()
                .map(Document::text)
                .flatMap(text -> Stream.of(String.valueOf(text).split("\n\n")))
                .toList();
        words = paragraphs.stream()
                .flatMap(paragraph -> Stream.of(paragraph.split("[^A-Za-z]+")))
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
    }

    /** Writes so many pages. Returns the bytes of their HTML. */
    long write(Path file, int pages) throws IOException {
        long html = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < pages; i++) {
                byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
                record(out, "https://news.example/" + i, page);
                html += page.length;
            }
        }
        return html;
    }

    private static void record(OutputStream out, String address, byte[] page) throws IOException {
        byte[] http =
                ("HTTP/1.1 200 OK\r\nServer: example\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + page.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        String warc =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-01T12:00:00Z\r\nWARC-Target-URI: " + address
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + (http.length + page.length)
                        + "\r\n\r\n";
        var member = new GZIPOutputStream(out);
        member.write(warc.getBytes(StandardCharsets.US_ASCII));
        member.write(http);
        member.write(page);
        member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        member.finish();
    }

    private String page(int number) {
        int size = SMALLEST_PAGE + random.nextInt(PAGE_SPREAD);
        String headline = some(9);
        var page = new StringBuilder(size + 10_000);
        page.append(head(number, headline)).append("<header><nav><ul>");
        IntStream.range(0, MENU_LINKS).forEach(i -> page.append("<li class=\"menu__item\">" + link(2) + "</li>"));
        page.append("</ul></nav></header><main><article class=\"story\"><h1>" + headline + "</h1>");
        page.append("<p class=\"byline\">By " + some(2) + "</p><div class=\"story__body\">");
        IntStream.range(0, 8 + random.nextInt(12)).forEach(i -> page.append(paragraph(i)));
        page.append("</div></article><aside>");
        while (page.length() < size) {
            page.append(random.nextInt(3) == 0 ? script() : teaser());
        }
        return page.append("</aside></main><footer><p>" + some(30) + "</p></footer></body></html>")
                .toString();
    }

    private String head(int number, String headline) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + headline
                + " | Example News</title>"
                + "<link rel=\"canonical\" href=\"https://news.example/" + number
                + "\"><meta property=\"og:title\" content=\""
                + headline + "\"><meta property=\"og:image\" content=\"https://news.example/" + number + ".jpg\">"
                + "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
                + "\"headline\":\"" + headline + "\",\"datePublished\":\"2026-03-01T11:00:00Z\",\"author\":{\"@type\":"
                + "\"Person\",\"name\":\"" + some(2) + "\"}}</script><style>"
                + IntStream.range(0, 150).mapToObj(i -> style()).collect(Collectors.joining())
                + "</style></head><body>";
    }

    private String paragraph(int number) {
        String text = paragraphs.get(random.nextInt(paragraphs.size()));
        String advertisement =
                number % 4 == 3 ? "<div class=\"ad\" id=\"ad-" + hex() + "\"><span>Advertisement</span></div>" : "";
        return "<p>" + text.replace("&", "&amp;") + " <a href=\"/" + hex() + "\">" + some(2) + "</a>.</p>"
                + advertisement;
    }

    private String teaser() {
        return "<div class=\"teaser teaser--" + random.nextInt(9) + "\" data-id=\"" + hex() + "\"><a href=\"/" + hex()
                + "\"><img src=\"https://img.news.example/" + hex() + ".jpg\" alt=\"" + some(5)
                + "\" loading=\"lazy\"></a><h3>"
                + link(8) + "</h3><span class=\"time\">" + random.nextInt(60) + " minutes ago</span></div>\n";
    }

    private String script() {
        return "<script>window.queue=window.queue||[];queue.push({slot:\"" + hex() + "\",size:[" + random.nextInt(999)
                + "," + random.nextInt(999) + "],key:\"" + hex() + hex() + "\",on:function(e){return e&&e." + some(1)
                + "}});</script>\n";
    }

    private String style() {
        return "." + some(1) + "__" + some(1) + "{margin:" + random.nextInt(40) + "px;color:#" + hex().substring(0, 6)
                + "}";
    }

    private String link(int length) {
        return "<a class=\"link\" href=\"/" + hex() + "/" + some(1) + "\">" + some(length) + "</a>";
    }

    private String some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    private String hex() {
        return String.format("%08x", random.nextInt());
    }
}
