package io.newswire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDocumentationTest {

    static Stream<Schema> namedTypes() {
        var found = new LinkedHashMap<String, Schema>();
        RandomRecords.types().forEach(type -> collect(SpecificData.get().getSchema(type), found));
        return found.values().stream();
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void saysWhatItAndEachOfItsFieldsMean(Schema type) {
        assertThat(type.getDoc()).as(type.getFullName()).isNotBlank();
        if (type.getType() == Schema.Type.RECORD) {
            assertThat(type.getFields())
                    .allSatisfy(
                            field -> assertThat(field.doc()).as(field.name()).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void letsAnOlderReaderTakeALaterSymbol(Schema type) {
        if (type.getType() == Schema.Type.ENUM) {
            assertThat(type.getEnumDefault()).as(type.getFullName()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void putsNullFirstIntoAUnionAndMakesItTheDefault(Schema type) {
        List<Schema.Field> nullable = type.getType() != Schema.Type.RECORD
                ? List.of()
                : type.getFields().stream()
                        .filter(field -> field.schema().isNullable())
                        .toList();

        assertThat(nullable).allSatisfy(field -> {
            assertThat(field.schema().getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
            assertThat(Objects.requireNonNull(field.defaultVal())).isEqualTo(org.apache.avro.JsonProperties.NULL_VALUE);
        });
    }
}
