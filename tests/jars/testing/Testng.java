import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testng.Assert;
import org.testng.ITestContext;
import org.testng.ITestResult;
import org.testng.SkipException;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Factory;
import org.testng.annotations.Optional;
import org.testng.annotations.Parameters;
import org.testng.annotations.Test;

/** TestNG: groups, dependencies, data providers, factories, parallel invocations, listeners. */
public class Testng {
    static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());
    static final AtomicInteger CALLS = new AtomicInteger();

    public static class Cases {
        @BeforeMethod public void before() { CALLS.incrementAndGet(); }
        @Test(groups = "fast") public void passes() { Assert.assertEquals(List.of(1, 2), new ArrayList<>(List.of(1, 2))); }
        @Test(groups = "fast") public void fails() { Assert.assertEquals("left", "right", "sides"); }
        @Test(dependsOnMethods = "fails") public void skippedByDependency() { }
        @Test(dependsOnGroups = "other", alwaysRun = true) public void last() { }
        @Test(groups = "other") public void skips() { throw new SkipException("on purpose"); }
        @Test(expectedExceptions = ArithmeticException.class, expectedExceptionsMessageRegExp = ".*zero") public void expected() { System.out.println(1 / (CALLS.get() - CALLS.get())); }
        @Test(expectedExceptions = IllegalStateException.class) public void expectedNothing() { }
        @DataProvider public Object[][] words() { return new Object[][] {{"level", true}, {"word", false}, {"radar", true}}; }
        @Test(dataProvider = "words") public void palindromes(String word, boolean is) { Assert.assertEquals(new StringBuilder(word).reverse().toString().equals(word), is); }
        @Test(invocationCount = 8, threadPoolSize = 3) public void parallel() { CALLS.addAndGet(100); }
        @Test @Parameters("name") public void parameter(@Optional("default") String name) { Assert.assertEquals(name, "default"); }
        @Test(enabled = false) public void disabled() { throw new AssertionError(); }
        @Test(timeOut = 20_000) public void timed() { Assert.assertNotSame(new Object(), new Object()); }
        @AfterClass public void after() { LINES.add("after class"); }
    }

    public static class Made {
        final int n;
        Made(int n) { this.n = n; }
        @Test public void small() { Assert.assertTrue(n < 3, "n is " + n); }
    }

    public static class Maker {
        @Factory public Object[] make() { return new Object[] {new Made(1), new Made(2), new Made(3)}; }
    }

    public static void main(String[] args) {
        TestNG testng = new TestNG(false);
        testng.setTestClasses(new Class<?>[] {Cases.class, Maker.class});
        testng.setVerbose(0);
        TestListenerAdapter listener = new TestListenerAdapter() {
            void add(String what, ITestResult result) {
                StringBuilder line = new StringBuilder(what).append(' ').append(result.getMethod().getMethodName());
                for (Object parameter : result.getParameters()) {
                    line.append(' ').append(parameter);
                }
                LINES.add(line + (result.getThrowable() == null ? "" : " " + result.getThrowable().getMessage().lines().findFirst().get().replaceAll("@[0-9a-f]+", "")));
            }
            @Override public void onTestSuccess(ITestResult result) { super.onTestSuccess(result); add("passed", result); }
            @Override public void onTestFailure(ITestResult result) { super.onTestFailure(result); add("failed", result); }
            @Override public void onTestSkipped(ITestResult result) { super.onTestSkipped(result); add("skipped", result); }
            @Override public void onFinish(ITestContext context) { LINES.add("methods " + context.getAllTestMethods().length); }
        };
        testng.addListener((Object) listener);
        testng.setUseDefaultListeners(false);
        testng.run();
        Collections.sort(LINES);
        LINES.forEach(System.out::println);
        System.out.println(listener.getPassedTests().size() + " " + listener.getFailedTests().size() + " " + listener.getSkippedTests().size()
            + " " + CALLS.get() + " " + testng.getStatus());
    }
}
