/** try, finally, multi-catch, rethrow, try-with-resources and suppressed exceptions. */
public class A13TryFinally {
    static class Res implements AutoCloseable {
        final String name;
        final boolean failClose;

        Res(String name, boolean failOpen, boolean failClose) {
            if (failOpen) {
                throw new IllegalStateException("open " + name);
            }
            System.out.println("open " + name);
            this.name = name;
            this.failClose = failClose;
        }

        @Override
        public void close() throws Exception {
            System.out.println("close " + name);
            if (failClose) {
                throw new Exception("close " + name);
            }
        }
    }

    @SuppressWarnings("finally")
    static int finallyWins() {
        try {
            throw new RuntimeException("lost");
        } finally {
            return 7;
        }
    }

    static int order() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
            System.out.println("finally x=" + x);
        }
    }

    static String loop() {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                sb.append(i);
            } finally {
                sb.append('f');
            }
        }
        return sb.toString();
    }

    static void resources(boolean failOpen, boolean failBody, boolean failClose) {
        try (Res a = new Res("a", false, failClose); Res b = new Res("b", failOpen, failClose); Res none = null) {
            System.out.println("body " + a.name + b.name + none);
            if (failBody) {
                throw new IllegalArgumentException("body");
            }
        } catch (Exception e) {
            System.out.println("caught " + e);
            for (Throwable t : e.getSuppressed()) {
                System.out.println("  suppressed " + t);
            }
        } finally {
            System.out.println("done");
        }
    }

    static void multi(int k) {
        try {
            switch (k) {
                case 0: throw new IllegalArgumentException("iae");
                case 1: throw new ArrayIndexOutOfBoundsException("aioobe");
                case 2: throw new ClassCastException("cce");
                case 3: throw new Error("err");
                default: System.out.println("nothing thrown");
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            System.out.println("multi " + e);
        } catch (RuntimeException e) {
            System.out.println("runtime " + e);
        } catch (Throwable t) {
            System.out.println("throwable " + t);
        }
    }

    static void nested() {
        try {
            try {
                throw new RuntimeException("inner");
            } catch (RuntimeException e) {
                throw new IllegalStateException("outer", e);
            } finally {
                System.out.println("inner finally");
            }
        } catch (IllegalStateException e) {
            System.out.println(e + " caused by " + e.getCause());
        }
    }

    public static void main(String[] args) {
        System.out.println(finallyWins());
        System.out.println(order());
        System.out.println(loop());
        for (int i = 0; i < 8; i++) {
            resources((i & 1) != 0, (i & 2) != 0, (i & 4) != 0);
        }
        for (int i = 0; i < 5; i++) {
            multi(i);
        }
        nested();
    }
}
