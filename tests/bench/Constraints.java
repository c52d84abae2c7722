import java.util.ArrayList;
import java.util.List;

/** One-way constraint propagation in the manner of DeltaBlue: chains of equality and scale constraints, planned and re-planned; interface and list calls. */
public class Constraints {
    static final class Variable {
        long value;
        final List<Constraint> users = new ArrayList<>();
        Constraint determinedBy;
        int mark;
        int strength;

        Variable(long v) {
            value = v;
        }
    }

    interface Visitor {
        void visit(Constraint c);
    }

    abstract static class Constraint {
        final int strength;

        Constraint(int strength) {
            this.strength = strength;
        }

        abstract void execute();

        abstract Variable output();

        abstract boolean inputsKnown(int mark);

        abstract boolean choose(int mark);

        abstract void addTo();
    }

    static class Edit extends Constraint {
        final Variable v;

        Edit(Variable v, int strength) {
            super(strength);
            this.v = v;
        }

        @Override
        void execute() {
        }

        @Override
        Variable output() {
            return v;
        }

        @Override
        boolean inputsKnown(int mark) {
            return true;
        }

        @Override
        boolean choose(int mark) {
            return v.mark != mark && v.strength < strength;
        }

        @Override
        void addTo() {
            v.users.add(this);
        }
    }

    static class Equal extends Constraint {
        final Variable a;
        final Variable b;
        boolean forward = true;

        Equal(Variable a, Variable b, int strength) {
            super(strength);
            this.a = a;
            this.b = b;
        }

        @Override
        void execute() {
            if (forward) {
                b.value = a.value;
            } else {
                a.value = b.value;
            }
        }

        @Override
        Variable output() {
            return forward ? b : a;
        }

        @Override
        boolean inputsKnown(int mark) {
            Variable in = forward ? a : b;
            return in.mark == mark || in.determinedBy == null;
        }

        @Override
        boolean choose(int mark) {
            forward = a.mark == mark || a.strength > b.strength;
            Variable out = output();
            return out.mark != mark && out.strength <= strength;
        }

        @Override
        void addTo() {
            a.users.add(this);
            b.users.add(this);
        }
    }

    static final class Scale extends Equal {
        final Variable factor;
        final Variable offset;

        Scale(Variable a, Variable factor, Variable offset, Variable b, int strength) {
            super(a, b, strength);
            this.factor = factor;
            this.offset = offset;
        }

        @Override
        void execute() {
            if (forward) {
                b.value = a.value * factor.value + offset.value;
            } else {
                a.value = (b.value - offset.value) / factor.value;
            }
        }
    }

    static int marks;

    static List<Constraint> plan(Variable from, Edit edit) {
        int mark = ++marks;
        List<Constraint> plan = new ArrayList<>();
        List<Variable> todo = new ArrayList<>();
        from.mark = mark;
        from.determinedBy = edit;
        todo.add(from);
        while (!todo.isEmpty()) {
            Variable v = todo.remove(todo.size() - 1);
            for (Constraint c : v.users) {
                if (c.choose(mark) && c.inputsKnown(mark)) {
                    Variable out = c.output();
                    out.mark = mark;
                    out.determinedBy = c;
                    plan.add(c);
                    todo.add(out);
                }
            }
        }
        return plan;
    }

    public static void main(String[] args) {
        int n = 500;
        Variable[] chain = new Variable[n];
        Variable two = new Variable(2);
        Variable one = new Variable(1);
        for (int i = 0; i < n; i++) {
            chain[i] = new Variable(i);
        }
        for (int i = 1; i < n; i++) {
            Constraint c = i % 50 == 0 ? new Scale(chain[i - 1], two, one, chain[i], 5) : new Equal(chain[i - 1], chain[i], 5);
            c.addTo();
        }
        long sum = 0;
        for (int round = 0; round < 300; round++) {
            Variable at = round % 2 == 0 ? chain[0] : chain[n - 1];
            Edit edit = new Edit(at, 9);
            List<Constraint> plan = plan(at, edit);
            for (int k = 0; k < 10; k++) {
                at.value = round * 1000L + k;
                for (Constraint c : plan) {
                    c.execute();
                }
                sum = sum * 31 + chain[n / 2].value + chain[n - 1].value;
            }
        }
        System.out.println(sum);
    }
}
