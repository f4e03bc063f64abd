package io.newswire.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StreamClientTest {

    private final Connection connection = new Connection();
    private final StreamClient client = new StreamClient(connection, 2);

    @Test
    void writesNothingBeforeTheContainerIsReady() {
        assertThat(client.send(bytes("a"))).isTrue();
        assertThat(connection.written()).isEmpty();

        client.onWritePossible();

        assertThat(connection.written()).isEqualTo("a|");
    }

    @Test
    void whatTheConnectionDoesNotTakeWaitsInOrder() {
        client.onWritePossible();
        connection.ready = false;
        client.send(bytes("a"));
        client.send(bytes("b"));

        connection.ready = true;
        client.onWritePossible();

        assertThat(connection.written()).isEqualTo("ab|");
    }

    @Test
    void aSlowClientIsLetGo() {
        connection.ready = false;
        client.onWritePossible();
        client.send(bytes("a"));
        client.send(bytes("b"));

        assertThat(client.send(bytes("c"))).isFalse();
        assertThat(client.done()).isDone();
        assertThat(client.send(bytes("d"))).isFalse();
    }

    @Test
    void aBrokenConnectionEndsTheClient() {
        connection.broken = true;
        client.onWritePossible();

        assertThat(client.send(bytes("a"))).isFalse();
        assertThat(client.done()).isDone();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Notes what is written, and each flush as a bar. */
    private static final class Connection extends ServletOutputStream {

        private final StringBuilder text = new StringBuilder();
        private boolean ready = true;
        private boolean broken;

        String written() {
            return text.toString();
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            text.append((char) b);
        }

        @Override
        public void flush() {
            text.append('|');
        }
    }
}
