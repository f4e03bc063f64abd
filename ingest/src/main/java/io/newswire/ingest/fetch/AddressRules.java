package io.newswire.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses may be connected to, by the special-purpose registries of RFC 6890. Told from the resolved address,
 * so that no spelling of a host (a name, decimal, octal, IPv4 in IPv6) goes round it.
 */
final class AddressRules {

    private AddressRules() {}

    /** Whether an address is on the public internet. */
    static boolean isPublic(InetAddress address) {
        if (isNeverAllowed(address)
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()) {
            return false;
        }
        return address instanceof Inet6Address six ? isPublic(six) : isPublicV4(address.getAddress());
    }

    /** Link-local (cloud metadata answers there) and multicast: no feed lives there, whoever says so. */
    static boolean isNeverAllowed(InetAddress address) {
        return address.isLinkLocalAddress() || address.isMulticastAddress();
    }

    private static boolean isPublicV4(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        int third = address[2] & 0xFF;
        boolean thisNetwork = first == 0;
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmarks = first == 198 && (second & 0xFE) == 18;
        boolean reserved = first >= 240;
        return !(thisNetwork || shared || protocols || benchmarks || reserved);
    }

    private static boolean isPublic(Inet6Address address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        if (uniqueLocal) {
            return false;
        }
        if (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
            return isPublic(embedded(bytes, 12));
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPublic(embedded(bytes, 2));
        }
        boolean embedsV4 = isZero(bytes, 10);
        return embedsV4 ? isPublic(embedded(bytes, 12)) : true;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(byte[] bytes, int length) {
        return Arrays.equals(bytes, 0, length, new byte[length], 0, length);
    }

    /** The IPv4 address that NAT64, 6to4 and the like carry inside. */
    private static InetAddress embedded(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
