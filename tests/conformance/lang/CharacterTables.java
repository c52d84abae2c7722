import java.util.*;

/** Character's tables over all code points: categories, names, scripts, blocks, directions, numbers, identifiers. */
public class CharacterTables {
    public static void main(String[] args) {
        int[] types = new int[31];
        int[] dirs = new int[40];
        long h = 7;
        Map<Character.UnicodeScript, Integer> scripts = new TreeMap<>();
        Map<String, Integer> blocks = new TreeMap<>();
        int step = 3;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x4000 || c >= 0xe0000 && c < 0xe0200 ? 1 : step) {
            types[Character.getType(c)]++;
            dirs[Character.getDirectionality(c) + 1]++;
            scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            Character.UnicodeBlock bl = Character.UnicodeBlock.of(c);
            if (c % 16 == 0) {
                blocks.merge(String.valueOf(bl), 1, Integer::sum);
            }
            int bits = (Character.isLetter(c) ? 1 : 0) | (Character.isDigit(c) ? 2 : 0) | (Character.isLetterOrDigit(c) ? 4 : 0) | (Character.isAlphabetic(c) ? 8 : 0)
                | (Character.isIdeographic(c) ? 16 : 0) | (Character.isJavaIdentifierStart(c) ? 32 : 0) | (Character.isJavaIdentifierPart(c) ? 64 : 0)
                | (Character.isUnicodeIdentifierStart(c) ? 128 : 0) | (Character.isUnicodeIdentifierPart(c) ? 256 : 0) | (Character.isIdentifierIgnorable(c) ? 512 : 0)
                | (Character.isSpaceChar(c) ? 1024 : 0) | (Character.isWhitespace(c) ? 2048 : 0) | (Character.isISOControl(c) ? 4096 : 0) | (Character.isMirrored(c) ? 8192 : 0)
                | (Character.isUpperCase(c) ? 1 << 14 : 0) | (Character.isLowerCase(c) ? 1 << 15 : 0) | (Character.isTitleCase(c) ? 1 << 16 : 0) | (Character.isDefined(c) ? 1 << 17 : 0)
                | (Character.isSurrogate((char) c) ? 1 << 18 : 0) | (Character.isSupplementaryCodePoint(c) ? 1 << 19 : 0);
            h = h * 31 + bits + Character.getNumericValue(c) * 7L + Character.digit(c, 36);
        }
        System.out.println(Arrays.toString(types));
        System.out.println(Arrays.toString(dirs));
        System.out.println(scripts);
        System.out.println(blocks.size() + " " + blocks.hashCode());
        System.out.println(Long.toHexString(h));
        for (int c : new int[] {0, 7, 0x20, 'A', 0x7f, 0xa0, 0xad, 0xdf, 0x378, 0x3b1, 0x5d0, 0x627, 0x1100, 0x2028, 0x20ac, 0x3042, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xd800, 0xdfff, 0xe000, 0xfffd, 0xffff,
                0x10000, 0x10400, 0x1d400, 0x1f600, 0x1f9d9, 0x20000, 0xe0001, 0xf0000, 0x10ffff}) {
            System.out.println(Integer.toHexString(c) + " " + Character.getName(c) + " " + Character.UnicodeScript.of(c) + " " + Character.UnicodeBlock.of(c) + " " + Character.getType(c));
        }
        long nh = 0;
        int named = 0;
        for (int c = 0; c < 0x30000; c += 5) {
            String n = Character.getName(c);
            if (n != null) {
                named++;
                nh = nh * 31 + n.hashCode();
            }
        }
        System.out.println(named + " " + Long.toHexString(nh));
        for (String n : new String[] {"LATIN SMALL LETTER A", "greek small letter alpha", "BELL", "NULL", "CJK UNIFIED IDEOGRAPHS 4E00", "HANGUL SYLLABLES AC00", "PRIVATE USE AREA E000", "GRINNING FACE", "  SPACE ", "NO SUCH NAME", "CJK UNIFIED IDEOGRAPHS 41"}) {
            try {
                System.out.println(n + " " + Integer.toHexString(Character.codePointOf(n)));
            } catch (IllegalArgumentException e) {
                System.out.println(n + " ! " + e.getMessage());
            }
        }
        for (String n : new String[] {"Greek", "GREEK AND COPTIC", "Basic Latin", "BasicLatin", "CJK_UNIFIED_IDEOGRAPHS", "Nope"}) {
            try {
                System.out.println(Character.UnicodeBlock.forName(n));
            } catch (IllegalArgumentException e) {
                System.out.println(n + " ! " + e);
            }
        }
        for (String n : new String[] {"Grek", "latin", "HAN", "zyyy", "Nope"}) {
            try {
                System.out.println(Character.UnicodeScript.forName(n));
            } catch (IllegalArgumentException e) {
                System.out.println(n + " ! " + e);
            }
        }
        try {
            Character.getName(0x110000);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        try {
            Character.toString(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        try {
            Character.toChars(0x110000);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        System.out.println(Character.forDigit(35, 36) + "" + Character.forDigit(10, 10) + " " + Character.digit('\u0665', 10) + Character.digit('\uff21', 16) + Character.digit('z', 35) + Character.digit(0x1d7d8, 10)
            + " " + Character.getNumericValue('\u2167') + " " + Character.getNumericValue('\u00bd') + " " + Character.reverseBytes('\u1234') + " " + Character.highSurrogate(0x1f600) + Character.lowSurrogate(0x1f600));
        System.out.println(Character.isSurrogatePair('\ud83d', '\ude00') + " " + Character.toCodePoint('\ud83d', '\ude00') + " " + Character.charCount(0x10000) + " " + Character.compare('a', 'b') + " " + Character.hashCode('x') + " " + Character.valueOf('a').equals('a') + " " + (Character.valueOf('a') == Character.valueOf('a')));
    }
}
