import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Objects that have lived long get references to new ones, in every way there is to store one, while the heap is collected again and again. */
public class OldRefersToYoung {
    static class Node {
        Object plain;
        volatile Object shared;
        Object byHandle;
        Object byReflection;
        final int number;
        Node next;

        Node(int number) {
            this.number = number;
        }
    }

    static Object inStatic;
    static volatile Object inVolatileStatic;
    static final VarHandle HANDLE;
    static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(Object[].class);
    static final AtomicReferenceFieldUpdater<Node, Object> UPDATER = AtomicReferenceFieldUpdater.newUpdater(Node.class, Object.class, "shared");

    static {
        try {
            HANDLE = MethodHandles.lookup().findVarHandle(Node.class, "byHandle", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static String fresh(int round, String what) {
        return new StringBuilder(what).append('-').append(round).toString();
    }

    static int sink;

    static void churn() {
        for (int i = 0; i < 2000; i++) {
            sink += new byte[1000].length + new Object[10].length;
        }
    }

    static int wrong;

    static void check(Object found, int round, String what) {
        if (!fresh(round, what).equals(found)) {
            wrong++;
            System.out.println("wrong: " + found + " for " + what + " in round " + round);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Node old = new Node(1);
        Object[] array = new Object[5000];
        Object[][] nested = new Object[50][50];
        String[] strings = new String[300];
        AtomicReference<Object> atomic = new AtomicReference<>();
        AtomicReferenceArray<Object> atomics = new AtomicReferenceArray<>(100);
        Map<Integer, Object> map = new HashMap<>();
        Map<Integer, Object> concurrent = new ConcurrentHashMap<>();
        ArrayDeque<Object> deque = new ArrayDeque<>(Arrays.asList("a", "b", "c"));
        LinkedList<Object> list = new LinkedList<>();
        ThreadLocal<Object> local = new ThreadLocal<>();
        Field field = Node.class.getDeclaredField("byReflection");
        @SuppressWarnings("unchecked")
        WeakReference<Object>[] weak = new WeakReference[10];
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            churn();
        }
        for (int round = 0; round < 60; round++) {
            int place = round * 83 % 5000;
            old.plain = fresh(round, "plain");
            old.shared = fresh(round, "volatile");
            HANDLE.setRelease(old, fresh(round, "handle"));
            field.set(old, fresh(round, "reflection"));
            inStatic = fresh(round, "static");
            inVolatileStatic = fresh(round, "volatile static");
            array[place] = fresh(round, "array");
            nested[round % 50][round % 50] = fresh(round, "nested");
            Array.set(array, (place + 1) % 5000, fresh(round, "reflective array"));
            ELEMENTS.setVolatile(array, (place + 2) % 5000, fresh(round, "array handle"));
            Object[] from = {fresh(round, "copy 0"), fresh(round, "copy 1"), fresh(round, "copy 2")};
            System.arraycopy(from, 0, array, (place + 10) % 4990, 3);
            Arrays.fill(strings, round % 300, round % 300 + 1, fresh(round, "filled"));
            atomic.getAndSet(fresh(round, "atomic"));
            atomics.set(round % 100, fresh(round, "atomic array"));
            atomics.getAndUpdate((round + 50) % 100, o -> fresh(60, "updated"));
            map.put(round, fresh(round, "map"));
            concurrent.merge(round % 7, fresh(round, "merged"), (a, b) -> b);
            deque.addLast(fresh(round, "deque"));
            list.addFirst(fresh(round, "list"));
            local.set(fresh(round, "local"));
            Node node = new Node(round);
            node.next = old.next;
            old.next = node;
            node.plain = fresh(round, "chain");
            Object held = fresh(round, "weak");
            weak[round % 10] = new WeakReference<>(held);
            Node copy = new Node(round);
            UPDATER.compareAndSet(copy, null, fresh(round, "updater"));
            Object[] cloned = array.clone();
            churn();
            if (round % 9 == 0) {
                System.gc();
            }
            check(old.plain, round, "plain");
            check(old.shared, round, "volatile");
            check(HANDLE.getAcquire(old), round, "handle");
            check(field.get(old), round, "reflection");
            check(inStatic, round, "static");
            check(inVolatileStatic, round, "volatile static");
            check(array[place], round, "array");
            check(nested[round % 50][round % 50], round, "nested");
            check(array[(place + 1) % 5000], round, "reflective array");
            check(array[(place + 2) % 5000], round, "array handle");
            for (int i = 0; i < 3; i++) {
                check(array[(place + 10) % 4990 + i], round, "copy " + i);
                check(cloned[(place + 10) % 4990 + i], round, "copy " + i);
            }
            check(strings[round % 300], round, "filled");
            check(atomic.get(), round, "atomic");
            check(atomics.get(round % 100), round, "atomic array");
            check(atomics.get((round + 50) % 100), 60, "updated");
            check(concurrent.get(round % 7), round, "merged");
            check(deque.peekLast(), round, "deque");
            check(list.getFirst(), round, "list");
            check(local.get(), round, "local");
            check(weak[round % 10].get(), round, "weak");
            check(held, round, "weak");
            check(copy.shared, round, "updater");
        }
        int length = 0;
        for (Node node = old.next; node != null; node = node.next) {
            check(node.plain, node.number, "chain");
            length++;
        }
        for (int round = 0; round < 60; round++) {
            check(map.get(round), round, "map");
            check(list.get(59 - round), round, "list");
        }
        System.out.println(length + " " + deque.size() + " " + map.size() + " wrong: " + wrong + builder);
    }
}
