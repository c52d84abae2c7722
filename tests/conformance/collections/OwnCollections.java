import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections by the abstract classes: what each inherits, modCount, views, optional operations, equality, toString. */
public class OwnCollections {
    static class Squares extends AbstractList<Integer> {
        final int n;

        Squares(int n) {
            this.n = n;
        }

        @Override
        public Integer get(int i) {
            return Objects.checkIndex(i, n) * i;
        }

        @Override
        public int size() {
            return n;
        }
    }

    static class Gap extends AbstractList<String> implements RandomAccess {
        String[] a = new String[2];
        int n;

        @Override
        public String get(int i) {
            return a[Objects.checkIndex(i, n)];
        }

        @Override
        public String set(int i, String s) {
            String o = get(i);
            a[i] = s;
            return o;
        }

        @Override
        public void add(int i, String s) {
            Objects.checkIndex(i, n + 1);
            if (n == a.length) {
                a = Arrays.copyOf(a, n * 2);
            }
            System.arraycopy(a, i, a, i + 1, n++ - i);
            a[i] = s;
            modCount++;
        }

        @Override
        public String remove(int i) {
            String o = get(i);
            System.arraycopy(a, i + 1, a, i, --n - i);
            modCount++;
            return o;
        }

        @Override
        public int size() {
            return n;
        }
    }

    static class Ring extends AbstractSequentialList<Integer> {
        final LinkedList<Integer> l = new LinkedList<>();

        @Override
        public ListIterator<Integer> listIterator(int i) {
            return l.listIterator(i);
        }

        @Override
        public int size() {
            return l.size();
        }
    }

    static class Bits extends AbstractSet<Integer> {
        long bits;

        @Override
        public boolean add(Integer i) {
            long old = bits;
            bits |= 1L << i;
            return old != bits;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                long left = bits;
                long last;

                @Override
                public boolean hasNext() {
                    return left != 0;
                }

                @Override
                public Integer next() {
                    if (left == 0) {
                        throw new NoSuchElementException();
                    }
                    last = left & -left;
                    left -= last;
                    return Long.numberOfTrailingZeros(last);
                }

                @Override
                public void remove() {
                    if (last == 0) {
                        throw new IllegalStateException();
                    }
                    bits &= ~last;
                    last = 0;
                }
            };
        }

