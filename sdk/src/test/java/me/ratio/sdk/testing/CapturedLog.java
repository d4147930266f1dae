package me.ratio.sdk.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Everything that is logged by anyone at any level, with SLF4J or the logging of the JDK, until it is closed. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdkRoot = LogManager.getLogManager().getLogger("");
    private final Handler jdkHandler = new JdkHandler();
    private final java.util.logging.Level jdkLevel = jdkRoot.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Starts capturing. */
    public CapturedLog() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.TRACE);
        jdkHandler.setLevel(java.util.logging.Level.ALL);
        jdkRoot.addHandler(jdkHandler);
        jdkRoot.setLevel(java.util.logging.Level.ALL);
    }

    private final class JdkHandler extends Handler {
        @Override
        public void publish(LogRecord event) {
            lines.add(event.getLoggerName() + " " + new java.util.logging.SimpleFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }

    /** Returns all that was logged, each with the name of its logger. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        root.setLevel(Level.OFF);
        root.detachAppender(this);
        jdkRoot.removeHandler(jdkHandler);
        jdkRoot.setLevel(jdkLevel);
    }
}
