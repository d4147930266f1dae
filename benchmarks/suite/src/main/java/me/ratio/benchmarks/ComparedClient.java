package me.ratio.benchmarks;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.ratio.RatioBenchmarkClient;
import me.ratio.benchmarks.raw.PlainFeign;
import me.ratio.benchmarks.raw.RawHttpClient5;
import me.ratio.benchmarks.raw.RawJdkClient;
import me.ratio.benchmarks.raw.RawOkHttp;
import me.ratio.benchmarks.stockclients.StockFeign;
import me.ratio.benchmarks.stockclients.StockNative;
import me.ratio.benchmarks.stockclients.StockOkHttpGson;
import me.ratio.benchmarks.stockclients.StockRestClient;
import me.ratio.benchmarks.stockclients.StockRetrofit2;

/** Lists the compared clients. */
public enum ComparedClient {
    RATIO("Ratio SDK", RatioBenchmarkClient::signedIn),
    RAW_HC5("Apache HttpClient 5 + Jackson", RawHttpClient5::new),
    RAW_JDK("JDK HttpClient + Jackson", RawJdkClient::new),
    RAW_OKHTTP("OkHttp + Jackson", RawOkHttp::new),
    PLAIN_FEIGN_HC5("Feign on HttpClient 5", PlainFeign::new),
    STOCK_RESTCLIENT("stock restclient", StockRestClient::new),
    STOCK_RETROFIT2("stock retrofit2", StockRetrofit2::new),
    STOCK_OKHTTP_GSON("stock okhttp-gson", StockOkHttpGson::new),
    STOCK_NATIVE("stock native", StockNative::new),
    STOCK_FEIGN("stock feign", StockFeign::new);

    private final String label;
    private final Function<URI, BenchmarkClient> factory;

    ComparedClient(String label, Function<URI, BenchmarkClient> factory) {
        this.label = label;
        this.factory = factory;
    }

    /** Returns those that are compared in more than the sequential GET. */
    public static Set<ComparedClient> selected() {
        return EnumSet.of(RATIO, RAW_HC5, PLAIN_FEIGN_HC5, STOCK_RESTCLIENT, STOCK_RETROFIT2);
    }

    /** Creates a client of a server, ready to call. */
    public BenchmarkClient connect(URI server) {
        return factory.apply(server);
    }

    /** Tells whether OpenAPI Generator's own templates made it. */
    public boolean isStock() {
        return name().startsWith("STOCK_");
    }

    /** Returns the name for people. */
    public String label() {
        return label;
    }
}
