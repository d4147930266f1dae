package me.ratio.sandbox.state;

/** Masks phone numbers and e-mail addresses. */
public final class ContactMasks {
    private static final int VISIBLE_CHARACTERS = 3;

    private ContactMasks() {}

    /** Returns the last four digits. */
    public static String phone(String phone) {
        return phone.substring(phone.length() - 4);
    }

    /** Returns the first three characters and the domain. */
    public static String email(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, Math.min(VISIBLE_CHARACTERS, at)) + "..." + email.substring(at);
    }
}
