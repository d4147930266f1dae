package me.ratio.runtime.planted;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.List;
import me.ratio.planted.OtherModule;

/** Breaks each rule of the architecture test. */
public abstract class PlantedViolations implements RequestInterceptor {
    OtherModule other;

    /** Hides Jackson in a type argument. */
    public abstract List<ObjectMapper> mappers();

    public abstract void read() throws JacksonException;

    protected abstract void configure(Request request);

    abstract RequestTemplate visibleInThePackageOnly();
}
