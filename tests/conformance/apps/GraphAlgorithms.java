import java.util.*;
import java.util.stream.*;

/** Shortest paths of several kinds, spanning trees, components, flow, topological order, on random graphs. */
public class GraphAlgorithms {
    record Edge(int from, int to, int w) { }

    final int n;
    final List<List<Edge>> adj = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();

    GraphAlgorithms(int n) {
        this.n = n;
        for (int i = 0; i < n; i++) {
            adj.add(new ArrayList<>());
        }
    }

    void add(int a, int b, int w) {
        Edge e = new Edge(a, b, w);
        adj.get(a).add(e);
        edges.add(e);
    }

    long[] dijkstra(int s) {
        long[] d = new long[n];
        Arrays.fill(d, Long.MAX_VALUE);
        d[s] = 0;
        PriorityQueue<long[]> q = new PriorityQueue<>(Comparator.<long[]>comparingLong(x -> x[0]).thenComparingLong(x -> x[1]));
        q.add(new long[] {0, s});
        while (!q.isEmpty()) {
            long[] x = q.poll();
            int u = (int) x[1];
            if (x[0] > d[u]) {
                continue;
            }
            for (Edge e : adj.get(u)) {
                if (d[u] + e.w < d[e.to]) {
                    d[e.to] = d[u] + e.w;
                    q.add(new long[] {d[e.to], e.to});
                }
            }
        }
        return d;
    }

    long[] bellmanFord(int s) {
        long[] d = new long[n];
        Arrays.fill(d, Long.MAX_VALUE);
        d[s] = 0;
        boolean changed = true;
        for (int i = 0; i < n && changed; i++) {
            changed = false;
            for (Edge e : edges) {
                if (d[e.from] != Long.MAX_VALUE && d[e.from] + e.w < d[e.to]) {
                    d[e.to] = d[e.from] + e.w;
                    changed = true;
                }
            }
        }
        return changed ? null : d;
    }

