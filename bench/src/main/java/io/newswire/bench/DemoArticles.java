package io.newswire.bench;

import io.newswire.enrich.analysis.Document;
import io.newswire.local.demo.Desk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The articles of the demonstration's newsroom, put together to texts of a given length. */
final class DemoArticles {

    private static final List<String> ENGLISH_DESKS =
            List.of("harbour-business", "harbour-politics", "harbour-sport", "meridian-health");

    private DemoArticles() {}

    /** English documents of about so many bytes, each of one desk's articles. */
    static List<Document> english(int bytes) {
        var documents = new ArrayList<Document>();
        for (String desk : ENGLISH_DESKS) {
            String headline = null;
            var text = new StringBuilder();
            for (Desk.Article article : Desk.read(desk).articles()) {
                headline = headline == null ? article.headline() : headline;
                article.text().forEach(paragraph -> text.append(paragraph).append("\n\n"));
                if (text.toString().getBytes(StandardCharsets.UTF_8).length >= bytes) {
                    documents.add(new Document(headline, text.toString().strip(), "en"));
                    headline = null;
                    text.setLength(0);
                }
            }
        }
        return documents;
    }
}
