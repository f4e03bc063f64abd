package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TaggerModelTest {
    private static final int BITS = 10;

    @Test
    void a_model_that_is_read_scores_as_the_one_that_was_written() throws IOException {
        short[] table = new short[Label.COUNT << BITS];
        table[7 * Label.COUNT + 3] = -5;
        table[1023 * Label.COUNT + 15] = 100;
        TaggerModel model = TaggerModel.of(BITS, table, new LowerStarts(new int[] {9, -4}));

        TaggerModel read = TaggerModel.read(new ByteArrayInputStream(written(model)));
        int[] scores = new int[Label.COUNT];
        long[] sum = new long[TaggerModel.SUM_WIDTH];
        read.add(new int[] {7, 8, 1023, 7}, 0, 4, sum, 0);
        TaggerModel.read(sum, scores);

        assertThat(scores[3]).isEqualTo(-10);
        assertThat(scores[15]).isEqualTo(100);
        assertThat(read.lowerStarts().contains(-4)).isTrue();
        assertThat(read.lowerStarts().contains(4)).isFalse();
        assertThat(written(read)).isEqualTo(written(model));
    }

    @Test
    void what_is_no_model_is_refused() throws IOException {
        byte[] whole = written(TaggerModel.of(BITS, new short[Label.COUNT << BITS], new LowerStarts(new int[0])));
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(other)) {
            out.write("another file".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_built_in_model_is_there() {
        assertThat(TaggerModel.builtIn().bits()).isPositive();
    }

    private static byte[] written(TaggerModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
