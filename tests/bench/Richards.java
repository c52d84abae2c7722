/** An operating-system simulation in the manner of Richards: tasks of several kinds, packets, a priority scheduler; virtual calls and linked lists. */
public class Richards {
    static final int DEVICE_A = 0, DEVICE_B = 1, HANDLER_A = 2, HANDLER_B = 3, WORKER = 4, IDLE = 5;
    static long queued;
    static long held;
    static Task[] table = new Task[6];

    static final class Packet {
        Packet next;
        int to;
        final int kind;
        int datum;
        final int[] data = new int[4];

        Packet(Packet next, int to, int kind) {
            this.next = next;
            this.to = to;
            this.kind = kind;
        }

        Packet appendTo(Packet list) {
            next = null;
            if (list == null) {
                return this;
            }
            Packet p = list;
            while (p.next != null) {
                p = p.next;
            }
            p.next = this;
            return list;
        }
    }

    abstract static class Task {
        final int id;
        final int priority;
        Packet input;
        boolean waiting;
        boolean onHold;
        Task next;

        Task(int id, int priority, Packet input) {
            this.id = id;
            this.priority = priority;
            this.input = input;
            table[id] = this;
        }

        boolean ready() {
            return !onHold && (!waiting || input != null);
        }

        abstract void run(Packet p);

        void send(Packet p) {
            Task t = table[p.to];
            queued++;
            p.to = id;
            t.input = p.appendTo(t.input);
        }

        void hold() {
            held++;
            onHold = true;
        }
    }

    static final class Idle extends Task {
        int seed = 1;
        int count;

        Idle(int count) {
            super(IDLE, 0, null);
            this.count = count;
        }

        @Override
        void run(Packet p) {
            if (--count == 0) {
                hold();
                return;
            }
            if ((seed & 1) == 0) {
                seed >>= 1;
                table[DEVICE_A].onHold = false;
            } else {
                seed = seed >> 1 ^ 0xD008;
                table[DEVICE_B].onHold = false;
            }
        }
    }

    static final class Worker extends Task {
        int target = HANDLER_A;
        int letter;

        Worker(Packet in) {
            super(WORKER, 1000, in);
            waiting = true;
        }

        @Override
        void run(Packet p) {
            if (p == null) {
                waiting = true;
                return;
            }
            target = HANDLER_A + HANDLER_B - target;
            p.to = target;
            p.datum = 0;
            for (int i = 0; i < p.data.length; i++) {
                letter = letter % 26 + 1;
                p.data[i] = 'A' + letter - 1;
            }
            send(p);
        }
    }

    static final class Handler extends Task {
        Packet work;
        Packet device;

        Handler(int id, int priority, Packet in) {
            super(id, priority, in);
            waiting = true;
        }

        @Override
        void run(Packet p) {
            if (p != null) {
                if (p.kind == 1) {
                    work = p.appendTo(work);
                } else {
                    device = p.appendTo(device);
                }
            }
            if (work != null) {
                if (work.datum >= work.data.length) {
                    Packet done = work;
                    work = work.next;
                    done.to = WORKER;
                    send(done);
                    return;
                }
                if (device != null) {
                    Packet d = device;
                    device = device.next;
                    d.datum = work.data[work.datum++];
                    d.to = id - 2;
                    send(d);
                    return;
                }
            }
            waiting = true;
        }
    }

    static final class Device extends Task {
        Packet pending;

        Device(int id, int priority) {
            super(id, priority, null);
            waiting = true;
        }

        @Override
        void run(Packet p) {
            if (p == null) {
                if (pending == null) {
                    waiting = true;
                    return;
                }
                Packet v = pending;
                pending = null;
                v.to = id + 2;
                send(v);
            } else {
                pending = p;
                hold();
            }
        }
    }

    static long once(int idles) {
        queued = 0;
        held = 0;
        Task[] all = {
            new Idle(idles),
            new Worker(new Packet(new Packet(null, HANDLER_A, 1), HANDLER_A, 1)),
            new Handler(HANDLER_A, 2000, devices(DEVICE_A)),
            new Handler(HANDLER_B, 3000, devices(DEVICE_B)),
            new Device(DEVICE_A, 4000),
            new Device(DEVICE_B, 5000)};
        Task list = null;
        for (Task t : all) {
            t.next = list;
            list = t;
        }
        Task t = list;
        while (t != null) {
            if (t.ready()) {
                Packet p = null;
                if (t.waiting || t.input != null) {
                    p = t.input;
                    if (p != null) {
                        t.input = p.next;
                    }
                    t.waiting = false;
                }
                t.run(p);
                t = list;
            } else {
                t = t.next;
            }
        }
        return queued * 1000003 + held;
    }

    static Packet devices(int from) {
        Packet p = new Packet(null, from, 0);
        p = new Packet(p, from, 0);
        return new Packet(p, from, 0);
    }

    public static void main(String[] args) {
        long sum = 0;
        for (int i = 0; i < 30; i++) {
            sum = sum * 31 + once(10_000);
        }
        System.out.println(sum);
    }
}
