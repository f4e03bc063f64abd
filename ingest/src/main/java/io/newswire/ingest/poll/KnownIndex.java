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

    private final Index<String> byGuid;
    private final Index<String> byGuidAddress;
    private final Index<Long> byLink;
    private final Index<LinkAndTitle> byLinkAndTitle;
    private final Index<TitleAndDate> byTitleAndDate;

    KnownIndex(Collection<Known> items) {
        this.byGuid = new Index<>(items, ItemKeys::guid);
        this.byGuidAddress = new Index<>(items, ItemKeys::guidAddress);
        this.byLink = new Index<>(items, keys -> keys.link() == 0 ? null : keys.link());
        this.byLinkAndTitle = new Index<>(items, ItemKeys::linkAndTitle);
        this.byTitleAndDate = new Index<>(items, ItemKeys::titleAndDate);
    }

    /** By one key; made when it is first asked, as most polls ask few of them. */
    private static final class Index<K> {

        private final Collection<Known> items;
        private final Function<ItemKeys, @Nullable K> key;
        private @Nullable Map<K, Known> known;

        private Index(Collection<Known> items, Function<ItemKeys, @Nullable K> key) {
            this.items = items;
            this.key = key;
        }

        /** The item that has the same key; null where the other has none. */
        @Nullable
        Known get(ItemKeys other) {
            if (items.isEmpty()) {
                return null;
            }
            if (known == null) {
                known = index();
            }
            K value = key.apply(other);
            return value == null ? null : known.get(value);
        }

        private Map<K, Known> index() {
            Map<K, Known> index = new HashMap<>();
            for (Known item : items) {
                K value = key.apply(item.keys());
                if (value != null) {
                    index.putIfAbsent(value, item);
                }
            }
            return index;
        }
    }

    /** The item that has the id; an item without the key that counts is told by its id. */
    @Nullable
    Known find(ItemIdentity identity, ItemKeys keys) {
        return switch (identity) {
            case guid -> byGuid.get(keys);
            case link -> keys.link() == 0 ? byGuid.get(keys) : byLink.get(keys);
            case title -> keys.title() == 0 ? byGuid.get(keys) : byTitleAndDate.get(keys);
        };
    }

    /** The item whose id is the same address, written in another way. */
    @Nullable
    Known findAddress(ItemKeys keys) {
        return byGuidAddress.get(keys);
    }

    /** The item with the same address and headline; without an address, the same headline and date. */
    @Nullable
    Known twin(ItemKeys keys) {
        return keys.link() == 0 ? renamed(keys) : byLinkAndTitle.get(keys);
    }

    /** The item with the same headline and date. */
    @Nullable
    Known renamed(ItemKeys keys) {
        return byTitleAndDate.get(keys);
    }
}
