import java.util.*;
import java.util.concurrent.*;
import java.util.function.Supplier;

/** List and queue implementations behave alike where they should. */
public class ListsAndQueues {
    static void p(Object o) {
        System.out.println(o);
    }

    static void list(List<Integer> l) {
        for (int i = 0; i < 12; i++) {
            l.add(i * 5 % 12);
        }
        l.add(3, 100);
        l.remove(5);
        l.remove((Integer) 2);
        l.set(0, -1);
        l.addAll(4, List.of(70, 71));
        l.removeIf(x -> x % 4 == 0);
        l.replaceAll(x -> x * 2);
        l.sort(null);
        p(l.getClass().getSimpleName() + " " + l + " " + l.indexOf(140) + " " + l.lastIndexOf(5) + " " + l.subList(1, 4) + " " + l.hashCode() + " " + l.equals(new ArrayList<>(l)));
        p(Arrays.toString(l.toArray(new Integer[0])) + " " + l.containsAll(List.of(-2, 142)) + " " + l.retainAll(List.of(-2, 14, 142, 10)) + l);
    }

    static void queue(Queue<Integer> q) {
        for (int i : new int[] {5, 1, 4, 2, 3}) {
            q.offer(i);
        }
        StringBuilder sb = new StringBuilder(q.getClass().getSimpleName()).append(' ').append(q.peek()).append(q.size());
        q.remove(4);
        while (!q.isEmpty()) {
            sb.append(' ').append(q.poll());
        }
        p(sb.append(' ').append(q.poll()));
    }

    public static void main(String[] args) {
        List<Supplier<List<Integer>>> lists = List.of(ArrayList::new, LinkedList::new, Vector::new, CopyOnWriteArrayList::new, () -> Collections.synchronizedList(new ArrayList<>()), Stack::new);
        for (Supplier<List<Integer>> s : lists) {
            list(s.get());
        }
        List<Queue<Integer>> queues = List.of(new ArrayDeque<>(), new LinkedList<>(), new PriorityQueue<>(), new PriorityQueue<>(Comparator.reverseOrder()),
            new ConcurrentLinkedQueue<>(), new LinkedBlockingQueue<>(), new ArrayBlockingQueue<>(10), new PriorityBlockingQueue<>(), new LinkedBlockingDeque<>(), new ConcurrentLinkedDeque<>(), new LinkedTransferQueue<>());
        for (Queue<Integer> q : queues) {
            queue(q);
        }
        ListIterator<Integer> it = new LinkedList<>(List.of(1, 2, 3, 4)).listIterator(2);
        p(it.next() + " " + it.previous() + " " + it.previous() + " " + it.nextIndex());
        Stack<String> st = new Stack<>();
        st.push("a");
        st.push("b");
        p(st.pop() + st.peek() + st.search("a") + st);
        try {
            st.pop();
            st.pop();
        } catch (EmptyStackException e) {
            p(e);
        }
        try {
            new ArrayBlockingQueue<Integer>(1).addAll(List.of(1, 2));
        } catch (IllegalStateException e) {
            p(e);
        }
        try {
            List<Integer> l = new ArrayList<>(List.of(1, 2, 3));
            List<Integer> sub = l.subList(0, 2);
            l.add(4);
            sub.get(0);
        } catch (ConcurrentModificationException e) {
            p(e);
        }
        for (List<Integer> bad : List.of(List.of(1, 2), Collections.unmodifiableList(new ArrayList<>(List.of(1))), Arrays.asList(1, 2))) {
            try {
                bad.set(0, 9);
                p("set " + bad);
                bad.remove(0);
            } catch (UnsupportedOperationException e) {
                p("uoe " + bad);
            }
        }
        ArrayDeque<Integer> d = new ArrayDeque<>();
        for (int i = 0; i < 100; i++) {
            if (i % 3 == 0) {
                d.addFirst(i);
            } else {
                d.addLast(i);
            }
            if (i % 5 == 0) {
                d.pollLast();
            }
        }
        p(d.size() + " " + d.hashCode() * 0 + d.peekFirst() + " " + d.peekLast() + " " + d.removeFirstOccurrence(50));
        List<Integer> nums = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            nums.add((i * 37 + 11) % 53);
        }
        Collections.sort(nums, (a, b) -> a % 7 != b % 7 ? a % 7 - b % 7 : 0);
        p(nums);
        p(Collections.binarySearch(List.of(1, 3, 5, 7), 4) + " " + Collections.disjoint(nums, List.of(99)) + " " + Collections.min(nums) + " " + Collections.indexOfSubList(nums, nums.subList(5, 8)));
        List<String> cs = Collections.checkedList(new ArrayList<>(), String.class);
        try {
            ((List) cs).add(5);
        } catch (ClassCastException e) {
            p(e.getMessage());
        }
        Spliterator<Integer> sp = nums.spliterator();
        Spliterator<Integer> half = sp.trySplit();
        p(half.estimateSize() + " " + sp.estimateSize() + " " + sp.hasCharacteristics(Spliterator.SIZED));
        try {
            nums.sort((a, b) -> a == b ? 0 : 1);
            p("no contract check hit");
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
    }
}
