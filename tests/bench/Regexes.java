import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions over generated text. */
public class Regexes {
    public static void main(String[] args) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            sb.append("user").append(i).append("@host").append(i % 17).append(".example.com 192.168.").append(i % 256).append('.').append(i * 7 % 256).append(" [2024-0").append(1 + i % 9).append("-1").append(i % 10).append("] \"GET /path/").append(i).append("?q=").append(i * 31).append("\" ").append(200 + i % 5).append('\n');
        }
        String text = sb.toString();
        Pattern[] ps = {
            Pattern.compile("(\\w+)@(\\w+)\\.example\\.com"),
            Pattern.compile("\\b(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\b"),
            Pattern.compile("\\[(\\d{4})-(\\d{2})-(\\d{2})\\]"),
            Pattern.compile("\"(GET|POST) (/[^?\"]*)(\\?[^\"]*)?\" (\\d+)$", Pattern.MULTILINE),
            Pattern.compile("(?i)HOST(?=1[0-5])")};
        long sum = 0;
        for (int round = 0; round < 3; round++) {
            for (Pattern p : ps) {
                Matcher m = p.matcher(text);
                while (m.find()) {
                    sum = sum * 31 + m.start() + m.group().length();
                }
            }
            sum += text.replaceAll("(\\d+)-(\\d+)", "$2/$1").hashCode();
            sum += text.split("[ \\n]+").length;
        }
        System.out.println(sum);
    }
}
