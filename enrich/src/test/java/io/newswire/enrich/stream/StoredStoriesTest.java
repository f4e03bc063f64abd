package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.StoryArticle;
import io.newswire.enrich.stories.StoryEvent;
import io.newswire.enrich.stories.StoryGrouper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredStoriesTest {

    private static final String WITHDRAWN = "withdrawn ";

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path stateDir;

    /** A store of stories, which may be asked to begin again from what it has written. */
    private static final class Stored implements AutoCloseable {
        private final StoryGrouper grouper = new StoryGrouper();
        private final KeyValueStore<String, StoryAssignment> stories =
                StateStores.stories().withLoggingDisabled().build();
        private final WindowStore<String, IndexedTraits> traits =
                StateStores.storyTraits().withLoggingDisabled().build();
        private StoriesInMemory memory;

        Stored(Path dir) {
            var config = new Properties();
            config.put(StreamsConfig.APPLICATION_ID_CONFIG, "stored");
            config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
            config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
            var context = new MockProcessorContext<Void, Void>(config, new TaskId(0, 0), dir.toFile());
            stories.init(context.getStateStoreContext(), stories);
            traits.init(context.getStateStoreContext(), traits);
            memory = StoriesInMemory.of(traits);
        }

        void restart() {
            memory = StoriesInMemory.of(traits);
        }

        String tell(StoryArticle article, long arrival, boolean withdrawn) {
            var index = new StoredStoryIndex(stories, traits, memory.group("en"), "en", arrival);
            return withdrawn
                    ? WITHDRAWN + grouper.remove(article.id(), index)
                    : grouper.assign(article, index).toString();
        }

        long sequence(long now) {
            return memory.group("en").nextSequence(now);
        }

        @Override
        public void close() {
            stories.close();
            traits.close();
        }
    }

    /** Six days of news, with new versions and withdrawals, that merge and split and find earlier originals. */
    private List<String> tell(String name, int articles, int restartEvery) {
        var random = new Random(5);
        var told = new ArrayList<String>();
        try (var stored = new Stored(stateDir.resolve(name))) {
            for (int i = 0; i < articles; i++) {
                if (restartEvery > 0 && i % restartEvery == 0) {
                    stored.restart();
                }
                boolean withdrawn = random.nextInt(20) == 0;
                boolean known = withdrawn || random.nextInt(20) == 0;
                String id = "a" + (known ? i - random.nextInt(Math.min(i + 1, 80)) : i);
                long arrival = START.toEpochMilli() + i * 6L * 86_400_000L / articles;
                long sequence = stored.sequence(arrival);
                told.add(sequence + " "
                        + stored.tell(
                                new StoryArticle(
                                        id, signature(i / 40, random), terms(i, random), time(arrival, random)),
                                arrival,
                                withdrawn));
            }
        }
        return told;
    }

    /** First two matters that have words in common, which then everybody uses; later four that some articles connect. */
    private static Set<String> terms(int number, Random random) {
        var terms = new HashSet<String>();
        String day = "d" + number / 40;
        int hour = number % 40;
        if (hour < 24) {
            boolean noise = hour >= 4 && hour < 14;
            String matter = day + (noise ? "noise" + hour : "matter" + hour % 2);
            IntStream.range(0, 4).forEach(i -> terms.add(day + "common" + i));
            IntStream.range(0, noise ? 30 : 12).forEach(i -> terms.add(matter + "t" + i));
        } else {
            int matter = random.nextInt(4);
            int other = random.nextInt(3) == 0 ? random.nextInt(4) : matter;
            for (int i = 0; i < 6; i++) {
                terms.add(day + "m" + matter + "t" + random.nextInt(10));
                terms.add(day + "m" + other + "t" + random.nextInt(10));
            }
        }
        return terms;
    }

    /** Every sixth text was printed before. */
    private static Signature signature(int day, Random random) {
        boolean copied = random.nextInt(6) == 0;
        int text = day * 3 + random.nextInt(3);
        int own = random.nextInt();
        return Signature.of(IntStream.range(0, Signature.SIZE)
                .map(place -> copied && place % 3 > 0 ? text * 1000 + place : own + place)
                .toArray());
    }

    private static Instant time(long arrival, Random random) {
        return Instant.ofEpochMilli(arrival - random.nextInt(50_000_000));
    }

    @Test
    void theSameIsToldWhetherOrNotTheStreamBeganAgainFromItsState() {
        List<String> told = tell("through", 1_200, 0);

        for (Class<?> kind : StoryEvent.class.getPermittedSubclasses()) {
            assertThat(told.stream().filter(line -> line.contains(kind.getSimpleName() + "[")))
                    .as(kind.getSimpleName())
                    .hasSizeGreaterThan(1);
        }
        assertThat(told.stream().filter(line -> line.contains(WITHDRAWN + "[Original[")))
                .hasSizeGreaterThan(1);
        assertThat(tell("again", 1_200, 0)).isEqualTo(told);
        assertThat(tell("restarted", 1_200, 7)).isEqualTo(told);
    }
}
