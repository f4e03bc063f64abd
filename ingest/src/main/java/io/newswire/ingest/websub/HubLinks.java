package io.newswire.ingest.websub;

import io.newswire.ingest.fetch.FetchResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed can be subscribed to (WebSub, 4).
 *
 * @param hub the hub's address
 * @param topic the feed's address as the hub knows it
 */
record HubLinks(URI hub, URI topic) {

    /** A link to something that concerns the feed, as it is written. */
    record Link(String relations, String target) {

        boolean is(String relation) {
            return List.of(relations.toLowerCase(Locale.ROOT).split("\\s+")).contains(relation);
        }
    }

    /** The first hub of the headers or else of the feed itself; a feed that does not name itself is known by its address. */
    static Optional<HubLinks> of(FetchResult.Content content) {
        List<Link> links = new ArrayList<>(LinkHeader.parse(content.links()));
        if (links.stream().noneMatch(link -> link.is("hub"))) {
            links.addAll(FeedHead.links(content.body()));
        }
        URI hub = first(links, "hub", content.url());
        URI self = first(links, "self", content.url());
        return hub == null ? Optional.empty() : Optional.of(new HubLinks(hub, self == null ? content.url() : self));
    }

    private static @Nullable URI first(List<Link> links, String relation, URI base) {
        return links.stream()
                .filter(link -> link.is(relation))
                .map(link -> resolve(base, link.target()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<URI> resolve(URI base, String target) {
        try {
            return Optional.of(base.resolve(target.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
