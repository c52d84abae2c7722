import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.everyItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Description;
import org.hamcrest.MatcherAssert;
import org.hamcrest.TypeSafeMatcher;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Ignore;
import org.junit.Rule;
import org.junit.Test;
import org.junit.experimental.theories.DataPoints;
import org.junit.experimental.theories.Theories;
import org.junit.experimental.theories.Theory;
import org.junit.rules.ExpectedException;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.TestName;
import org.junit.rules.Timeout;
import org.junit.runner.Description.*;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.junit.runner.RunWith;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;
import org.junit.runners.MethodSorters;
import org.junit.runners.Parameterized;
import org.junit.runners.Suite;

/** JUnit 4 with Hamcrest: rules, parameters, theories, suites, timeouts in threads, failures with their messages. */
public class Junit4 {
    @FixMethodOrder(MethodSorters.NAME_ASCENDING)
    public static class Basics {
        static List<String> order = new ArrayList<>();
        @Rule public TestName name = new TestName();
        @Rule public TemporaryFolder folder = new TemporaryFolder();
        @Rule public ExpectedException thrown = ExpectedException.none();
        @Rule public Timeout limit = new Timeout(20, TimeUnit.SECONDS);
        @BeforeClass public static void first() { order.add("class"); }
        @Before public void before() { order.add("before " + name.getMethodName()); }
        @After public void after() { order.add("after"); }
        @Test public void a_passes() { MatcherAssert.assertThat(List.of("ab", "cb"), everyItem(containsString("b"))); }
        @Test public void b_arrays() { assertArrayEquals(new int[] {1, 2, 3}, new int[] {1, 9, 3}); }
        @Test public void c_strings() { assertEquals("the lazy dog", "the crazy dog"); }
        @Test(expected = IllegalStateException.class) public void d_expected() { throw new IllegalStateException(); }
        @Test(expected = IllegalStateException.class) public void e_wrong() { throw new UnsupportedOperationException("other"); }
        @Test public void f_rule() {
            thrown.expect(ArithmeticException.class);
            thrown.expectMessage("by zero");
            System.out.println(1 / (order.size() - order.size()));
        }
        @Test(timeout = 50) public void g_timeout() throws Exception { Thread.sleep(60_000); }
        @Test @Ignore("not today") public void h_ignored() { }
        @Test public void i_assumed() { assumeTrue("no network", false); }
        @Test public void j_folder() throws Exception { assertEquals(true, folder.newFile("f").exists()); }
        @Test public void k_throws() {
            assertEquals("For input string: \"x\"", assertThrows(NumberFormatException.class, () -> Integer.parseInt("x")).getMessage());
            assertThrows(NullPointerException.class, () -> { });
        }
        @Test public void l_matcher() { MatcherAssert.assertThat("reason", 7, is(not(even()))); MatcherAssert.assertThat(7, even()); }
    }

    static TypeSafeMatcher<Integer> even() {
        return new TypeSafeMatcher<>() {
            @Override protected boolean matchesSafely(Integer n) { return n % 2 == 0; }
            @Override public void describeTo(Description description) { description.appendText("an even number"); }
            @Override protected void describeMismatchSafely(Integer n, Description d) { d.appendValue(n).appendText(" was odd"); }
        };
    }

    @RunWith(Parameterized.class)
    public static class Fibonacci {
        @Parameterized.Parameters(name = "{index}: fib({0})={1}") public static Collection<Object[]> data() {
            return Arrays.asList(new Object[][] {{0, 0}, {1, 1}, {7, 13}, {8, 20}, {20, 6765}});
        }
        @Parameterized.Parameter public int n;
        @Parameterized.Parameter(1) public int expected;
        @Test public void compute() { assertEquals(expected, fib(n)); }
        static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    }

    @RunWith(Theories.class)
    public static class Sums {
        @DataPoints public static int[] numbers = {-3, 0, 5, Integer.MAX_VALUE};
        @Theory public void commutes(int a, int b) { assertEquals(a + b, b + a); }
        @Theory public void grows(int a, int b) { assumeTrue(b >= 0); assertEquals("sum of " + a + " and " + b, true, a + b >= a); }
    }

    @RunWith(Suite.class)
    @Suite.SuiteClasses({Basics.class, Fibonacci.class, Sums.class})
    public static class All {
    }

    public static class Broken {
        @Test private void notPublic() { }
        @Before public int wrong() { return 1; }
    }

    public static void main(String[] args) {
        JUnitCore core = new JUnitCore();
        core.addListener(new RunListener() {
            @Override public void testFinished(org.junit.runner.Description test) { System.out.println("done " + test.getDisplayName()); }
            @Override public void testIgnored(org.junit.runner.Description test) { System.out.println("ignored " + test); }
            @Override public void testAssumptionFailure(Failure failure) { System.out.println("assumed " + failure.getMessage()); }
        });
        for (Class<?> tests : new Class<?>[] {All.class, Broken.class, String.class}) {
            Result result = core.run(tests);
            System.out.println(result.getRunCount() + " run, " + result.getFailureCount() + " failed, " + result.getIgnoreCount() + " ignored");
            for (Failure failure : result.getFailures()) {
                System.out.println(failure.getTestHeader() + ": " + failure.getException().getClass().getName() + " " + failure.getMessage());
                System.out.println("    " + failure.getTrimmedTrace().lines().filter(l -> l.contains("Junit4")).findFirst().orElse("").trim());
            }
        }
        System.out.println(Basics.order);
    }
}
