/** A client for the Ratio API. */
module me.ratio.sdk {
    requires com.fasterxml.jackson.databind;
    requires feign.core;
    requires org.slf4j;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive me.ratio.runtime;
    requires static transitive org.jspecify;

    exports me.ratio.sdk;
    exports me.ratio.sdk.api;
    exports me.ratio.sdk.credentials;
    exports me.ratio.sdk.error;
    exports me.ratio.sdk.model;
    exports me.ratio.sdk.purchase;
    exports me.ratio.sdk.session;
    exports me.ratio.sdk.webhook;

    // Jackson reaches private members of models, Feign creates proxies of its interfaces
    opens me.ratio.sdk.model to
            com.fasterxml.jackson.databind;
    opens me.ratio.sdk.api to
            feign.core;
    opens me.ratio.sdk.internal.feign to
            feign.core;
}
