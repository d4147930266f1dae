package me.ratio.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * What a user says at sign-up.
 *
 * @param firstName given name
 * @param middleName middle name, or null
 * @param lastName family name
 * @param email e-mail address, lower case
 * @param phone phone number
 * @param country two-letter code
 */
public record Profile(
        String firstName, @Nullable String middleName, String lastName, String email, String phone, String country) {
    /** Says nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Profile";
    }
}
