package io.newswire.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Collects an answer, and breaks the connection as soon as its body is too large. */
final class AnswerConsumer implements AsyncResponseConsumer<Answer> {

    private static final int OK = 200;

    private final int maxBodyBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;
    private @Nullable HttpResponse response;
    private @Nullable FutureCallback<Answer> callback;

    AnswerConsumer(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void consumeResponse(
            HttpResponse answer, @Nullable EntityDetails entity, HttpContext context, FutureCallback<Answer> result)
            throws IOException {
        this.response = answer;
        this.callback = result;
        if (entity == null) {
            complete();
        } else if (entity.getContentLength() > maxBodyBytes) {
            throw new BodyTooLargeException(maxBodyBytes);
        }
    }

    @Override
    public void informationResponse(HttpResponse answer, HttpContext context) {}

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    /** Only what is going to be read is kept; an error page is let pass by. */
    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        received += bytes.remaining();
        if (received > maxBodyBytes) {
            throw new BodyTooLargeException(maxBodyBytes);
        }
        byte[] chunk = new byte[bytes.remaining()];
        bytes.get(chunk);
        if (response != null && response.getCode() == OK) {
            body.write(chunk, 0, chunk.length);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        complete();
    }

    private void complete() {
        if (callback != null && response != null) {
            callback.completed(new Answer(response, body.toByteArray()));
        }
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {
        body.reset();
    }
}
