/** Text blocks: indentation, trailing blanks, escapes, line continuations, quotes, concatenation and constants. */
public class TextBlocks {
    static void show(String s) {
        System.out.println(s.length() + " [" + s.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + "]");
    }

    static final String CONST = """
        const \
        ant""" + 1;

    public static void main(String[] args) {
        show("""
            """);
        show("""

            """);
        show("""
            a
              b
            c""");
        show("""
            a
              b
          c
            """);
        show("""
                deep
            """);
        show("""
            trailing blanks   
            kept\040\040
            also \s
            """);
        show("""
            tab\tescaped	real
            quote " two "" three \""" four ""\""
            backslash \\ octal \101\7 \0""");
        show("""
            one \
            line \
            only""");
        show("""
            unicode \u0041 \\u0041 é 日本 😀
            """);
        show("""
            "quoted\"""");
        show("""
            windows\r
            line\n\
            """);
        show("""
            ends with backslash n\n""");
        show("""
            <html>
              <body class="x">
                %s
              </body>
            </html>
            """.formatted("text"));
        show("a" + """
            b
            """ + 'c' + """
            d""");
        System.out.println(CONST == ("const ant" + 1));
        System.out.println("""
            same
            """ == "same\n");
        switch ("k\n") {
            case """
                k
                """ -> System.out.println("label");
            default -> System.out.println("no label");
        }
        show("  x\n    y\n  z\n".stripIndent());
        show("  x\n    y\n z".stripIndent());
        show("a\\tb\\nc\\u0041".substring(0, 6).translateEscapes());
        show("\\101\\s\\\\\\\"\\'\\0\\377x\\\ny".translateEscapes());
        for (String bad : new String[] {"\\", "\\q", "\\u0041"}) {
            try {
                show(bad.translateEscapes());
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        show("one\ntwo\r\nthree\rfour".indent(2));
        show("   one\n two\n".indent(-2));
        show("x".indent(0));
        show("\t tab".indent(-1));
        show("".indent(3));
        show("%d items".formatted(5).transform(s -> s + "!"));
        show("""
	tab indented
	  more
	""");
        show("""
            nested ""\"
            block
            ""\"
            end""");
    }
}
