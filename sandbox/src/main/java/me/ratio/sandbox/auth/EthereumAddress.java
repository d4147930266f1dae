package me.ratio.sandbox.auth;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of EVM wallets. */
public final class EthereumAddress {
    private static final Pattern SHAPE = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern ZERO = Pattern.compile("0x0{40}");

    private EthereumAddress() {}

    /** Whether the text is an address; checksums in its case are not looked at. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether nobody can ever hold the address. */
    public static boolean isZero(String address) {
        return ZERO.matcher(address).matches();
    }

    /** The one spelling by which addresses are compared. */
    public static String canonical(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
