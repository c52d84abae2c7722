import java.util.*;

/** try-with-resources and finally: order of closing, suppressed exceptions, nulls, effectively final variables, exceptions in initialisers, returns and jumps out of every part, nested and overriding finally blocks. */
public class TryResources {
    static final List<String> LOG = new ArrayList<>();

    static class R implements AutoCloseable {
        final String name;
        final Throwable onClose;

        R(String name) {
            this(name, null);
        }

        R(String name, Throwable onClose) {
            this.name = name;
            this.onClose = onClose;
            LOG.add("open " + name);
            if (name.startsWith("!")) {
                throw new IllegalArgumentException("open " + name);
            }
        }

        @Override
        public void close() throws Exception {
            LOG.add("close " + name);
            if (onClose instanceof Exception e) {
                throw e;
            }
            if (onClose instanceof Error e) {
                throw e;
            }
        }
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        LOG.clear();
        String r;
        try {
            r = String.valueOf(a.run());
        } catch (Throwable e) {
            r = e + " suppressed " + Arrays.toString(e.getSuppressed()) + (e.getCause() == null ? "" : " cause " + e.getCause());
        }
        System.out.println(what + ": " + r + " " + LOG);
    }

    static Object two(Throwable body, Throwable c1, Throwable c2) throws Throwable {
        try (R a = new R("a", c1); R b = new R("b", c2)) {
            LOG.add("body " + a.name + b.name);
            if (body != null) {
                throw body;
            }
            return "value";
        }
    }

    @SuppressWarnings("finally")
    static int overrides(int k) {
        try {
            if (k == 0) {
                throw new IllegalStateException("lost");
            }
            return 1;
        } catch (IllegalStateException e) {
            LOG.add("caught");
            throw new IllegalArgumentException("also lost");
        } finally {
            LOG.add("finally");
            if (k < 2) {
                return 2;
            }
        }
    }

    static int value() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
            LOG.add("x=" + x);
        }
    }

    static int[] array() {
        int[] x = {1};
        try {
            return x;
        } finally {
            x[0] = 2;
        }
    }

    static String nested(int k) {
        String s = "";
        try {
            s += "1";
            try {
                s += "2";
                if (k == 1) {
                    throw new RuntimeException("inner");
                }
                if (k == 2) {
                    return s + "r";
                }
            } finally {
                s += "f";
                LOG.add(s);
                try {
                    if (k == 3) {
                        throw new RuntimeException("in finally");
                    }
                } finally {
                    s += "g";
                    LOG.add(s);
                }
            }
            s += "3";
        } catch (RuntimeException e) {
            s += "c" + e.getMessage();
        } finally {
            s += "F";
            LOG.add(s);
        }
        return s;
    }

    static long loop() {
        long n = 0;
        for (int i = 0; i < 10; i++) {
            try (R r = new R("r" + i)) {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                n += i;
            } catch (Exception e) {
                n += 1000;
            } finally {
                n += 100;
            }
        }
        return n;
    }

    public static void main(String[] args) {
        t("plain", () -> two(null, null, null));
        t("body throws", () -> two(new Exception("body"), null, null));
        t("close throws", () -> two(null, new Exception("c1"), null));
        t("both closes throw", () -> two(null, new Exception("c1"), new Exception("c2")));
        t("all throw", () -> two(new Error("body"), new Exception("c1"), new Error("c2")));
        t("same exception", () -> {
            Exception e = new Exception("same");
            return two(e, e, null);
        });
        t("open fails", () -> {
            try (R a = new R("a"); R b = new R("!b"); R c = new R("c")) {
                return a.name + b.name + c.name;
            }
        });
        t("open fails, close fails", () -> {
            try (R a = new R("a", new Exception("close a")); R b = new R("!b")) {
                return 0;
            }
        });
        t("null resource", () -> {
            try (R a = null; R b = new R("b")) {
                return a == null;
            }
        });
        t("effectively final", () -> {
            R r = new R("outer");
            final R q = null;
            try (r; q) {
                return r.name;
            }
        });
        t("catch and finally", () -> {
            try (R a = new R("a", new Exception("close"))) {
                throw new IllegalStateException("body");
            } catch (IllegalStateException e) {
                LOG.add("catch " + e.getSuppressed().length);
                return e.getSuppressed()[0].getMessage();
            } finally {
                LOG.add("finally");
            }
        });
        t("exception in catch", () -> {
            try (R a = new R("a")) {
                throw new Exception("1");
            } catch (Exception e) {
                throw new RuntimeException("2", e);
            } finally {
                LOG.add("last");
            }
        });
        t("lambda resource", () -> {
            try (AutoCloseable c = () -> LOG.add("lambda closed")) {
                return "lambda";
            }
        });
        t("nested try", () -> {
            try (R a = new R("a")) {
                try (R b = new R("b", new Exception("cb"))) {
                    throw new Exception("deep");
                }
            }
        });
        for (int k = 0; k < 3; k++) {
            int n = k;
            t("overrides " + k, () -> overrides(n));
        }
        t("value", () -> value());
        t("array", () -> array()[0]);
        for (int k = 0; k < 4; k++) {
            int n = k;
            t("nested " + k, () -> nested(n));
        }
        t("loop", () -> loop());
        t("suppression disabled", () -> two(new Quiet() {
            @Override
            public String toString() {
                return "quiet";
            }
        }, new Exception("c1"), null));
        t("stack overflow in body", () -> {
            try (R a = new R("a")) {
                return deep(0);
            } catch (StackOverflowError e) {
                return "overflow";
            }
        });
    }

    static class Quiet extends Exception {
        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static int deep(int x) {
        return deep(x + 1) + 1;
    }
}
