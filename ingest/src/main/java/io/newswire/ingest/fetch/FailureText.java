package io.newswire.ingest.fetch;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says why something could not be read: what, where, and what to do where something can be done. */
final class FailureText {

    private FailureText() {}

    static String of(URI url, Throwable failure, FetchSettings settings) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return url + ": " + reason(cause, settings);
    }

    private static String reason(Throwable cause, FetchSettings settings) {
        if (cause instanceof ConnectTimeoutException) {
            return "no connection within " + settings.connectTimeout().toSeconds() + " s";
        }
        if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
            return "no whole answer within " + settings.timeout().toSeconds() + " s";
        }
        if (cause instanceof UnknownHostException && !(cause instanceof ForbiddenAddressException)) {
            return "its host is not known; check the spelling";
        }
        if (cause instanceof SSLException) {
            return "no secure connection: " + cause.getMessage();
        }
        if (cause instanceof MessageConstraintException) {
            return "its headers are too many or too long";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    static String ofStatus(URI url, int status) {
        String advice =
                switch (status) {
                    case 401, 403 -> ": it is not open to us";
                    case 404 -> ": there is nothing; check the address";
                    case 410 -> ": it is gone for good, the server says; remove the feed, or look for its new address";
                    case 429 -> ": it is asked too often";
                    default -> status >= 500 ? ": the server is in trouble" : "";
                };
        return url + " answered " + status + advice;
    }
}
