package io.newswire.ingest.wire;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.Subjects;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** A newsItem of NewsML-G2. Its guid is its identity: a later version, or a correction, is the same article. */
final class NewsItem {

    private final Element item;

    NewsItem(Element item) {
        this.item = item;
    }

    RawArticle read(Source source, Instant fetched) throws ArticleFormatException {
        String guid = Xml.attribute(item, "guid");
        if (guid == null) {
            throw new ArticleFormatException(Xml.place(item), "the attribute guid is wanted here");
        }
        var article = new ArticleBuilder(source, fetched).itemId(guid).uri(guid);
        management(article);
        description(article);
        rights(article);
        new InlineContent(article).addAll(item);
        if (!article.hasHeadline()) {
            article.headline(Stream.of(text("itemMeta", "title"), text("contentMeta", "slugline"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
        }
        boolean canceled = status() == PubStatus.canceled;
        if (!canceled && !article.hasHeadline() && !article.hasBody()) {
            throw new ArticleFormatException(
                    Xml.place(item), "an article needs a headline in contentMeta, or a text in contentSet");
        }
        return article.build();
    }

    private void management(ArticleBuilder article) throws ArticleFormatException {
        Element embargoed = Xml.first(item, "itemMeta", "embargoed");
        boolean untilFurtherNotice =
                embargoed != null && embargoed.getTextTrim().isEmpty();
        PubStatus status = status();
        article.pubStatus(untilFurtherNotice && status == PubStatus.usable ? PubStatus.withheld : status)
                .embargoedUntil(
                        untilFurtherNotice || embargoed == null ? null : Xml.time(embargoed, embargoed.getTextTrim()))
                .published(firstTime(text("itemMeta", "firstCreated"), text("contentMeta", "contentCreated")))
                .updated(firstTime(text("itemMeta", "versionCreated"), text("contentMeta", "contentModified")));
    }

    private static @Nullable Instant firstTime(@Nullable String... values) {
        return Stream.of(values)
                .map(Xml::lenientTime)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private PubStatus status() throws ArticleFormatException {
        Element status = Xml.first(item, "itemMeta", "pubStatus");
        return status == null ? PubStatus.usable : Status.of(status, code(status));
    }

    /** A QCode, or the URI that one stands for. */
    private static @Nullable String code(Element element) {
        String qcode = Xml.attribute(element, "qcode");
        return qcode != null ? qcode : Xml.attribute(element, "uri");
    }

    private void description(ArticleBuilder article) {
        String byline = text("contentMeta", "by");
        String tag = Xml.attribute(Xml.first(item, "contentMeta", "language"), "tag");
        article.language(tag != null ? tag : Xml.language(item))
                .headline(main("headline"))
                .byline(byline != null ? byline : credited())
                .summary(main("description"));
        Xml.all(item, "contentMeta", "subject")
                .filter(NewsItem::isSubject)
                .forEach(subject -> Subjects.add(article, Xml.text(subject, "name"), code(subject)));
        Xml.all(item, "contentMeta", "keyword").forEach(keyword -> article.topic(Xml.textOf(keyword)));
    }

    /** Persons, places and the like are listed as subjects, too, and are no categories. */
    private static boolean isSubject(Element subject) {
        String type = Xml.attribute(subject, "type");
        return type == null || type.endsWith("abstract");
    }

    /** Where nobody is named who wrote it: its creators, then whom to credit. */
    private @Nullable String credited() {
        String creators = Xml.all(item, "contentMeta", "creator")
                .map(creator -> Xml.text(creator, "name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return creators.isEmpty() ? text("contentMeta", "creditline") : creators;
    }

    /** Of several, which differ by role, the main one; else the first. */
    private @Nullable String main(String name) {
        return Xml.all(item, "contentMeta", name)
                .filter(element -> {
                    String role = Xml.attribute(element, "role");
                    return role != null && role.endsWith(":main");
                })
                .findFirst()
                .map(Xml::textOf)
                .orElseGet(() -> text("contentMeta", name));
    }

    private void rights(ArticleBuilder article) {
        article.rightsInfo(Stream.of(
                        text("rightsInfo", "usageTerms"),
                        text("rightsInfo", "copyrightNotice"),
                        text("contentMeta", "creditline"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; ")));
    }

    private @Nullable String text(String... path) {
        return Xml.text(item, path);
    }
}