        @Override
        public int size() {
            return Long.bitCount(bits);
        }
    }

    static class Small extends AbstractMap<String, Integer> {
        final List<Entry<String, Integer>> es = new ArrayList<>();

        @Override
        public Set<Entry<String, Integer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Integer>> iterator() {
                    return es.iterator();
                }

                @Override
                public int size() {
                    return es.size();
                }
            };
        }

        @Override
        public Integer put(String k, Integer v) {
            for (Entry<String, Integer> e : es) {
                if (e.getKey().equals(k)) {
                    return e.setValue(v);
                }
            }
            es.add(new SimpleEntry<>(k, v));
            return null;
        }
    }

    static class Stackish extends AbstractQueue<String> {
        final ArrayDeque<String> d = new ArrayDeque<>();

        @Override
        public boolean offer(String s) {
            if (d.size() == 3) {
                return false;
            }
            d.push(Objects.requireNonNull(s));
            return true;
        }

        @Override
        public String poll() {
            return d.poll();
        }

        @Override
        public String peek() {
            return d.peek();
        }

        @Override
        public Iterator<String> iterator() {
            return d.iterator();
        }

        @Override
        public int size() {
            return d.size();
        }
    }

    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        }
    }

    public static void main(String[] args) {
        Squares s = new Squares(6);
        System.out.println(s + " " + s.indexOf(16) + s.contains(5) + s.subList(2, 5) + s.equals(List.of(0, 1, 4, 9, 16, 25)) + s.hashCode() + " " + tr(() -> s.add(1)) + tr(() -> s.set(0, 1)) + tr(() -> s.remove(0)) + tr(() -> s.remove((Object) 77)) + tr(() -> s.get(6)) + tr(() -> { s.clear(); return 0; }) + tr(() -> s.iterator().next()) + tr(() -> s.listIterator(7)) + s.stream().mapToInt(x -> x).sum() + s.parallelStream().map(x -> x + 1).toList() + Arrays.toString(s.toArray(new Object[8])));
        Gap g = new Gap();
        g.addAll(List.of("a", "b", "c", "d", "e"));
        g.addAll(1, List.of("x", "y"));
        g.subList(2, 4).clear();
        ListIterator<String> it = g.listIterator();
        it.next();
        it.add("new");
        it.next();
        it.set("SET");
        it.previous();
        it.remove();
        System.out.println(g + " " + g.removeIf(x -> x.equals("c")) + g.retainAll(Set.of("a", "new", "e")) + g + tr(() -> { for (String q : g) { g.add(q); } return 0; }) + g + g.lastIndexOf("a") + tr(() -> { List<String> v = g.subList(0, 2); g.add("later"); return v.size(); }) + tr(() -> { g.sort(Comparator.reverseOrder()); return g; }) + g.spliterator().hasCharacteristics(Spliterator.SIZED) + tr(() -> { g.replaceAll(x -> x + x); return g; }));
        Ring r = new Ring();
        r.addAll(List.of(5, 6, 7));
        r.add(1, 55);
        r.set(0, 50);
        r.remove(Integer.valueOf(6));
        System.out.println(r + " " + r.get(1) + r.remove(0) + r + tr(() -> r.get(9)) + r.addAll(1, List.of(1, 2)) + r + r.hashCode() + r.equals(List.of(55, 1, 2, 7)));
        Bits b = new Bits();
        b.addAll(List.of(1, 5, 9, 40, 63));
        System.out.println(b + " " + b.add(5) + b.contains(9) + b.contains("x") + b.remove(9) + b.equals(Set.of(1, 5, 40, 63)) + b.hashCode() + b.removeAll(List.of(1, 2)) + b.retainAll(Set.of(40, 63)) + b + b.containsAll(Set.of(63)) + tr(() -> b.iterator().next()) + tr(() -> { b.iterator().remove(); return 0; }) + b.stream().map(x -> x * 2).toList() + tr(() -> { b.clear(); return b.isEmpty(); }));
        Small m = new Small();
        m.put("one", 1);
        m.put("two", 2);
        m.put("one", 11);
        System.out.println(m + " " + m.get("two") + m.containsKey("x") + m.containsValue(11) + m.keySet() + m.values() + m.equals(Map.of("one", 11, "two", 2)) + m.hashCode() + m.merge("two", 5, Integer::sum) + m.computeIfAbsent("three", String::length) + m.remove("one") + m + m.getOrDefault("q", -1) + m.keySet().remove("two") + m.values().contains(5) + m.replace("three", 33) + m + tr(() -> m.compute("three", (k, v) -> null)) + m.isEmpty() + tr(() -> { m.putAll(Map.of("z", 26)); return m; }) + new AbstractMap.SimpleImmutableEntry<>("k", 1) + tr(() -> new AbstractMap.SimpleImmutableEntry<>("k", 1).setValue(2)) + Map.Entry.comparingByValue(Comparator.<Integer>reverseOrder()).compare(Map.entry("a", 1), Map.entry("b", 2)));
        Stackish q = new Stackish();
        System.out.println(q.add("a") + "" + q.addAll(List.of("b", "c")) + tr(() -> q.add("d")) + q + q.element() + q.remove() + tr(() -> q.add(null)) + tr(() -> q.addAll(q)) + q.contains("a") + q.remove("a") + q + tr(() -> { q.clear(); return q.remove(); }) + tr(q::element));
        Dictionary<String, Integer> d = new Hashtable<>(Map.of("k", 1));
        System.out.println(d.get("k") + d.size() + " " + d.keys().nextElement() + Collections.list(d.elements()) + d.remove("k") + d.isEmpty());
        AbstractCollection<Integer> c = new AbstractCollection<>() {
            @Override
            public Iterator<Integer> iterator() {
                return List.of(3, 1, 2).iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
        System.out.println(c + " " + Arrays.toString(c.toArray()) + Arrays.toString(c.toArray(new Integer[0])) + c.contains(2) + tr(() -> c.add(1)) + tr(() -> c.remove(3)) + c.stream().collect(Collectors.toList()) + new ArrayList<>(c) + c.equals(c));
    }
}