    long[][] floyd() {
        long[][] d = new long[n][n];
        for (long[] r : d) {
            Arrays.fill(r, Long.MAX_VALUE / 4);
        }
        for (int i = 0; i < n; i++) {
            d[i][i] = 0;
        }
        for (Edge e : edges) {
            d[e.from][e.to] = Math.min(d[e.from][e.to], e.w);
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }

    long kruskal() {
        int[] p = IntStream.range(0, n).toArray();
        long sum = 0;
        List<Edge> es = new ArrayList<>(edges);
        es.sort(Comparator.comparingInt(Edge::w).thenComparingInt(Edge::from).thenComparingInt(Edge::to));
        for (Edge e : es) {
            int a = e.from, b = e.to;
            while (p[a] != a) {
                a = p[a] = p[p[a]];
            }
            while (p[b] != b) {
                b = p[b] = p[p[b]];
            }
            if (a != b) {
                p[a] = b;
                sum += e.w;
            }
        }
        return sum;
    }

    List<List<Integer>> components() {
        int[] low = new int[n], num = new int[n];
        Deque<Integer> stack = new ArrayDeque<>();
        boolean[] on = new boolean[n];
        List<List<Integer>> out = new ArrayList<>();
        int[] c = {0};
        for (int i = 0; i < n; i++) {
            if (num[i] == 0) {
                tarjan(i, low, num, stack, on, out, c);
            }
        }
        return out;
    }

    void tarjan(int u, int[] low, int[] num, Deque<Integer> st, boolean[] on, List<List<Integer>> out, int[] c) {
        low[u] = num[u] = ++c[0];
        st.push(u);
        on[u] = true;
        for (Edge e : adj.get(u)) {
            if (num[e.to] == 0) {
                tarjan(e.to, low, num, st, on, out, c);
                low[u] = Math.min(low[u], low[e.to]);
            } else if (on[e.to]) {
                low[u] = Math.min(low[u], num[e.to]);
            }
        }
        if (low[u] == num[u]) {
            List<Integer> comp = new ArrayList<>();
            int v;
            do {
                v = st.pop();
                on[v] = false;
                comp.add(v);
            } while (v != u);
            Collections.sort(comp);
            out.add(comp);
        }
    }

    int maxFlow(int s, int t) {
        int[][] cap = new int[n][n];
        edges.forEach(e -> cap[e.from][e.to] += e.w);
        int flow = 0;
        while (true) {
            int[] prev = new int[n];
            Arrays.fill(prev, -1);
            prev[s] = s;
            Queue<Integer> q = new ArrayDeque<>(List.of(s));
            while (!q.isEmpty() && prev[t] < 0) {
                int u = q.poll();
                for (int v = 0; v < n; v++) {
                    if (prev[v] < 0 && cap[u][v] > 0) {
                        prev[v] = u;
                        q.add(v);
                    }
                }
            }
            if (prev[t] < 0) {
                return flow;
            }
            int f = Integer.MAX_VALUE;
            for (int v = t; v != s; v = prev[v]) {
                f = Math.min(f, cap[prev[v]][v]);
            }
            for (int v = t; v != s; v = prev[v]) {
                cap[prev[v]][v] -= f;
                cap[v][prev[v]] += f;
            }
            flow += f;
        }
    }

    List<Integer> topological() {
        int[] in = new int[n];
        edges.forEach(e -> in[e.to]++);
        PriorityQueue<Integer> q = new PriorityQueue<>();
        for (int i = 0; i < n; i++) {
            if (in[i] == 0) {
                q.add(i);
            }
        }
        List<Integer> out = new ArrayList<>();
        while (!q.isEmpty()) {
            int u = q.poll();
            out.add(u);
            for (Edge e : adj.get(u)) {
                if (--in[e.to] == 0) {
                    q.add(e.to);
                }
            }
        }
        return out.size() == n ? out : null;
    }

    static String aStar(String[] grid) {
        int h = grid.length, w = grid[0].length();
        int[] g = new int[h * w], from = new int[h * w];
        Arrays.fill(g, Integer.MAX_VALUE);
        PriorityQueue<int[]> q = new PriorityQueue<>((a, b) -> a[0] != b[0] ? a[0] - b[0] : b[1] - a[1]);
        g[0] = 0;
        q.add(new int[] {h + w, 0});
        while (!q.isEmpty()) {
            int u = q.poll()[1], y = u / w, x = u % w;
            if (u == h * w - 1) {
                char[][] out = new char[h][];
                for (int i = 0; i < h; i++) {
                    out[i] = grid[i].toCharArray();
                }
                for (int v = u; v != 0; v = from[v]) {
                    out[v / w][v % w] = '*';
                }
                return g[u] + "\n" + Arrays.stream(out).map(String::new).collect(Collectors.joining("\n"));
            }
            for (int[] d : new int[][] {{0, 1}, {1, 0}, {0, -1}, {-1, 0}}) {
                int ny = y + d[0], nx = x + d[1], v = ny * w + nx;
                if (ny >= 0 && ny < h && nx >= 0 && nx < w && grid[ny].charAt(nx) != '#' && g[u] + 1 < g[v]) {
                    g[v] = g[u] + 1;
                    from[v] = u;
                    q.add(new int[] {g[v] + h - ny + w - nx, v});
                }
            }
        }
        return "no way";
    }

    public static void main(String[] args) {
        Random r = new Random(55);
        for (int n : new int[] {5, 20, 60}) {
            GraphAlgorithms g = new GraphAlgorithms(n), dag = new GraphAlgorithms(n);
            for (int i = 0; i < n * 3; i++) {
                int a = r.nextInt(n), b = r.nextInt(n), w = 1 + r.nextInt(100);
                g.add(a, b, w);
                if (a != b) {
                    dag.add(Math.min(a, b), Math.max(a, b), r.nextInt(50) - 10);
                }
            }
            long[] d = g.dijkstra(0), bf = g.bellmanFord(0);
            long[][] f = g.floyd();
            boolean same = Arrays.equals(d, bf);
            for (int i = 0; i < n; i++) {
                same &= d[i] == Long.MAX_VALUE ? f[0][i] >= Long.MAX_VALUE / 8 : f[0][i] == d[i];
            }
            System.out.println(n + " " + same + " " + Arrays.stream(d).filter(x -> x != Long.MAX_VALUE).sum() + " mst " + g.kruskal() + " comps " + g.components().stream().map(List::size).toList() + " flow " + g.maxFlow(0, n - 1) + " topo " + (g.topological() == null) + dag.topological() + " neg " + Arrays.hashCode(dag.bellmanFord(0)));
        }
        GraphAlgorithms neg = new GraphAlgorithms(3);
        neg.add(0, 1, 1);
        neg.add(1, 2, -3);
        neg.add(2, 0, 1);
        System.out.println(neg.bellmanFord(0) == null ? "negative cycle" : "?");
        System.out.println(aStar(new String[] {"..#....", "#.#.##.", "....#..", ".##.#.#", "....#.."}) + "\n" + aStar(new String[] {".#.", "##.", "..."}));
    }
}
