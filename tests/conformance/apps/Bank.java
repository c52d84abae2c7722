import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

/** A bank: accounts behind locks, concurrent transfers in a pool, a ledger, statements with formats and streams. */
public class Bank {
    enum Kind { DEPOSIT, TRANSFER, FEE }

    record Entry(long seq, Kind kind, String from, String to, BigDecimal amount) {
    }

    static class InsufficientFunds extends Exception {
        final BigDecimal missing;

        InsufficientFunds(String account, BigDecimal missing) {
            super(account + " lacks " + missing);
            this.missing = missing;
        }
    }

    static class Account {
        final String id;
        private BigDecimal balance = BigDecimal.ZERO.setScale(2);

        Account(String id) {
            this.id = id;
        }

        synchronized BigDecimal balance() {
            return balance;
        }
    }

    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
    private final Queue<Entry> ledger = new ConcurrentLinkedQueue<>();
    private final AtomicLong seq = new AtomicLong();

    Account open(String id, String initial) {
        Account a = accounts.computeIfAbsent(id, Account::new);
        synchronized (a) {
            a.balance = a.balance.add(new BigDecimal(initial));
            ledger.add(new Entry(seq.incrementAndGet(), Kind.DEPOSIT, null, id, new BigDecimal(initial)));
        }
        return a;
    }

    void transfer(String from, String to, BigDecimal amount) throws InsufficientFunds {
        Account a = accounts.get(from);
        Account b = accounts.get(to);
        Account first = from.compareTo(to) < 0 ? a : b;
        Account second = first == a ? b : a;
        synchronized (first) {
            synchronized (second) {
                if (a.balance.compareTo(amount) < 0) {
                    throw new InsufficientFunds(from, amount.subtract(a.balance));
                }
                a.balance = a.balance.subtract(amount);
                b.balance = b.balance.add(amount);
                ledger.add(new Entry(seq.incrementAndGet(), Kind.TRANSFER, from, to, amount));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Bank bank = new Bank();
        for (int i = 0; i < 10; i++) {
            bank.open("acc" + i, "1000.00");
        }
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            int seed = t;
            tasks.add(() -> {
                Random r = new Random(seed);
                int failed = 0;
                for (int i = 0; i < 400; i++) {
                    int a = r.nextInt(10);
                    int b = (a + 1 + r.nextInt(9)) % 10;
                    try {
                        bank.transfer("acc" + a, "acc" + b, BigDecimal.valueOf(r.nextInt(30000), 2));
                    } catch (InsufficientFunds e) {
                        failed++;
                    }
                }
                return failed;
            });
        }
        int done = 0;
        for (Future<Integer> f : pool.invokeAll(tasks)) {
            done += 400 - f.get();
        }
        pool.shutdown();
        BigDecimal total = bank.accounts.values().stream().map(Account::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        System.out.println("total " + total + " transfers match " + (done == bank.ledger.stream().filter(e -> e.kind() == Kind.TRANSFER).count()));
        System.out.println("no overdraft " + bank.accounts.values().stream().noneMatch(a -> a.balance().signum() < 0));
        Map<String, BigDecimal> replay = new TreeMap<>();
        for (Entry e : bank.ledger) {
            if (e.from() != null) {
                replay.merge(e.from(), e.amount().negate(), BigDecimal::add);
            }
            replay.merge(e.to(), e.amount(), BigDecimal::add);
        }
        System.out.println("replay agrees " + bank.accounts.values().stream().allMatch(a -> a.balance().compareTo(replay.get(a.id)) == 0));
        System.out.println("sequence " + (bank.ledger.stream().map(Entry::seq).distinct().count() == bank.ledger.size()));
        Bank small = new Bank();
        small.open("x", "10.50");
        small.open("y", "0.25");
        try {
            small.transfer("x", "y", new BigDecimal("10.51"));
        } catch (InsufficientFunds e) {
            System.out.println(e.getMessage() + " " + e.missing);
        }
        small.transfer("x", "y", new BigDecimal("3.333").setScale(2, RoundingMode.HALF_EVEN));
        small.ledger.forEach(System.out::println);
        LocalDate day = LocalDate.of(2024, 1, 31);
        BigDecimal debt = new BigDecimal("12500.00");
        BigDecimal rate = new BigDecimal("0.0475").divide(BigDecimal.valueOf(12), 12, RoundingMode.HALF_UP);
        for (int month = 1; month <= 6; month++) {
            BigDecimal interest = debt.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            debt = debt.add(interest).subtract(new BigDecimal("400"));
            System.out.printf(Locale.ROOT, "%s %-10s %8.2f %,12.2f%n", day, day.getDayOfWeek(), interest, debt);
            day = day.plusMonths(1).withDayOfMonth(Math.min(31, day.plusMonths(1).lengthOfMonth()));
        }
        System.out.println(bank.accounts.keySet().stream().collect(Collectors.joining(",")));
    }
}
