package io.newswire.service;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are so malformed that they reach no route, instead of Jetty's page, which tells its name. */
final class MalformedRequests implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String error = HttpStatus.getMessage(response.getStatus());
        Content.Sink.write(response, true, "{\"error\":\"" + error + "\"}", callback);
        return true;
    }
}
