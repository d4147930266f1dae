/** The shared part of generated clients: transport, retries, deadline, JSON, exceptions and support types. */
@SuppressWarnings("module") // the qualified exports name a module that is built after this one
module me.ratio.runtime {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    // the HTTP library needs these, and has no module descriptor to say so
    requires java.naming;
    requires jdk.net;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.slf4j;
    requires transitive feign.core;
    requires static transitive org.jspecify;

    exports me.ratio.runtime.call;
    exports me.ratio.runtime.error;
    // the only exported package that shows Feign's types: generated Feign interfaces name them
    exports me.ratio.runtime.feign;
    exports me.ratio.runtime.http;
    exports me.ratio.runtime.listener;
    exports me.ratio.runtime.model;
    exports me.ratio.runtime.operation;
    exports me.ratio.runtime.page;
    exports me.ratio.runtime.transport;
    exports me.ratio.runtime.internal.call to
            me.ratio.sdk;
    exports me.ratio.runtime.internal.feign to
            me.ratio.sdk;
    exports me.ratio.runtime.internal.http to
            me.ratio.sdk;
    exports me.ratio.runtime.internal.json to
            me.ratio.sdk;
    exports me.ratio.runtime.internal.pipeline to
            me.ratio.sdk;
}
