package me.ratio.sdk.call;

import java.io.IOException;
import me.ratio.sdk.transport.TransportResponse;

/** One step of a call: does its part, and leaves the rest to the next. It sees answers of every status. */
@FunctionalInterface
interface Stage {
    TransportResponse proceed(Call call) throws IOException;
}
