package io.newswire.ingest.poll;

import io.newswire.record.ItemIdentity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the known item that each item of a document is. */
final class Matching {

    private final ItemIdentity identity;
    private final KnownIndex known;
    private final Set<Known> taken = new HashSet<>();

    Matching(ItemIdentity identity, KnownIndex known) {
        this.identity = identity;
        this.known = known;
    }

    /** The known item of each, null for a new one. Those found by the key that counts come first. */
    List<@Nullable Known> match(List<ItemKeys> items) {
        @Nullable Known[] found = new @Nullable Known[items.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = take(known.find(identity, items.get(i)));
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null && identity == ItemIdentity.guid) {
                found[i] = take(recognize(items.get(i)));
            }
        }
        return Arrays.asList(found);
    }

    private @Nullable Known take(@Nullable Known item) {
        if (item != null) {
            taken.add(item);
        }
        return item;
    }

    /** A single item may have a new id although ids are good on the whole. */
    private @Nullable Known recognize(ItemKeys keys) {
        Known sameAddress = known.findAddress(keys);
        if (sameAddress != null) {
            return sameAddress;
        }
        Known twin = known.twin(keys);
        return twin != null && !taken.contains(twin) && keys.isSurely(twin.keys()) ? twin : null;
    }
}
