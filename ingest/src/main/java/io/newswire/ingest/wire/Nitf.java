package io.newswire.ingest.wire;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** A document of NITF 3, or the part of one that stands inline in another format. */
final class Nitf {

    /** An editor's message is prose; it holds an article back unless it says that the embargo is past. */
    private static final Pattern EMBARGO = Pattern.compile(
            "\\bembargo(?!\\w*\\W+(?:is|was|has)?\\W*(?:been)?\\W*(?:lifted|over|past|expired))",
            Pattern.CASE_INSENSITIVE);

    private final Element nitf;

    Nitf(Element nitf) {
        this.nitf = nitf;
    }

    RawArticle read(Source source, Instant fetched) throws ArticleFormatException {
        PubStatus status = status();
        String id = id();
        if (status == PubStatus.canceled && id == null) {
            throw new ArticleFormatException(
                    Xml.place(nitf), "a withdrawal needs the id of what is withdrawn: docdata/doc-id with id-string");
        }
        var article = new ArticleBuilder(source, fetched).itemId(id).uri(id);
        management(article, status);
        article.language(Xml.language(nitf))
                .headline(headline())
                .byline(byline())
                .summary(text("body", "body.head", "abstract"))
                .text(text());
        topics(article);
        media(article);
        if (status != PubStatus.canceled && !article.hasHeadline() && !article.hasBody()) {
            throw new ArticleFormatException(
                    Xml.place(nitf),
                    "an article needs a headline (body/body.head/hedline/hl1) or a text (body/body.content)");
        }
        return article.build();
    }

    /** The other document that this one withdraws. */
    Optional<RawArticle> withdrawn(Source source, Instant fetched) throws ArticleFormatException {
        Element docdata = docdata();
        String other = Xml.attribute(docdata, "management-doc-idref");
        String status = Xml.attribute(docdata, "management-idref-status");
        if (docdata == null || other == null || status == null || Status.of(docdata, status) != PubStatus.canceled) {
            return Optional.empty();
        }
        return Optional.of(new ArticleBuilder(source, fetched)
                .itemId(other)
                .uri(other)
                .pubStatus(PubStatus.canceled)
                .build());
    }

    boolean hasContent() {
        return headline() != null || text() != null;
    }

    private void management(ArticleBuilder article, PubStatus status) throws ArticleFormatException {
        Element release = Xml.first(nitf, "head", "docdata", "date.release");
        Element expire = Xml.first(nitf, "head", "docdata", "date.expire");
        Instant embargoedUntil = Xml.time(release, Xml.attribute(release, "norm"));
        boolean held = embargoedUntil == null && isEmbargoedInWords();
        article.embargoedUntil(embargoedUntil)
                .expires(Xml.time(expire, Xml.attribute(expire, "norm")))
                .pubStatus(status == PubStatus.usable && held ? PubStatus.withheld : status)
                .published(Xml.lenientTime(norm("head", "docdata", "date.issue")))
                .updated(Xml.all(nitf, "head", "revision-history")
                        .map(revision -> Xml.lenientTime(Xml.attribute(revision, "norm")))
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null))
                .rightsInfo(rights());
    }

    /** An embargo with a date of release ends by itself; one without is a withheld article. */
    private PubStatus status() throws ArticleFormatException {
        Element docdata = docdata();
        String status = Xml.attribute(docdata, "management-status");
        if (docdata == null || status == null) {
            return PubStatus.usable;
        }
        boolean timed = status.equalsIgnoreCase("embargoed") && norm("head", "docdata", "date.release") != null;
        return timed ? PubStatus.usable : Status.of(docdata, status);
    }

    private boolean isEmbargoedInWords() {
        return Xml.all(nitf, "head", "docdata", "ed-msg")
                .map(message -> Xml.attribute(message, "info"))
                .anyMatch(info -> info != null && EMBARGO.matcher(info).find());
    }

    private @Nullable String id() {
        String id = Xml.attribute(Xml.first(nitf, "head", "docdata", "doc-id"), "id-string");
        return id != null ? id : Xml.attribute(nitf, "uno");
    }

    /** Plain text; of a document without headline its title, then its slug. */
    @Nullable
    String headline() {
        return Stream.of(
                        text("body", "body.head", "hedline", "hl1"),
                        text("head", "title"),
                        Xml.attribute(Xml.first(nitf, "head", "docdata", "du-key"), "key"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String byline() {
        String persons = Xml.all(nitf, "body", "body.head", "byline", "person")
                .map(Xml::textOf)
                .collect(Collectors.joining(", "));
        String byline = persons.isEmpty() ? text("body", "body.head", "byline") : persons;
        return byline != null ? byline : text("body", "body.head", "distributor");
    }

    private @Nullable String rights() {
        Element copyright = Xml.first(nitf, "head", "docdata", "doc.copyright");
        return Stream.of(
                        text("body", "body.head", "rights"),
                        Xml.attribute(Xml.first(nitf, "head", "docdata", "doc.rights"), "limitations"),
                        Xml.attribute(copyright, "holder"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private void topics(ArticleBuilder article) {
        for (Element subject :
                Xml.all(nitf, "head", "tobject", "tobject.subject").toList()) {
            String refnum = Xml.attribute(subject, "tobject.subject.refnum");
            boolean named = false;
            for (String part : new String[] {"type", "matter", "detail"}) {
                String name = Xml.attribute(subject, "tobject.subject." + part);
                article.topic(name);
                named |= name != null;
            }
            article.topic(named ? null : refnum);
        }
        Xml.all(nitf, "head", "docdata", "key-list", "keyword")
                .forEach(keyword -> article.topic(Xml.attribute(keyword, "key")));
    }

    /** Pictures, sound and film in the body. */
    void media(ArticleBuilder article) {
        Xml.all(nitf, "body", "body.content")
                .flatMap(content -> Xml.within(content, "media-reference"))
                .forEach(reference ->
                        article.media(Xml.attribute(reference, "source"), Xml.attribute(reference, "mime-type")));
    }

    /** The body's paragraphs, parted by one blank line; the dateline leads the first, as in print. */
    @Nullable
    String text() {
        String text = Xml.all(nitf, "body", "body.content")
                .flatMap(content -> new Paragraphs().of(content).stream())
                .collect(Collectors.joining("\n\n"));
        if (text.isEmpty()) {
            return null;
        }
        String dateline = text("body", "body.head", "dateline");
        return dateline == null || text.startsWith(dateline) ? text : dateline + " - " + text;
    }

    private @Nullable Element docdata() {
        return Xml.first(nitf, "head", "docdata");
    }

    private @Nullable String norm(String... path) {
        return Xml.attribute(Xml.first(nitf, path), "norm");
    }

    private @Nullable String text(String... path) {
        return Xml.text(nitf, path);
    }
}
