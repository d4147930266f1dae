package me.ratio.runtime.planted;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.List;
import me.ratio.planted.OtherModule;
import me.ratio.runtime.RuntimeArchitectureTest;

/** Breaks each rule of {@link RuntimeArchitectureTest}; the field closes a package cycle. */
public abstract class PlantedViolations implements RequestInterceptor {
    RuntimeArchitectureTest test;
    OtherModule other;

    /** Hides Jackson in a type argument. */
    public abstract List<ObjectMapper> mappers();

    public abstract void read() throws JacksonException;

    protected abstract void configure(Request request);

    abstract RequestTemplate visibleInThePackageOnly();
}
