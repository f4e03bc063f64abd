package io.newswire.ingest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses, as in {@code 10.0.0.0/8}.
 *
 * @param prefix the bits that its addresses begin with
 * @param bits how many they are
 * @param length bits of a whole address: 32 or 128
 */
record AddressBlock(BigInteger prefix, int bits, int length) {

    static AddressBlock of(String block) {
        int slash = block.indexOf('/');
        int bits = Integer.parseInt(block.substring(slash + 1));
        try {
            byte[] address = InetAddress.getByName(block.substring(0, slash)).getAddress();
            int length = address.length * Byte.SIZE;
            return new AddressBlock(new BigInteger(1, address).shiftRight(length - bits), bits, length);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(block + " is no block of addresses", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == length
                && new BigInteger(1, bytes).shiftRight(length - bits).equals(prefix);
    }
}
