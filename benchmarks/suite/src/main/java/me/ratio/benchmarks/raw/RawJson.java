package me.ratio.benchmarks.raw;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.util.List;
import me.ratio.benchmarks.raw.RawModels.ActivityItems;
import me.ratio.benchmarks.raw.RawModels.ApiError;
import me.ratio.benchmarks.raw.RawModels.Wallet;
import me.ratio.benchmarks.raw.RawModels.Wallets;

/** Holds the mapper and the readers of the plain HTTP clients. */
public final class RawJson {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static final ObjectReader WALLETS = MAPPER.readerFor(Wallets.class);
    static final ObjectReader WALLET = MAPPER.readerFor(Wallet.class);
    static final ObjectReader ACTIVITY_ITEMS = MAPPER.readerFor(ActivityItems.class);
    static final ObjectReader API_ERROR = MAPPER.readerFor(ApiError.class);

    private RawJson() {}

    static OffsetDateTime lastChange(Wallets wallets) {
        return last(wallets.items()).updateTime();
    }

    static OffsetDateTime lastChange(ActivityItems activity) {
        return last(activity.items()).updateTime();
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }
}
