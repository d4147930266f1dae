package me.ratio.conformance;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;

/** A headless Chromium, with the driver that is installed beside it. Nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriverService service;
    private final RemoteWebDriver driver;

    private Browser(File executable, File driverExecutable) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(executable);
        options.addArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions");
        options.addArguments("--no-first-run", "--disable-background-networking", "--disable-component-update");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium's own sandbox refuses root
        }
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverExecutable)
                .usingAnyFreePort()
                .build();
        try {
            service.start();
            driver = new RemoteWebDriver(service.getUrl(), options, false);
        } catch (IOException | RuntimeException e) {
            service.stop();
            throw new IllegalStateException("the browser does not start", e);
        }
        resize(1_400, 1_000);
    }

    /**
     * Starts a browser. Without one the test is skipped, but not where the environment variable {@code CI} is true.
     */
    static Browser start() {
        Optional<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = onPath("chromedriver");
        if (browser.isPresent() && driver.isPresent()) {
            return new Browser(browser.get(), driver.get());
        }
        String missing = "The page of the sandbox is NOT TESTED: install chromium and chromium-driver.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        System.err.println(missing);
        throw new TestAbortedException(missing);
    }

    private static Optional<File> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    /** Sets the size of the window. */
    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Returns the visible text of the first element. */
    String text(String selector) {
        return texts(selector).get(0);
    }

    /** Waits until the text of the first element contains all parts, and returns it. */
    String awaitText(String selector, String... parts) {
        focus();
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .withMessage(() -> selector + " never contains " + List.of(parts) + " but " + texts(selector))
                .until(page -> texts(selector).stream()
                        .findFirst()
                        .filter(text -> Stream.of(parts).allMatch(text::contains))
                        .orElse(null));
    }

    /** Comes back to the page, which shows what has happened meanwhile. */
    private void focus() {
        driver.executeScript("dispatchEvent(new Event('focus'))");
    }

    /** Waits until no element is visible. */
    void awaitNone(String selector) {
        focus();
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .withMessage(() -> selector + " remains: " + texts(selector))
                .until(page -> texts(selector).isEmpty());
    }

    /** Reads all texts at once: one after the other, an element may be gone when its turn comes. */
    private List<String> texts(String selector) {
        List<?> texts = (List<?>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].filter(node => node.checkVisibility())"
                        + ".map(node => node.innerText)",
                selector);
        return texts.stream().map(String.class::cast).toList();
    }

    /** Presses the first button with a text in an element. */
    void press(String selector, String button) {
        WebElement found = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .withMessage(() -> selector + " has no button " + button)
                .until(page -> page.findElements(By.cssSelector(selector + " button")).stream()
                        .filter(candidate -> candidate.getText().equals(button))
                        .findFirst()
                        .orElse(null));
        click(found);
    }

    /** Clicks the first element. */
    void click(String selector) {
        awaitText(selector);
        click(driver.findElement(By.cssSelector(selector)));
    }

    private void click(WebElement element) {
        // away from the header, which stays at the top
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    void choose(String selector, String value) {
        new Select(driver.findElement(By.cssSelector(selector))).selectByValue(value);
    }

    void type(String selector, String text) {
        WebElement field = driver.findElement(By.cssSelector(selector));
        field.clear();
        field.sendKeys(text);
    }

    /** Runs a script and returns its result. */
    Object run(String script) {
        return driver.executeScript(script);
    }

    /** Returns and forgets what the browser has complained about, such as violations of the page's policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Ends the browser, and its helper processes, which would otherwise linger for seconds. */
    @Override
    public void close() {
        List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
        driver.quit();
        service.stop();
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
