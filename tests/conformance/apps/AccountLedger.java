import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.stream.Collectors;

/** Accounts with transfers from many threads: ordered locks, invariants, an audit trail, interest, and reports. */
public class AccountLedger {
    sealed interface Entry permits Deposit, Transfer, Interest { }

    record Deposit(String account, BigDecimal amount) implements Entry { }

    record Transfer(String from, String to, BigDecimal amount) implements Entry { }

    record Interest(String account, BigDecimal rate) implements Entry { }

    static final class InsufficientFunds extends Exception {
        InsufficientFunds(String account, BigDecimal missing) {
            super(account + " lacks " + missing);
        }
    }

    static final class Account implements Comparable<Account> {
        final String name;
        private BigDecimal balance = BigDecimal.ZERO;
        final Lock lock = new ReentrantLock();
        final List<Entry> history = new ArrayList<>();

        Account(String name) {
            this.name = name;
        }

        void change(BigDecimal by, Entry entry) throws InsufficientFunds {
            BigDecimal next = balance.add(by);
            if (next.signum() < 0) {
                throw new InsufficientFunds(name, next.negate());
            }
            balance = next;
            history.add(entry);
        }

        @Override
        public int compareTo(Account o) {
            return name.compareTo(o.name);
        }
    }

    private final ConcurrentMap<String, Account> accounts = new ConcurrentHashMap<>();
    private final ReadWriteLock books = new ReentrantReadWriteLock();
    private final ConcurrentMap<String, Integer> refused = new ConcurrentHashMap<>();

    Account account(String name) {
        return accounts.computeIfAbsent(name, Account::new);
    }

    void apply(Entry entry) throws InsufficientFunds {
        books.readLock().lock();
        try {
            if (entry instanceof Deposit d) {
                Account a = account(d.account());
                a.lock.lock();
                try {
                    a.change(d.amount(), d);
                } finally {
                    a.lock.unlock();
                }
            } else if (entry instanceof Transfer t) {
                List<Account> both = List.of(account(t.from()), account(t.to()));
                List<Account> ordered = both.stream().sorted().toList();
                ordered.forEach(a -> a.lock.lock());
                try {
                    both.get(0).change(t.amount().negate(), t);
                    both.get(1).change(t.amount(), t);
                } finally {
                    ordered.forEach(a -> a.lock.unlock());
                }
            } else if (entry instanceof Interest i) {
                Account a = account(i.account());
                a.lock.lock();
                try {
                    a.change(a.balance.multiply(i.rate()).setScale(2, RoundingMode.HALF_EVEN), i);
                } finally {
                    a.lock.unlock();
                }
            }
        } finally {
            books.readLock().unlock();
        }
    }

    void applyOrCount(Entry entry) {
        try {
            apply(entry);
        } catch (InsufficientFunds e) {
            refused.merge(entry.getClass().getSimpleName(), 1, Integer::sum);
        }
    }

    BigDecimal total() {
        books.writeLock().lock();
        try {
            return accounts.values().stream().map(a -> a.balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        } finally {
            books.writeLock().unlock();
        }
    }

    public static void main(String[] arguments) throws Exception {
        AccountLedger ledger = new AccountLedger();
        for (int i = 0; i < 10; i++) {
            ledger.apply(new Deposit("acc" + i, new BigDecimal("100.00")));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> workers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            long seed = w;
            workers.add(() -> {
                Random random = new Random(seed);
                for (int i = 0; i < 3000; i++) {
                    int from = random.nextInt(10);
                    int to = (from + 1 + random.nextInt(9)) % 10;
                    ledger.applyOrCount(new Transfer("acc" + from, "acc" + to, BigDecimal.valueOf(random.nextInt(5000), 2)));
                    if (i % 500 == 0 && ledger.total().compareTo(new BigDecimal("1000.00")) != 0) {
                        throw new IllegalStateException("money was made or lost");
                    }
                }
                return (int) seed;
            });
        }
        for (Future<Integer> f : pool.invokeAll(workers)) {
            System.out.println("worker " + f.get());
        }
        pool.shutdown();
        System.out.println(ledger.total() + " " + ledger.accounts.values().stream().noneMatch(a -> a.balance.signum() < 0));
        long transfers = ledger.accounts.values().stream().flatMap(a -> a.history.stream()).filter(e -> e instanceof Transfer).distinct().count();
        System.out.println((transfers > 0) + " " + ledger.accounts.values().stream().mapToInt(a -> a.history.size() - 1).sum() % 2);
        AccountLedger small = new AccountLedger();
        for (Entry entry : List.of(new Deposit("ann", new BigDecimal("10.10")), new Deposit("bob", new BigDecimal("0.05")), new Transfer("ann", "bob", new BigDecimal("3.333").setScale(2, RoundingMode.HALF_UP)), new Transfer("bob", "ann", new BigDecimal("50")), new Interest("ann", new BigDecimal("0.035")), new Interest("bob", new BigDecimal("0.05")))) {
            try {
                small.apply(entry);
                System.out.println(entry + " ok");
            } catch (InsufficientFunds e) {
                System.out.println(entry + " refused: " + e.getMessage());
            }
        }
        System.out.println(new TreeMap<>(small.accounts).values().stream().map(a -> a.name + "=" + a.balance + " after " + a.history.size()).collect(Collectors.joining(", ")));
    }
}
