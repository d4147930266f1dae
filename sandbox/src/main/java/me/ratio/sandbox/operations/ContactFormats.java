package me.ratio.sandbox.operations;

import java.util.regex.Pattern;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;

/** Validates phone numbers and e-mail addresses. */
public final class ContactFormats {
    private static final Pattern US_PHONE = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern OTHER_CALLING_CODE = Pattern.compile("\\+[2-9]\\d{6,14}");
    /** Toll-free, premium-rate, personal and government numbers, and directory assistance. */
    private static final Pattern NOT_MOBILE = Pattern.compile(
            "\\+1((8(00|33|44|55|66|77|88)|5(00|2[1-9]|33|44|66|77|88)|7[01]0|900)\\d{7}|\\d{3}5551212)");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int MAX_EMAIL_LENGTH = 254;

    private ContactFormats() {}

    /**
     * Requires a phone number of the North American numbering plan in E.164 format that can be that of a mobile phone.
     * Canadian numbers pass: their calling code is that of the US.
     *
     * @param field the field of the body that contains it
     */
    public static void requireUsPhone(String text, String field) {
        if (OTHER_CALLING_CODE.matcher(text).matches()) {
            throw ApiError.of("INVALID_PHONE_COUNTRY_CODE", "Not a US phone number: use +1 and ten digits.")
                    .inField(field)
                    .by(Behaviour.PHONE_CALLING_CODE);
        }
        if (!US_PHONE.matcher(text).matches()) {
            throw ApiError.of("INVALID_PHONE", "Not a valid US phone number: use +1 and ten digits.")
                    .inField(field)
                    .by(Behaviour.PHONE_US_MOBILE);
        }
        if (NOT_MOBILE.matcher(text).matches()) {
            throw ApiError.of("INVALID_PHONE_TYPE", "Not the number of a mobile phone: text messages do not reach it.")
                    .inField(field)
                    .by(Behaviour.PHONE_KINDS);
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
