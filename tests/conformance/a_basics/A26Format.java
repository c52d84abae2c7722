/** printf with the conversions used every day, and print of every type. */
public class A26Format {
    public static void main(String[] args) {
        System.out.printf("%d %5d|%-5d|%05d %+d %,d %x %X %o%n", 1, 2, 3, 4, 5, 1234567, 255, 255, 8);
        System.out.printf("%s %10s|%-10s|%.2s %S %c %b %h%n", "a", "b", "c", "defg", "up", 'x', true, "hash");
        System.out.printf("%f %.2f %10.3f|%-10.1f|%e %.3E %g %a%n", 1.5, 2.345, 3.14159, 2.0, 12345.678, 0.00012, 0.5, 1.0);
        System.out.printf("%% %n");
        System.out.printf("%2$s %1$s %<s%n", "one", "two");
        System.out.print(true);
        System.out.print('c');
        System.out.print(1);
        System.out.print(2L);
        System.out.print(1.5f);
        System.out.print(2.5);
        System.out.print(new char[] {'h', 'i'});
        System.out.print("s");
        System.out.print((Object) null);
        System.out.println();
        System.out.println(true);
        System.out.println('c');
        System.out.println(-1);
        System.out.println(2L);
        System.out.println(1.5f);
        System.out.println(2.5);
        System.out.println(new char[] {'h', 'i'});
        System.out.println((String) null);
        System.out.append("app").append('e').append("xnd", 1, 3).println();
        System.out.write('w');
        System.out.write('\n');
        System.out.flush();
        System.err.println("to stderr");
    }
}
