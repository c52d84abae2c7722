/** Building, concatenating, searching, splitting and hashing strings. */
public class Strings {
    public static void main(String[] args) {
        int h = 0;
        for (int round = 0; round < 40; round++) {
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                sb.append(i).append(',').append((char) ('a' + i % 26)).append(i * 0.5f > 100);
                if (i % 100 == 0) {
                    sb.append("\n");
                }
            }
            String s = sb.toString();
            h = h * 31 + s.hashCode();
            for (String line : s.split("\n")) {
                h += line.length() + line.indexOf("true") + line.lastIndexOf(',');
                h ^= line.toUpperCase().hashCode();
            }
            String t = "";
            for (int i = 0; i < 200; i++) {
                t = t + i + ":" + (i % 7 == 0) + ";";
            }
            h += t.hashCode() + t.replace("true", "yes").length() + t.substring(50, 250).compareTo("x");
            int count = 0;
            for (int i = 0; i < s.length(); i++) {
                if (s.charAt(i) == 'e') {
                    count++;
                }
            }
            h += count + String.join("-", "a", "b", "c" + round).hashCode() + (s.contains("1999,x") ? 1 : 0);
        }
        System.out.println(h);
    }
}
