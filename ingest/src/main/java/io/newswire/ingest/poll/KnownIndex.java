package io.newswire.ingest.poll;

import io.newswire.ingest.poll.ItemKeys.LinkAndTitle;
import io.newswire.ingest.poll.ItemKeys.TitleAndDate;
import io.newswire.record.ItemIdentity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Known items by each of their keys; of several that share one, the first. */
final class KnownIndex {

    private final Map<String, Known> byGuid;
    private final Map<String, Known> byGuidAddress;
    private final Map<Long, Known> byLink;
    private final Map<LinkAndTitle, Known> byLinkAndTitle;
    private final Map<TitleAndDate, Known> byTitleAndDate;

    KnownIndex(Collection<Known> items) {
        this.byGuid = index(items, ItemKeys::guid);
        this.byGuidAddress = index(items, ItemKeys::guidAddress);
        this.byLink = index(items, keys -> keys.link() == 0 ? null : keys.link());
        this.byLinkAndTitle = index(items, ItemKeys::linkAndTitle);
        this.byTitleAndDate = index(items, ItemKeys::titleAndDate);
    }

    private static <K> Map<K, Known> index(Collection<Known> items, Function<ItemKeys, @Nullable K> key) {
        Map<K, Known> index = new HashMap<>();
        for (Known item : items) {
            K value = key.apply(item.keys());
            if (value != null) {
                index.putIfAbsent(value, item);
            }
        }
        return index;
    }

    /** The item that has the id; an item without the key that counts is told by its id. */
    @Nullable
    Known find(ItemIdentity identity, ItemKeys keys) {
        return switch (identity) {
            case guid -> byGuid.get(keys.guid());
            case link -> keys.link() == 0 ? byGuid.get(keys.guid()) : byLink.get(keys.link());
            case title -> keys.title() == 0 ? byGuid.get(keys.guid()) : byTitleAndDate.get(keys.titleAndDate());
        };
    }

    /** The item whose id is the same address, written in another way. */
    @Nullable
    Known findAddress(ItemKeys keys) {
        return byGuidAddress.get(keys.guidAddress());
    }

    /** The item with the same address and headline; without an address, the same headline and date. */
    @Nullable
    Known twin(ItemKeys keys) {
        return keys.link() == 0 ? renamed(keys) : byLinkAndTitle.get(keys.linkAndTitle());
    }

    /** The item with the same headline and date. */
    @Nullable
    Known renamed(ItemKeys keys) {
        return byTitleAndDate.get(keys.titleAndDate());
    }
}
