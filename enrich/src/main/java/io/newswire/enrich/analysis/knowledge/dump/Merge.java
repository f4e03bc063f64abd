package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Prominence;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Origin;
import io.newswire.enrich.analysis.knowledge.dump.Draft.Pending;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins what is said of one thing: first by its identifier, then what Wikidata and tables say of a place with what GeoNames
 * does. Holds a few drafts at a time.
 */
final class Merge {
    private final ClassTree classes;
    private final Remarks remarks;

    Merge(ClassTree classes, Remarks remarks) {
        this.classes = classes;
        this.remarks = remarks;
    }

    /** Joins drafts of one key, and gives each joined one the key that its place has. */
    void byId(ExternalSort from, ExternalSort to) throws IOException {
        Group group = new Group();
        from.forEach(item -> {
            Draft draft = withKind(DraftCodec.read(item));
            if (draft == null) {
                remarks.skip("items of Wikidata that are no people, organisations or places");
            } else if (!group.add(draft)) {
                add(group.take(), to);
                group.add(draft);
            }
        });
        add(group.take(), to);
    }

    private @Nullable Draft withKind(Draft draft) {
        Pending pending = draft.pending();
        if (pending == null) {
            return draft;
        }
        Optional<Kind> kind = classes.kind(pending.classes());
        if (kind.isEmpty()) {
            return null;
        }
        // A country that has no code is none of today.
        boolean former = kind.get() == Kind.COUNTRY && !draft.key().startsWith("iso3166:");
        return draft.withKind(
                former ? Kind.PLACE : kind.get(),
                Prominence.ofWikipedias(kind.get().type(), pending.wikipedias()));
    }

    private static void add(@Nullable Draft draft, ExternalSort to) throws IOException {
        if (draft != null) {
            String key = draft.geonames() == 0 ? draft.key() : "geonames:" + draft.geonames();
            to.add(DraftCodec.write(draft.withKey(key)));
        }
    }

    /**
     * Joins drafts of one place: GeoNames' with the most prominent of the others. A place that two items claim is the
     * first one's; the other stays for itself.
     */
    void byPlace(ExternalSort from, DraftSink to) throws IOException {
        Place place = new Place(to);
        from.forEach(item -> place.add(DraftCodec.read(item)));
        place.finish();
    }

    /** Joins drafts while their key stays the same. */
    private static final class Group {
        private @Nullable Draft joined;

        boolean add(Draft draft) {
            if (joined != null && !joined.key().equals(draft.key())) {
                return false;
            }
            joined = joined == null ? draft : joined.with(draft);
            return true;
        }

        @Nullable
        Draft take() {
            Draft taken = joined;
            joined = null;
            return taken;
        }
    }

    private static final class Place {
        private final DraftSink to;
        private @Nullable Draft best;
        private @Nullable Draft geonames;

        Place(DraftSink to) {
            this.to = to;
        }

        void add(Draft draft) throws IOException {
            Draft any = best != null ? best : geonames;
            if (any != null && !any.key().equals(draft.key())) {
                finish();
            }
            if (draft.origin().compareTo(Origin.GEONAMES) >= 0) {
                geonames = geonames == null ? draft : geonames.with(draft);
            } else if (best == null) {
                best = draft;
            } else if (draft.prominence() > best.prominence()) {
                to.add(best.withoutGeonames());
                best = draft;
            } else {
                to.add(draft.withoutGeonames());
            }
        }

        void finish() throws IOException {
            Draft whole = best == null ? geonames : geonames == null ? best : best.with(geonames);
            best = null;
            geonames = null;
            if (whole != null && !whole.name().isEmpty()) {
                to.add(whole);
            }
        }
    }
}
