package me.ratio.sandbox.state;

/** Phone numbers and e-mail addresses with most of them left out. */
public final class Masks {
    private static final int SHOWN = 3;

    private Masks() {}

    /** The last four digits. */
    public static String phone(String phone) {
        return phone.substring(phone.length() - 4);
    }

    /** The first three letters and the domain. */
    public static String email(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, Math.min(SHOWN, at)) + "..." + email.substring(at);
    }
}
