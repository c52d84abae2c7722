/** Program arguments, standard input read by bytes and by lines. */
public class A31Args {
    public static void main(String[] args) throws Exception {
        System.out.println(args.length);
        for (String a : args) {
            System.out.println("[" + a + "]");
        }
        System.out.println((char) System.in.read());
        var r = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
        String line;
        while ((line = r.readLine()) != null) {
            System.out.println(line.length() + ":" + line);
        }
        System.out.println(System.in.read());
    }
}
