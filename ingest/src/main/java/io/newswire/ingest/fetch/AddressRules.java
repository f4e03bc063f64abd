package io.newswire.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to, by the special-purpose registries of RFC 6890. Told from the resolved address,
 * so that no spelling of a host (a name, decimal, octal, IPv4 in IPv6) goes round it.
 */
final class AddressRules {

    /** Link-local and multicast, and where clouds tell a machine its secrets: no feed lives there, whoever says so. */
    private static final List<AddressBlock> NEVER = blocks(
            "169.254.0.0/16", // link-local; metadata of AWS, Google, Azure and others
            "100.100.100.200/32", // metadata of Alibaba Cloud
            "168.63.129.16/32", // the platform channel of Azure
            "192.0.0.192/32", // metadata of Oracle Cloud
            "224.0.0.0/4",
            "255.255.255.255/32",
            "fe80::/10",
            "ff00::/8",
            "fd00:ec2::254/128", // metadata of AWS
            "fd20:ce::254/128"); // metadata of Google Cloud

    private static final List<AddressBlock> PRIVATE = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32",
            "3fff::/20");

    /** The part of IPv6 that is given out; the rest is special or nobody's. */
    private static final AddressBlock GLOBAL = AddressBlock.of("2000::/3");

    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private static final AddressBlock COMPATIBLE = AddressBlock.of("::/96");

    private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");

    /** The middle of an address made by ISATAP, whatever its network; its second bit may be set, too. */
    private static final byte[] ISATAP = {0, 0, 0x5E, (byte) 0xFE};

    private AddressRules() {}

    private static List<AddressBlock> blocks(String... blocks) {
        return Stream.of(blocks).map(AddressBlock::of).toList();
    }

    /** Whether an address is on the public internet. */
    static boolean isPublic(InetAddress address) {
        if (isNeverAllowed(address) || isIn(PRIVATE, address)) {
            return false;
        }
        if (address instanceof Inet6Address && !GLOBAL.contains(address) && !NAT64.contains(address)) {
            return false;
        }
        return embedded(address).map(AddressRules::isPublic).orElse(true);
    }

    /** Whether nothing is read from an address, not even if somebody typed it. */
    static boolean isNeverAllowed(InetAddress address) {
        return isIn(NEVER, address)
                || embedded(address).map(AddressRules::isNeverAllowed).orElse(false);
    }

    private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** The IPv4 address that an IPv6 address carries inside. */
    private static Optional<InetAddress> embedded(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (SIX_TO_FOUR.contains(address)) {
            return Optional.of(v4(bytes, 2));
        }
        boolean atItsEnd = NAT64.contains(address) || COMPATIBLE.contains(address) || isIsatap(bytes);
        return atItsEnd ? Optional.of(v4(bytes, 12)) : Optional.empty();
    }

    private static boolean isIsatap(byte[] bytes) {
        return bytes.length == 16
                && (bytes[8] & ~0x02) == ISATAP[0]
                && Arrays.equals(bytes, 9, 12, ISATAP, 1, ISATAP.length);
    }

    private static InetAddress v4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
