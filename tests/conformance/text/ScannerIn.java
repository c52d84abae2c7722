import java.util.*;
import java.util.regex.Pattern;

/** Scanner on standard input and on strings. */
public class ScannerIn {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in).useLocale(Locale.ROOT);
        int n = in.nextInt();
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += in.nextLong();
        }
        System.out.println(n + " " + sum);
        System.out.println(in.nextDouble() + " " + in.nextBoolean() + " " + in.next() + " " + in.nextInt(16) + " " + in.nextBigInteger() + " " + in.nextBigDecimal());
        in.nextLine();
        System.out.println("[" + in.nextLine() + "]");
        System.out.println(in.hasNextInt() + " " + in.next() + " " + in.hasNext("b+") + " " + in.next("b+"));
        try {
            in.nextInt();
        } catch (InputMismatchException e) {
            System.out.println("mismatch " + e.getMessage());
        }
        in.nextLine();
        while (in.hasNextLine()) {
            System.out.println("line " + in.nextLine());
        }
        try {
            in.next();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
        Scanner s = new Scanner("1,2;;x:3").useDelimiter("[,;:]+");
        System.out.println(s.nextInt() + s.nextInt() + s.next() + s.nextInt() + s.hasNext());
        System.out.println(new Scanner("key1=val1 key2=val2").findInLine("(\\w+)=(\\w+)") + " " + new Scanner("a1b2").findAll(Pattern.compile("\\d")).map(r -> r.group()).toList() + new Scanner("x y z").tokens().toList());
        s.close();
        try {
            s.next();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
