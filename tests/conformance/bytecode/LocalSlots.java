import java.util.Arrays;

/** The short forms of loads and stores for all types and the slots 0 to 3, and every array instruction and arithmetic group by hand in one method each. */
public class LocalSlots {
    static final int PS = ClassAssembler.PUBLIC | ClassAssembler.STATIC;

    static Object call(Class<?> k, String name) throws Exception {
        return Arrays.stream(k.getMethods()).filter(m -> m.getName().equals(name)).findFirst().get().invoke(null);
    }

    public static void main(String[] args) throws Exception {
        ClassAssembler a = new ClassAssembler(49, ClassAssembler.PUBLIC | ClassAssembler.SUPER, "Slots", "java/lang/Object");
        String types = "IJFD";
        for (int slot = 0; slot < 4; slot++) {
            for (int t = 0; t < 5; t++) {
                String type = t < 4 ? types.substring(t, t + 1) : "Ljava/lang/Object;";
                ClassAssembler.Code c = a.addMethod(PS, "m" + slot + t, "()" + type, 4, 8);
                for (int round = 0; round < 2; round++) {
                    switch (t) {
                        case 0 -> c.op2(0x13, a.integer(1000 + slot + round));
                        case 1 -> c.op2(0x14, a.lng(1L << 40 + slot + round));
                        case 2 -> c.op2(0x13, a.flt(slot + round + 0.5f));
                        case 3 -> c.op2(0x14, a.dbl(slot * 10 + round + 0.25));
                        default -> c.op2(0x13, a.string("s" + slot + round));
                    }
                    c.op(0x3b + 4 * t + slot);
                }
                c.op(0x1a + 4 * t + slot, 0xac + t);
            }
        }
        Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
        for (int slot = 0; slot < 4; slot++) {
            for (int t = 0; t < 5; t++) {
                System.out.print(call(k, "m" + slot + t) + (t < 4 ? " " : "\n"));
            }
        }
        ClassAssembler b = new ClassAssembler(49, ClassAssembler.PUBLIC | ClassAssembler.SUPER, "ArrayOps", "java/lang/Object");
        int[] codes = {4, 5, 6, 7, 8, 9, 10, 11};
        String[] element = {"Z", "C", "F", "D", "B", "S", "I", "J"};
        int[] load = {0x33, 0x34, 0x30, 0x31, 0x33, 0x35, 0x2e, 0x2f};
        int[] store = {0x54, 0x55, 0x51, 0x52, 0x54, 0x56, 0x4f, 0x50};
        int[] ret = {0xac, 0xac, 0xae, 0xaf, 0xac, 0xac, 0xac, 0xad};
        for (int i = 0; i < 8; i++) {
            ClassAssembler.Code c = b.addMethod(PS, "n" + i, "()" + element[i], 8, 4);
            c.op(0x06, 0xbc, codes[i], 0x59, 0x05);
            switch (element[i]) {
                case "F" -> c.op2(0x13, b.flt(1.5f));
                case "D" -> c.op2(0x14, b.dbl(2.5));
                case "J" -> c.op2(0x14, b.lng(-7L));
                default -> c.op2(0x13, b.integer(0x12345));
            }
            c.op(store[i], 0x05, load[i], ret[i]);
        }
        Class<?> n = new ClassAssembler.Loader().define(b.toBytes());
        for (int i = 0; i < 8; i++) {
            Object o = call(n, "n" + i);
            System.out.print(element[i] + " " + (o instanceof Character ch ? (int) ch : o) + (i < 7 ? ", " : "\n"));
        }
    }
}
