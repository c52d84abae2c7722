import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.regex.*;

/** Scanner: delimiters, radixes, locales, horizon searches, errors and what the position is after them. */
public class ScannerDeep {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get()).replace("\n", "\\n");
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        }
    }

    /** Gives few characters at a time. */
    static class Slow extends Reader {
        final Reader r;

        Slow(String s) {
            r = new StringReader(s);
        }

        @Override
        public int read(char[] b, int off, int len) throws IOException {
            return r.read(b, off, Math.min(3, len));
        }

        @Override
        public void close() throws IOException {
            r.close();
            throw new IOException("on close");
        }
    }

    public static void main(String[] args) {
        Scanner s = new Scanner("12 0x1F 99999999999 3.5 1e3 true yes -7 1,234 \u0661\u0662 abc\n\nline two\r\nthree").useLocale(Locale.US);
        while (s.hasNext()) {
            System.out.println(s.hasNextByte() + " " + s.hasNextShort() + " " + s.hasNextInt() + " " + s.hasNextInt(16) + " " + s.hasNextLong() + " " + s.hasNextBigInteger() + " " + s.hasNextFloat() + " " + s.hasNextDouble() + " " + s.hasNextBigDecimal() + " " + s.hasNextBoolean() + " " + s.hasNext("[a-z]+") + " " + tr(s::nextInt) + " " + (s.hasNext() ? s.next() : "end"));
        }
        System.out.println(tr(s::next) + tr(s::nextLine) + tr(s::nextInt));
        Scanner l = new Scanner("a b\n c\r\n\n d\u2028e\u0085f");
        while (l.hasNextLine()) {
            System.out.print("[" + l.nextLine() + "]");
        }
        System.out.println(tr(l::nextLine));
        Scanner mixed = new Scanner("5\nname here\n 6 rest");
        System.out.println(mixed.nextInt() + "[" + mixed.nextLine() + "][" + mixed.nextLine() + "]" + mixed.nextInt() + "[" + mixed.nextLine() + "]");
        for (String d : new String[] {",", "\\s*,\\s*", "", "(?<=;)", "x*", "[,;]+"}) {
            Scanner c = new Scanner("a, b ,c;;dxxe,").useDelimiter(d);
            StringBuilder b = new StringBuilder(c.delimiter().pattern()).append(':');
            while (c.hasNext()) {
                b.append('<').append(c.next()).append('>');
            }
            System.out.println(b);
        }
        Scanner de = new Scanner("1.234,5 -3,25 1,5 (7) 12.5").useLocale(Locale.GERMANY);
        System.out.println(de.locale() + " " + tr(de::nextDouble) + " " + tr(de::nextDouble) + " " + tr(de::nextBigDecimal) + " " + tr(de::nextInt) + " " + de.next() + " " + tr(de::nextDouble));
        Scanner us = new Scanner("1,234,567 12,34 -1,000.5 +3 --4 NaN Infinity -Infinity .5 5. 1e400").useLocale(Locale.US);
        System.out.println(tr(us::nextInt) + tr(us::nextInt) + us.next() + tr(us::nextDouble) + tr(us::nextInt) + tr(us::nextInt) + us.next() + tr(us::nextDouble) + tr(us::nextFloat) + tr(us::nextDouble) + tr(us::nextDouble) + tr(us::nextDouble) + tr(us::nextDouble));
        Scanner hex = new Scanner("ff 7f zz 100").useRadix(16);
        System.out.println(hex.radix() + " " + hex.nextInt() + " " + hex.nextByte() + " " + tr(hex::nextInt) + " " + hex.next() + " " + hex.nextInt(2) + " " + tr(() -> hex.useRadix(40)) + " " + tr(() -> hex.reset().radix()));
        Scanner h = new Scanner("key1=val1;key2=val2; trailing");
        System.out.println(h.findInLine("(\\w+)=(\\w+)") + " " + h.match().group(2) + " " + h.findWithinHorizon("key\\d", 2) + " " + h.findWithinHorizon("key\\d", 10) + " " + h.findWithinHorizon("nope", 0) + " " + tr(() -> h.findWithinHorizon("x", -1)) + " " + h.skip("=").hasNext() + " " + tr(() -> h.skip("zzz")) + " " + h.next() + " " + h.findInLine("none"));
        System.out.println(new Scanner("a1b22c333").findAll("\\d+").map(MatchResult::group).toList() + " " + new Scanner("x y z").tokens().map(String::toUpperCase).toList() + " " + new Scanner("q,w").useDelimiter(",").tokens().count());
        Scanner slow = new Scanner(new Slow("alpha beta 12345678 gamma\nnext line 3.25"));
        System.out.println(slow.next() + slow.next() + slow.nextInt() + slow.nextLine() + slow.next("next") + tr(() -> slow.next("nope")) + slow.next() + slow.nextDouble() + slow.hasNext() + slow.ioException());
        slow.close();
        System.out.println(slow.ioException() + " " + tr(slow::hasNext) + tr(slow::next));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            big.append(i * 37 % 1009).append(i % 10 == 9 ? "\n" : "  ");
        }
        Scanner bs = new Scanner(big.toString());
        long sum = 0;
        while (bs.hasNextInt()) {
            sum = sum * 3 + bs.nextInt();
        }
        System.out.println(sum);
        Scanner ri = new Scanner("a b c");
        ri.next();
        System.out.println(tr(() -> { ri.remove(); return 0; }) + " " + tr(ri::match).startsWith("java.util.regex") + " " + tr(() -> new Scanner("x").match()) + " " + tr(() -> new Scanner((String) null)) + " " + tr(() -> new Scanner("x").useDelimiter("(")) .split("\\\\n")[0]);
        try {
            new Scanner(new File("/tmp/no-such-file-here"));
        } catch (FileNotFoundException e) {
            System.out.println(e.getMessage());
        }
        Scanner bytes = new Scanner(new ByteArrayInputStream("gr\u00fc\u00df \u20ac5".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "UTF-8");
        System.out.println(bytes.next() + bytes.next() + bytes.hasNext());
    }
}
