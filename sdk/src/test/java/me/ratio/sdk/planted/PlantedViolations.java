package me.ratio.sdk.planted;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.List;
import me.ratio.sdk.SdkArchitectureTest;

/** Breaks each rule of {@link SdkArchitectureTest}; the field closes a package cycle. */
public abstract class PlantedViolations implements RequestInterceptor {
    SdkArchitectureTest test;

    /** Hides Jackson in a type argument. */
    public abstract List<ObjectMapper> mappers();

    public abstract void read() throws JacksonException;

    protected abstract void configure(Request request);

    abstract RequestTemplate visibleInThePackageOnly();
}
