import java.lang.management.*;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The platform's beans: what every virtual machine must say, as predicates. */
public class PlatformBeans {
    public static void main(String[] args) throws Exception {
        runtime();
        memory();
        classes();
        threads();
        system();
        deadlock();
    }

    private static void runtime() {
        RuntimeMXBean bean = ManagementFactory.getRuntimeMXBean();
        System.out.println(bean.getName().equals(bean.getPid() + "@" + bean.getName().split("@")[1]));
        System.out.println(bean.getPid() == ProcessHandle.current().pid());
        System.out.println(bean.getSpecVersion() + " " + bean.getSpecName() + " " + bean.getManagementSpecVersion());
        System.out.println(bean.getUptime() > 0 && bean.getStartTime() + bean.getUptime() <= System.currentTimeMillis() + 2000);
        System.out.println(bean.getSystemProperties().get("java.version").equals(System.getProperty("java.version")));
        System.out.println(bean.getVmVersion().equals(System.getProperty("java.vm.version")));
        System.out.println(bean.isBootClassPathSupported() + " " + bean.getInputArguments().getClass().getSimpleName().isEmpty());
        try {
            bean.getBootClassPath();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }

    private static boolean sane(MemoryUsage usage) {
        return usage.getUsed() >= 0 && usage.getCommitted() >= usage.getUsed()
            && (usage.getMax() == -1 || usage.getMax() >= usage.getCommitted());
    }

    private static void memory() {
        MemoryMXBean bean = ManagementFactory.getMemoryMXBean();
        System.out.println(sane(bean.getHeapMemoryUsage()) + " " + sane(bean.getNonHeapMemoryUsage()));
        byte[][] kept = new byte[64][];
        long before = bean.getHeapMemoryUsage().getUsed();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new byte[100_000];
        }
        System.out.println(bean.getHeapMemoryUsage().getUsed() - before > 3_000_000);
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        long count = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            count += collector.getCollectionCount();
        }
        bean.gc();
        long after = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            after += collector.getCollectionCount();
            System.out.println((collector.getCollectionTime() >= 0) + " " + collector.isValid() + " "
                + (collector.getMemoryPoolNames().length > 0));
            break;
        }
        System.out.println(after > count || collectors.size() > 1);
        boolean heap = false;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap |= pool.getType() == MemoryType.HEAP;
            if (!sane(pool.getUsage()) || pool.getPeakUsage().getUsed() < 0 || pool.getMemoryManagerNames().length == 0) {
                System.out.println("pool " + pool.getName());
            }
        }
        System.out.println(heap + " " + kept.length);
        System.out.println(new MemoryUsage(1, 2, 3, 4));
        for (long[] bad : new long[][] {{-2, 0, 0, 0}, {0, -1, 0, 0}, {0, 3, 2, 4}, {0, 1, 5, 4}}) {
            try {
                new MemoryUsage(bad[0], bad[1], bad[2], bad[3]);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void classes() {
        ClassLoadingMXBean bean = ManagementFactory.getClassLoadingMXBean();
        System.out.println((bean.getLoadedClassCount() > 300) + " "
            + (bean.getTotalLoadedClassCount() == bean.getLoadedClassCount() + bean.getUnloadedClassCount())
            + " " + bean.isVerbose());
    }

    private static void threads() throws Exception {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch ready = new CountDownLatch(2);
        Thread waiting = new Thread(() -> {
            synchronized (monitor) {
                ready.countDown();
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        }, "waiting");
        Thread parked = new Thread(() -> {
            ready.countDown();
            lock.lock();
            lock.unlock();
        }, "parked");
        Thread blocked = new Thread(() -> {
            synchronized (monitor) {
                System.out.println("entered");
            }
        }, "blocked");
        lock.lock();
        waiting.start();
        parked.start();
        ready.await();
        until(waiting, Thread.State.WAITING);
        until(parked, Thread.State.WAITING);
        synchronized (monitor) {
            blocked.start();
            until(blocked, Thread.State.BLOCKED);
            ThreadInfo info = bean.getThreadInfo(blocked.getId(), 1);
            System.out.println(info.getThreadName() + " " + info.getThreadState() + " " + info.getLockOwnerName() + " "
                + info.getLockInfo().getClassName() + " " + (info.getLockOwnerId() == Thread.currentThread().getId())
                + " " + info.getStackTrace().length + " " + (info.getBlockedCount() > 0) + " " + info.getBlockedTime());
        }
        ThreadInfo info = bean.getThreadInfo(parked.getId(), Integer.MAX_VALUE);
        System.out.println(info.getThreadName() + " " + info.getThreadState() + " " + info.getLockOwnerName() + " "
            + info.getLockInfo().getClassName() + " " + (info.getStackTrace().length > 3) + " " + (info.getWaitedCount() > 0));
        info = bean.getThreadInfo(waiting.getId());
        System.out.println(info.getThreadState() + " " + info.getStackTrace().length + " " + info.isDaemon() + " "
            + info.getPriority() + " " + info.isSuspended());
        System.out.println(bean.getThreadCount() >= 4 && bean.getPeakThreadCount() >= bean.getThreadCount() - 1
            && bean.getTotalStartedThreadCount() >= 4 && bean.getDaemonThreadCount() < bean.getThreadCount());
        boolean found = false;
        for (long id : bean.getAllThreadIds()) {
            found |= id == parked.getId();
        }
        System.out.println(found + " " + (bean.dumpAllThreads(false, false).length >= 4));
        System.out.println(bean.findMonitorDeadlockedThreads() == null);
        lock.unlock();
        waiting.interrupt();
        waiting.join();
        parked.join();
        blocked.join();
        System.out.println(bean.getThreadInfo(parked.getId()));
        for (long bad : new long[] {0, -5}) {
            try {
                bean.getThreadInfo(bad);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            bean.getThreadInfo(1, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        bean.resetPeakThreadCount();
    }

    private static void until(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
            LockSupport.parkNanos(100_000);
        }
    }

    private static void system() {
        OperatingSystemMXBean bean = ManagementFactory.getOperatingSystemMXBean();
        System.out.println(bean.getAvailableProcessors() == Runtime.getRuntime().availableProcessors());
        System.out.println(bean.getName().equals(System.getProperty("os.name")) + " "
            + bean.getVersion().equals(System.getProperty("os.version")) + " " + bean.getArch());
        System.out.println(bean.getObjectName());
    }

    private static void deadlock() throws Exception {
        Object one = new Object();
        Object other = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Thread a = new Thread(() -> nest(one, other, both), "first");
        Thread b = new Thread(() -> nest(other, one, both), "second");
        a.setDaemon(true);
        b.setDaemon(true);
        a.start();
        b.start();
        until(a, Thread.State.BLOCKED);
        until(b, Thread.State.BLOCKED);
        long[] found = ManagementFactory.getThreadMXBean().findMonitorDeadlockedThreads();
        System.out.println(found.length + " " + (found[0] + found[1] == a.getId() + b.getId()));
    }

    private static void nest(Object outer, Object inner, CountDownLatch both) {
        synchronized (outer) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (inner) {
                System.out.println("no deadlock");
            }
        }
    }
}
