package exhaustive;

import com.example.model.Language;

/** A switch expression that trusts that no value is ever added. */
public final class Exhaustive {
    private Exhaustive() {}

    public static String switched() {
        return switch (Language.of("en").known()) {
            case DE -> "German";
            case EN -> "English";
            case UNRECOGNIZED -> "other";
        };
    }
}
