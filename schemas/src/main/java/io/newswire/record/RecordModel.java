package io.newswire.record;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * How the generated classes find each other by the names in their schemas. Avro loads no class by a name in a schema
 * unless the whole process was told to trust it, by a system property; the classes of one package may always be loaded
 * from here, and no others, so that nothing has to be set.
 */
public final class RecordModel extends SpecificData {

    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
    private final String packageName;

    /** For the classes of this package. */
    RecordModel() {
        this(RecordModel.class.getPackageName());
    }

    /** For the classes generated from the schemas of a namespace, which is their package. */
    public RecordModel(String namespace) {
        this.packageName = namespace;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Avro declares it
    public @Nullable Class getClass(Schema schema) {
        boolean named = schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM;
        if (!named || !packageName.equals(schema.getNamespace())) {
            return super.getClass(schema);
        }
        return classes.computeIfAbsent(schema.getFullName(), RecordModel::load);
    }

    /** Lists of records are lists as any other: Avro's own compares records without their model, and knows no times then. */
    @Override
    public Object newArray(@Nullable Object old, int size, Schema schema) {
        boolean records = schema.getElementType().getType() == Schema.Type.RECORD;
        return records ? new ArrayList<>(size) : super.newArray(old, size, schema);
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
