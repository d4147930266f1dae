/** A client for the Ratio API. */
module me.ratio.sdk {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires feign.core;
    requires java.net.http;
    requires org.slf4j;
    requires transitive com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports me.ratio.sdk;
    exports me.ratio.sdk.api;
    exports me.ratio.sdk.error;
    exports me.ratio.sdk.model;
    exports me.ratio.sdk.session;
    exports me.ratio.sdk.transport;
    exports me.ratio.sdk.webhook;

    // what is private in models is for Jackson, the default methods are for Feign
    opens me.ratio.sdk.model to
            com.fasterxml.jackson.databind;
    opens me.ratio.sdk.api to
            feign.core;
    opens me.ratio.sdk.feign to
            feign.core;
}
