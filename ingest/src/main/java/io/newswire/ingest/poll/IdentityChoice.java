package io.newswire.ingest.poll;

import io.newswire.record.ItemIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what tells a feed's items apart, by what the feed does: ids that are new at each poll, or that mean several
 * items, tell nothing, nor do addresses that do so. Each kind of evidence has to hold for most of the items that it
 * could hold for, since a single one may be a slip. Once given up, a key is never gone back to.
 */
final class IdentityChoice {

    private static final int ENOUGH = 2;

    private final List<ItemKeys> items;
    private final KnownIndex known;

    /**
     * A choice for one poll.
     *
     * @param items what the document holds
     * @param known what earlier ones held
     */
    IdentityChoice(List<ItemKeys> items, KnownIndex known) {
        this.items = items;
        this.known = known;
    }

    /** What to go by from now on, which is what was gone by unless that misleads. */
    ItemIdentity from(ItemIdentity before) {
        ItemIdentity identity = before;
        if (identity == ItemIdentity.guid && guidsMislead()) {
            identity = ItemIdentity.link;
        }
        if (identity == ItemIdentity.link && linksMislead()) {
            identity = ItemIdentity.title;
        }
        return identity;
    }

    private boolean guidsMislead() {
        return isAmbiguous(ItemKeys::guid) || guidsChange() || guidsAreReused() || allChange();
    }

    private boolean linksMislead() {
        return isAmbiguous(keys -> keys.link() == 0 ? null : keys.link()) || allChange();
    }

    /** Most items have no such key, or share theirs with one that has another headline. */
    private boolean isAmbiguous(Function<ItemKeys, @Nullable Object> key) {
        Map<Object, ItemKeys> firsts = new HashMap<>();
        Map<Object, Integer> sharers = new HashMap<>();
        int without = 0;
        for (ItemKeys item : items) {
            Object value = key.apply(item);
            if (value == null) {
                without++;
            } else if (!firsts.computeIfAbsent(value, first -> item).isTitledAs(item)) {
                sharers.merge(value, 2, (before, two) -> before + 1);
            }
        }
        int ambiguous =
                without + sharers.values().stream().mapToInt(Integer::intValue).sum();
        return 2 * ambiguous > items.size();
    }

    /** Items whose id is new, although address and headline are known. */
    private boolean guidsChange() {
        Evidence evidence = evidence(known::twin, this::isKnownByGuid);
        return evidence.isOfMost() && (evidence.mistaken() >= ENOUGH || evidence.sure());
    }

    /** Items whose id and address are new, although headline and date are known. */
    private boolean allChange() {
        Evidence evidence = evidence(known::renamed, item -> isKnownByGuid(item) || isKnownByLink(item));
        return evidence.isOfMost()
                && (evidence.mistaken() >= ENOUGH || (evidence.sure() && items.size() == 1))
                && titlesDiffer();
    }

    private boolean titlesDiffer() {
        long titles = items.stream()
                .map(ItemKeys::titleAndDate)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return 2 * titles > items.size();
    }

    private Evidence evidence(Function<ItemKeys, @Nullable Known> twins, Predicate<ItemKeys> isFound) {
        var evidence = new Evidence(0, 0, false);
        for (ItemKeys item : items) {
            Known twin = twins.apply(item);
            if (twin != null) {
                evidence = evidence.with(!isFound.test(item), item.isSurely(twin.keys()));
            }
        }
        return evidence;
    }

    /**
     * Evidence against a key.
     *
     * @param candidates items that look like known ones
     * @param mistaken those of them that the key takes for new
     * @param sure whether one of these is a known one beyond doubt
     */
    private record Evidence(int candidates, int mistaken, boolean sure) {

        Evidence with(boolean isMistaken, boolean isSure) {
            return new Evidence(candidates + 1, mistaken + (isMistaken ? 1 : 0), sure || (isMistaken && isSure));
        }

        boolean isOfMost() {
            return 2 * mistaken > candidates;
        }
    }

    /** Ids that meant something else before. */
    private boolean guidsAreReused() {
        int seenBefore = 0;
        int reused = 0;
        for (ItemKeys item : items) {
            Known before = known.find(ItemIdentity.guid, item);
            if (before != null) {
                seenBefore++;
                reused += item.isUnlike(before.keys()) ? 1 : 0;
            }
        }
        return 2 * reused > seenBefore;
    }

    private boolean isKnownByGuid(ItemKeys item) {
        Known before = known.find(ItemIdentity.guid, item);
        boolean same = before != null
                && (item.title() == before.keys().title()
                        || item.link() == before.keys().link());
        return same || known.findAddress(item) != null;
    }

    private boolean isKnownByLink(ItemKeys item) {
        return item.link() != 0 && known.find(ItemIdentity.link, item) != null;
    }
}
