package io.newswire.ingest.fetch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** Says why something could not be read: what, where, and what to do where something can be done. */
final class FailureText {

    private static final int MAX_URL = 300;

    private FailureText() {}

    /**
     * Says it.
     *
     * @param from what was asked for
     * @param url where redirects had led to when it failed
     */
    static String of(URI from, URI url, Throwable failure, FetchSettings settings) {
        String way = from.equals(url) ? "" : ", redirected to " + place(url);
        return place(from) + way + ": " + reason(root(failure), settings);
    }

    /** What went wrong, out of what futures wrap it in. */
    static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The address, without the password that may be in one that is refused for it. */
    private static String place(URI url) {
        String text = url.toString().replaceFirst("//[^/?#]*@", "//***@");
        return text.length() <= MAX_URL ? text : text.substring(0, MAX_URL) + "...";
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
        if (cause instanceof SSLException || cause instanceof MessageConstraintException) {
            return cause instanceof SSLException ? insecure(cause) : "its headers are too many or too long";
        }
        String disturbed = disturbed(cause);
        return disturbed != null ? disturbed : message(cause);
    }

    private static @Nullable String disturbed(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "nobody takes connections there (connection refused)";
        }
        if (cause instanceof NoRouteToHostException) {
            return "no way leads to its host";
        }
        if (cause instanceof MalformedChunkCodingException && !(cause instanceof TruncatedChunkException)) {
            return "its answer is cut into chunks wrongly: " + message(cause);
        }
        if (cause instanceof NoHttpResponseException) {
            return "the server hung up without an answer";
        }
        if (cause instanceof ConnectionClosedException
                || cause instanceof TruncatedChunkException
                || cause instanceof SocketException) {
            return "the server hung up in the middle of its answer";
        }
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return "its body is compressed wrongly, or cut off: " + message(cause);
        }
        return cause instanceof HttpException ? "its answer is no HTTP: " + message(cause) : null;
    }

    private static String insecure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "no secure connection: its certificate has expired";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "no secure connection: its certificate is not valid yet; check the clock here, too";
            }
            if (cause instanceof SSLPeerUnverifiedException) {
                return "no secure connection: its certificate is for another host";
            }
            if (cause instanceof CertPathBuilderException) {
                return "no secure connection: its certificate is signed by nobody known (by itself, or by an authority"
                        + " that Java does not trust)";
            }
        }
        return "no secure connection: " + message(failure);
    }

    private static String message(Throwable cause) {
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
        return place(url) + " answered " + status + advice;
    }
}
