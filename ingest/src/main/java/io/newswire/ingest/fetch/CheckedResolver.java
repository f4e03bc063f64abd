package io.newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves names just before a connection is made, and refuses what resolves to a forbidden address. */
record CheckedResolver(Predicate<InetAddress> allowed) implements DnsResolver {

    /** All addresses have to be allowed: a name with a public and a private one is up to no good. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new ForbiddenAddressException(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
