import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** PriorityQueue and ArrayDeque in depth: order of the heap, removal in the middle, wrap-around, iterators, models. */
public class QueuesAndHeaps {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        }
    }

    public static void main(String[] args) {
        PriorityQueue<Integer> p = new PriorityQueue<>(List.of(9, 4, 7, 1, 8, 3, 6, 2, 5));
        System.out.println(p + " " + p.remove(4) + p + p.poll() + p + p.offer(0) + p + p.contains(8) + p.removeIf(x -> x % 2 == 0) + p + p.comparator());
        PriorityQueue<String> s = new PriorityQueue<>(2, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        s.addAll(List.of("pear", "fig", "kiwi", "apple", "nut", "banana"));
        StringBuilder b = new StringBuilder(s.toString());
        while (!s.isEmpty()) {
            b.append(' ').append(s.poll());
        }
        System.out.println(b + " " + s.poll() + s.peek() + tr(s::remove) + tr(s::element) + tr(() -> s.add(null)) + tr(() -> new PriorityQueue<>(0)) + tr(() -> new PriorityQueue<Object>(List.of(new Object(), new Object()))).substring(0, 10));
        Random r = new Random(14);
        PriorityQueue<Long> heap = new PriorityQueue<>();
        List<Long> model = new ArrayList<>();
        long h = 0;
        for (int i = 0; i < 4000; i++) {
            long v = r.nextInt(500);
            switch (r.nextInt(5)) {
                case 0, 1 -> {
                    heap.add(v);
                    model.add(v);
                }
                case 2 -> {
                    Long x = heap.poll();
                    if (x != null) {
                        model.remove(x);
                    }
                    h = h * 31 + (x == null ? -1 : x);
                }
                case 3 -> {
                    if (heap.remove(v) != model.remove((Object) v)) {
                        System.out.println("wrong");
                    }
                }
                default -> {
                    Iterator<Long> it = heap.iterator();
                    while (it.hasNext()) {
                        Long x = it.next();
                        if (x % 50 == v % 50) {
                            it.remove();
                            model.remove(x);
                        }
                    }
                }
            }
            if (heap.size() != model.size() || !heap.isEmpty() && !heap.peek().equals(Collections.min(model))) {
                System.out.println("differs");
                return;
            }
        }
        System.out.println(heap.size() + " " + h + " " + heap.stream().mapToLong(x -> x).sum() + " " + Arrays.hashCode(heap.toArray()));
        ArrayDeque<Integer> d = new ArrayDeque<>(4);
        LinkedList<Integer> l = new LinkedList<>();
        for (int i = 0; i < 20000; i++) {
            int v = r.nextInt(100);
            Object x, y;
            switch (r.nextInt(14)) {
                case 0, 1, 2 -> { d.addFirst(v); l.addFirst(v); x = y = 0; }
                case 3, 4, 5 -> { d.addLast(v); l.addLast(v); x = y = 0; }
                case 6, 7 -> { x = d.pollFirst(); y = l.pollFirst(); }
                case 8, 9 -> { x = d.pollLast(); y = l.pollLast(); }
                case 10 -> { x = d.removeFirstOccurrence(v); y = l.removeFirstOccurrence(v); }
                case 11 -> { x = d.removeLastOccurrence(v); y = l.removeLastOccurrence(v); }
                case 12 -> { x = d.removeIf(q -> q == v); y = l.removeIf(q -> q == v); }
                default -> { x = d.peekFirst() + "" + d.peekLast() + d.contains(v); y = l.peekFirst() + "" + l.peekLast() + l.contains(v); }
            }
            if (!Objects.equals(x, y) || d.size() != l.size()) {
                System.out.println("differs at " + i);
                return;
            }
            if (i % 2000 == 0) {
                Iterator<Integer> a = d.descendingIterator(), c = l.descendingIterator();
                boolean same = new ArrayList<>(d).equals(l);
                while (a.hasNext()) {
                    same &= a.next().equals(c.next());
                }
                System.out.print(same + "/" + d.size() + " ");
            }
        }
        System.out.println(d.clone().equals(d) + " " + new ArrayList<>(d.clone()).equals(l) + " " + tr(() -> d.add(null)) + tr(() -> new ArrayDeque<>().pop()) + tr(() -> new ArrayDeque<>().getLast()) + tr(() -> new ArrayDeque<>(Arrays.asList(1, null))));
        Iterator<Integer> it = d.iterator();
        int k = 0;
        while (it.hasNext()) {
            int v = it.next();
            if (k++ % 3 == 0) {
                it.remove();
            }
        }
        for (int i = 0; i < l.size(); i += 2) {
            l.remove(i);
        }
        System.out.println(d.size() + " " + l.size() + " " + tr(() -> { it.remove(); return 0; }) + d.stream().mapToInt(x -> x).sum() + " " + l.hashCode());
        Stack<String> st = new Stack<>();
        st.push("a");
        st.push("b");
        st.add(0, "bottom");
        System.out.println(st + " " + st.search("a") + st.search("zz") + st.peek() + st.pop() + st.elementAt(0) + st.firstElement() + st.capacity() + tr(() -> { st.clear(); return st.pop(); }) + tr(st::peek) + tr(() -> { st.setSize(3); return st; }) + tr(() -> st.elementAt(5)) + tr(() -> { st.insertElementAt("q", 9); return 0; }));
        System.out.println(Stream.of(5, 2, 8).collect(Collectors.toCollection(() -> new PriorityQueue<Integer>(Comparator.reverseOrder()))).poll() + " " + Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2, 3))).poll() + " " + new PriorityQueue<>(new TreeSet<>(Comparator.<Integer>reverseOrder()) {{ add(1); add(2); }}).poll());
    }
}
