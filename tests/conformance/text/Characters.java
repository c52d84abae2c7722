/** Character properties over the whole of Unicode, as checksums, and samples. */
public class Characters {
    public static void main(String[] args) {
        int letters = 0, digits = 0, upper = 0, lower = 0, space = 0, ident = 0, mirrored = 0, ideo = 0, alpha = 0, title = 0, defined = 0, ctrl = 0;
        long caseSum = 0, typeSum = 0, dirSum = 0, numSum = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            title += Character.isTitleCase(c) ? 1 : 0;
            space += Character.isWhitespace(c) ? 1 : 0;
            defined += Character.isDefined(c) ? 1 : 0;
            ident += Character.isJavaIdentifierPart(c) ? 1 : 0;
            mirrored += Character.isMirrored(c) ? 1 : 0;
            ideo += Character.isIdeographic(c) ? 1 : 0;
            alpha += Character.isAlphabetic(c) ? 1 : 0;
            ctrl += Character.isISOControl(c) ? 1 : 0;
            caseSum = caseSum * 31 + Character.toUpperCase(c) * 3 + Character.toLowerCase(c) * 5 + Character.toTitleCase(c);
            typeSum = typeSum * 31 + Character.getType(c);
            dirSum = dirSum * 31 + Character.getDirectionality(c);
            numSum = numSum * 31 + Character.getNumericValue(c);
        }
        System.out.println(letters + " " + digits + " " + upper + " " + lower + " " + title + " " + space + " " + defined + " " + ident + " " + mirrored + " " + ideo + " " + alpha + " " + ctrl);
        System.out.println(caseSum + " " + typeSum + " " + dirSum + " " + numSum);
        for (int c : new int[] {'a', 'Z', '5', ' ', '_', 0xe9, 0x130, 0x1c5, 0x20ac, 0x4e2d, 0x1F600, 0x660}) {
            System.out.println(Integer.toHexString(c) + " " + Character.getType(c) + " " + Character.UnicodeBlock.of(c) + " " + Character.UnicodeScript.of(c) + " " + Character.getName(c) + " " + Character.digit(c, 16));
        }
        System.out.println(Character.forDigit(11, 16) + " " + Character.isSurrogate('\ud800') + Character.highSurrogate(0x1F600) % 7 + " " + Character.charCount(0x10000) + Character.toCodePoint('\ud83d', '\ude00') + " " + Character.reverseBytes('a') % 100 + Character.compare('a', 'b') + Character.toString(0x41));
        String s = "a\ud83d\ude00b\ud83dc";
        System.out.println(s.codePoints().mapToObj(Integer::toHexString).toList() + " " + s.offsetByCodePoints(0, 2) + " " + new StringBuilder(s).reverse().codePointAt(2) + " " + s.codePointBefore(3));
        System.out.println("STRASSE stra\u00dfe \u0130i \u01c6".toUpperCase(java.util.Locale.ROOT) + "|" + "\u0130I\u03a3 \u03a3A".toLowerCase(java.util.Locale.ROOT) + "|" + "title".toUpperCase(new java.util.Locale("tr")));
        System.out.println("\u1e9e".equalsIgnoreCase("\u00df") + " " + "\u212a".equalsIgnoreCase("k") + " " + "\u0131".equalsIgnoreCase("I"));
    }
}
