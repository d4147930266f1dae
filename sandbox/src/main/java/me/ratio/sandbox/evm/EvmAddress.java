package me.ratio.sandbox.evm;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of Ethereum-compatible wallets. */
public final class EvmAddress {
    private static final Pattern FORMAT = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern ZERO = Pattern.compile("0x0{40}");

    private EvmAddress() {}

    /** Tells whether a text is an address. The checksum that mixed case may contain is ignored. */
    public static boolean isValid(String text) {
        return FORMAT.matcher(text).matches();
    }

    /** Tells whether an address is the zero address, which nobody owns. */
    public static boolean isZero(String address) {
        return ZERO.matcher(address).matches();
    }

    /** Returns the lower-case spelling, in which addresses are compared. */
    public static String canonical(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
