import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** Writes where nothing is, by Unsafe: a fault that the virtual machine cannot survive. */
public class FatalError {
    static void crash(Unsafe unsafe) {
        unsafe.putLong(8L, 1L);
    }

    public static void main(String[] args) throws Exception {
        Field field = Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Unsafe unsafe = (Unsafe) field.get(null);
        System.out.println("before");
        Thread thread = new Thread(() -> crash(unsafe), "worker");
        thread.start();
        thread.join();
        System.out.println("after");
    }
}
