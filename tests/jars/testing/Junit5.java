import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumingThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** JUnit 5: its engine found as a service; nested, repeated, dynamic and parameterized tests, extensions, tags. */
public class Junit5 {
    enum Size { SMALL, LARGE }

    static class Words implements ParameterResolver {
        @Override public boolean supportsParameter(ParameterContext p, ExtensionContext e) { return p.getParameter().getType() == StringBuilder.class; }
        @Override public Object resolveParameter(ParameterContext p, ExtensionContext e) { return new StringBuilder(e.getDisplayName()); }
    }

    @ExtendWith(Words.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    @DisplayName("the cases")
    static class Cases {
        int before;
        @TempDir Path folder;
        @BeforeEach void setUp() { before++; }
        @Test void a_passes(TestInfo info) { assertEquals("a_passes(TestInfo)", info.getDisplayName()); assertEquals(1, before); }
        @Test void b_all() { assertAll("group", () -> assertEquals(1, 2), () -> assertTrue(true), () -> assertEquals("a", "b", "texts")); }
        @Test void c_throws() { assertEquals("/ by zero", assertThrows(ArithmeticException.class, () -> System.out.println(1 / (before - 1))).getMessage()); }
        @Test void d_extension(StringBuilder text) { assertEquals("d_extension(StringBuilder)", text.toString()); }
        @Test @Disabled("for a reason") void e_disabled() { }
        @Test void f_lists() { assertIterableEquals(List.of(1, 2, 3), List.of(1, 2, 4)); }
        @Test void g_folder() throws Exception { Files.writeString(folder.resolve("f"), "text"); assertEquals(4, Files.size(folder.resolve("f"))); }
        @Test void h_time() { assertTimeout(Duration.ofSeconds(30), () -> { assumingThat(false, () -> assertTrue(false)); return 1; }); }
        @Test @Tag("slow") void i_tagged() { throw new IllegalStateException("not to be run"); }
        @RepeatedTest(3) void j_repeated(RepetitionInfo info) { assertTrue(info.getCurrentRepetition() < 3, () -> "third"); }
        @ParameterizedTest @ValueSource(strings = {"level", "radar", "tenet"}) void k_palindromes(String word) {
            assertEquals(word, new StringBuilder(word).reverse().toString());
        }
        @ParameterizedTest(name = "{0} * {1} = {2}") @CsvSource({"2, 3, 6", "4, 5, 21", "'1', 0, 0"}) void l_products(int a, int b, long p) { assertEquals(p, a * b); }
        @ParameterizedTest @EnumSource void m_enum(Size size) { assertTrue(size.ordinal() < 2); }
        @ParameterizedTest @MethodSource("squares") void n_method(int n, int square) { assertEquals(square, n * n); }
        static Stream<org.junit.jupiter.params.provider.Arguments> squares() {
            return IntStream.range(0, 4).mapToObj(n -> org.junit.jupiter.params.provider.Arguments.of(n, n * n));
        }
        @TestFactory Stream<DynamicTest> o_dynamic() {
            return Stream.of(1, 2, 3).map(n -> DynamicTest.dynamicTest("number " + n, () -> assertTrue(n != 2, "two")));
        }
        @Nested class Inner {
            @BeforeEach void more() { before += 10; }
            @Test void nested() { assertEquals(11, before); }
        }
    }

    public static void main(String[] args) {
        Launcher launcher = LauncherFactory.create();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Cases.class))
            .filters(TagFilter.excludeTags("slow")).build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request, summary, new TestExecutionListener() {
            @Override public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                System.out.println(result.getStatus() + " " + test.getDisplayName()
                    + result.getThrowable().map(t -> " " + t.getClass().getSimpleName() + ": " + t.getMessage()).orElse(""));
            }
            @Override public void executionSkipped(TestIdentifier test, String reason) { System.out.println("SKIPPED " + test.getDisplayName() + " " + reason); }
        });
        StringWriter text = new StringWriter();
        summary.getSummary().printTo(new PrintWriter(text));
        System.out.println(text.toString().replaceAll("after \\d+ ms", "after some ms"));
    }
}
