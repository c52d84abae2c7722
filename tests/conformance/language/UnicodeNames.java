import java.util.*;

/** Identifiers and literals beyond ASCII: classes, methods, fields, locals and labels with letters of many scripts, escapes in the source, supplementary characters, and how reflection, stack traces and serial names show them. */
public class UnicodeNames {
    static class Größe {
        int länge = 3;
        static final String ΠΙ = "pi";

        int 面積(int 高さ) {
            return länge * 高さ;
        }

        class Внутренний {
            @Override
            public String toString() {
                return "внутренний " + länge;
            }
        }
    }

    enum Цвет {
        КРАСНЫЙ, 青, \u0047REEN
    }

    record Точка(int х, int у) {
    }

    @interface Ünnotation {
        String wért() default "ß";
    }

    interface Ƒunction {
        int αpply(int β);
    }

    static int 𝒳 = 5;
    static int $dollar$ = 6;
    static int _under_score = 7;
    static int a\u0301 = 8;

    static void κλήση() {
        throw new IllegalStateException("από κλήση");
    }

    @Ünnotation(wért = "日本")
    public static void main(String[] args) throws Exception {
        Größe g = new Größe();
        System.out.println(g.面積(4) + Größe.ΠΙ + g.new Внутренний() + Цвет.valueOf("青") + Arrays.toString(Цвет.values()) + new Точка(1, 2));
        Ƒunction ƒ = β -> β * 𝒳 + $dollar$ + _under_score + a\u0301;
        System.out.println(ƒ.αpply(2));
        étiquette:
        for (int ñ = 0;; ñ++) {
            while (true) {
                if (ñ > 2) {
                    break étiquette;
                }
                continue étiquette;
            }
        }
        try {
            κλήση();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[0].getFileName());
        }
        System.out.println(Größe.class.getName() + " " + Größe.Внутренний.class.getSimpleName() + " " + Class.forName("UnicodeNames$Größe").getDeclaredField("länge").getInt(g) + " " + Größe.class.getDeclaredMethod("面積", int.class).invoke(g, 5));
        System.out.println(UnicodeNames.class.getDeclaredField("𝒳").getName().length() + " " + UnicodeNames.class.getDeclaredField("a\u0301").getName().length() + " " + Цвет.GREEN.name());
        System.out.println(UnicodeNames.class.getMethod("main", String[].class).getAnnotations().length + " " + Точка.class.getRecordComponents()[0].getName().codePointAt(0));
        System.out.println("\u0048\u0065llo \101\60\7\377\0".length() + " \u00e9\ud83d\ude00 " + '\u0041' + (int) '\'' + (int) '\\' + "\uuuu0042" + (char) 0xdc00 + "|" + "a\tb".length());
        String s = "a😀é𝒳\0";
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePoints().boxed().toList() + " " + new StringBuilder(s).reverse().codePointAt(1) + " " + s.toUpperCase().length() + s.indexOf(0x1F600) + s.hashCode());
        Map<Object, Object> straße = new TreeMap<>(Map.of("ä", 1, "z", 2, "Z", 3, "😀", 4, "\uffff", 5));
        System.out.println(straße);
        switch (s.substring(1, 3)) {
            case "😀" -> System.out.println("smile");
            default -> System.out.println("none");
        }
        System.out.println(Character.isJavaIdentifierStart('é') + " " + Character.isJavaIdentifierPart(0x1d4b3) + Character.isJavaIdentifierStart('1') + Character.isUnicodeIdentifierPart('_') + Character.getName('é'));
    }
}
