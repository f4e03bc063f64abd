package io.newswire.ingest.feed;

import com.rometools.modules.content.ContentModule;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.MediaGroup;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.module.Module;
import io.newswire.ingest.article.ArticleBuilder;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item says through extensions: Dublin Core, content, Media RSS. */
record Modules(List<Module> modules) {

    private <M> Optional<M> find(Class<M> type) {
        return modules.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** {@code content:encoded}, as received. */
    @Nullable
    String encoded() {
        return find(ContentModule.class)
                .flatMap(content -> content.getEncodeds().stream()
                        .filter(encoded -> encoded != null && !encoded.isBlank())
                        .findFirst())
                .orElse(null);
    }

    @Nullable
    String language() {
        return find(DCModule.class).map(DCModule::getLanguage).orElse(null);
    }

    List<String> creators() {
        return find(DCModule.class).map(DCModule::getCreators).orElse(List.of());
    }

    List<String> subjects() {
        return find(DCModule.class).map(DCModule::getSubjects).orElse(List.of()).stream()
                .map(DCSubject::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Date date() {
        return find(DCModule.class).map(DCModule::getDate).orElse(null);
    }

    @Nullable
    String rights() {
        return find(DCModule.class).map(DCModule::getRights).orElse(null);
    }

    /** Adds what Media RSS names: contents, alone and in groups, then thumbnails. */
    void media(Links links, ArticleBuilder article) {
        find(MediaEntryModule.class).ifPresent(media -> {
            contents(media).forEach(content -> addContent(content, links, article));
            addThumbnails(media.getMetadata(), links, article);
        });
    }

    private static Stream<MediaContent> contents(MediaEntryModule media) {
        return Stream.concat(
                Stream.of(media.getMediaContents()),
                Stream.of(media.getMediaGroups()).map(MediaGroup::getContents).flatMap(Stream::of));
    }

    private static void addContent(MediaContent content, Links links, ArticleBuilder article) {
        if (content.getReference() instanceof UrlReference url) {
            article.media(links.resolve(url.getUrl().toString()), content.getType());
        }
    }

    private static void addThumbnails(@Nullable Metadata metadata, Links links, ArticleBuilder article) {
        if (metadata != null && metadata.getThumbnail() != null) {
            for (Thumbnail thumbnail : metadata.getThumbnail()) {
                article.media(links.resolve(thumbnail.getUrl().toString()), null);
            }
        }
    }
}
