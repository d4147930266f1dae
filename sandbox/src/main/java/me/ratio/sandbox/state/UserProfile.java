package me.ratio.sandbox.state;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that a user provides at sign-up.
 *
 * @param firstName given name
 * @param middleName middle name, or null
 * @param lastName family name
 * @param email e-mail address, lower case
 * @param phone phone number
 * @param country two-letter code
 */
public record UserProfile(
        String firstName, @Nullable String middleName, String lastName, String email, String phone, String country)
        implements Serializable {
    /** Contains no value: all of them are personal. */
    @Override
    public String toString() {
        return "UserProfile";
    }
}
