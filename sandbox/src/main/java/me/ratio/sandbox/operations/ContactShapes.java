package me.ratio.sandbox.operations;

import java.util.regex.Pattern;

/** What phone numbers and e-mail addresses look like. */
final class ContactShapes {
    private static final Pattern US_PHONE = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int LONGEST_EMAIL = 254;

    private ContactShapes() {}

    /** Whether the text is a number of the North American plan in E.164; Canada's cannot be told from the US's. */
    static boolean isUsPhone(String text) {
        return US_PHONE.matcher(text).matches();
    }

    /** Whether the text could be an e-mail address. */
    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }
}
