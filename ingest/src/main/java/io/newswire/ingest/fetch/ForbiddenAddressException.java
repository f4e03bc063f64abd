package io.newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host's address is none that a feed may send us to. */
final class ForbiddenAddressException extends UnknownHostException {

    ForbiddenAddressException(String host, InetAddress address) {
        super("host " + host + " has the address " + address.getHostAddress()
                + ", which is not public; only a feed whose own address names that host literally, or a host listed in"
                + " ingest.allowed.hosts, may be read from there");
    }
}
