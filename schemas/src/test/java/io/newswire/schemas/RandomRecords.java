package io.newswire.schemas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records of any type, filled at random by their schemas: nulls, empty and full arrays, every branch of a union. */
public final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "", "Harbour bridge reopens", "Ärger in Köln", "北京", "😀 emoji", "tab\tand \"quotes\"", "a".repeat(5000));

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** The record classes of the catalogue. */
    public static List<Class<? extends SpecificRecord>> types() {
        return Topics.all().stream()
                .map(TopicSpec::valueType)
                .filter(SpecificRecord.class::isAssignableFrom)
                .distinct()
                .<Class<? extends SpecificRecord>>map(type -> type.asSubclass(SpecificRecord.class))
                .toList();
    }

    /** Twenty records of each type, the same at each call. */
    public static Stream<SpecificRecord> ofEveryType() {
        var records = new RandomRecords(7);
        return types().stream().flatMap(type -> IntStream.range(0, 20).mapToObj(i -> records.next(type)));
    }

    /** Another record. */
    public <T extends SpecificRecord> T next(Class<T> type) {
        return type.cast(
                record(SpecificData.getForClass(type), SpecificData.get().getSchema(type)));
    }

    private SpecificRecord record(SpecificData model, Schema schema) {
        var record = (SpecificRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(model, field.schema()));
        }
        return record;
    }

    private @Nullable Object value(SpecificData model, Schema schema) {
        return switch (schema.getType()) {
            case NULL -> null;
            case RECORD -> record(model, schema);
            case ENUM -> model.createEnum(any(schema.getEnumSymbols()), schema);
            case UNION -> value(model, any(schema.getTypes()));
            case ARRAY -> {
                var items = new ArrayList<@Nullable Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(model, schema.getElementType()));
                }
                yield items;
            }
            case STRING -> any(TEXTS);
            case BOOLEAN -> random.nextBoolean();
            case INT -> any(Arrays.asList(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt()));
            case DOUBLE -> any(Arrays.asList(0.0, 1.0, random.nextDouble()));
            case LONG -> schema.getLogicalType() == null ? (Object) random.nextLong() : time();
            default -> throw new IllegalArgumentException("no values of " + schema);
        };
    }

    private Instant time() {
        return Instant.ofEpochMilli(
                any(Arrays.asList(0L, -1L, 1_795_500_000_123L, random.nextLong(4_000_000_000_000L))));
    }

    private <E> E any(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
