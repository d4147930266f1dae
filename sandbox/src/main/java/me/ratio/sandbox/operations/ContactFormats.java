package me.ratio.sandbox.operations;

import java.util.regex.Pattern;
import me.ratio.sandbox.http.ApiError;

/** Validates phone numbers and e-mail addresses. */
public final class ContactFormats {
    private static final Pattern US_PHONE = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int MAX_EMAIL_LENGTH = 254;

    private ContactFormats() {}

    /**
     * Requires a phone number of the North American numbering plan in E.164 format. Canadian numbers pass, because the
     * plan does not separate them from those of the US.
     *
     * @param field the field of the body that contains it
     */
    public static void requireUsPhone(String text, String field) {
        if (!US_PHONE.matcher(text).matches()) {
            throw ApiError.of("INVALID_PHONE", "Not a valid US phone number: use +1 and ten digits.")
                    .inField(field);
        }
    }

    /**
     * Requires text that can be an e-mail address.
     *
     * @param field the field of the body that contains it
     */
    public static void requireEmail(String text, String field) {
        if (text.length() > MAX_EMAIL_LENGTH || !EMAIL.matcher(text).matches()) {
            throw ApiError.of("INVALID_EMAIL", "Not a valid e-mail address.").inField(field);
        }
    }
}
