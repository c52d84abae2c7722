import java.util.*;
import java.util.random.*;
import java.util.stream.*;

/** Sequences of all generators with fixed seeds: each method, bounds, streams, splitting, jumping, factories. */
public class RandomSequences {
    static void seq(String name, RandomGenerator g) {
        StringBuilder b = new StringBuilder(name).append(':');
        b.append(' ').append(g.nextInt()).append(' ').append(g.nextLong()).append(' ').append(g.nextInt(100)).append(' ').append(g.nextInt(1 << 20)).append(' ').append(g.nextInt(-50, 50)).append(' ').append(g.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE));
        b.append(' ').append(g.nextLong(1000)).append(' ').append(g.nextLong(1L << 40)).append(' ').append(g.nextLong(-5, Long.MAX_VALUE)).append(' ').append(g.nextBoolean()).append(' ').append(g.nextDouble()).append(' ').append(g.nextDouble(10)).append(' ').append(g.nextDouble(-1, 1)).append(' ').append(g.nextFloat()).append(' ').append(g.nextFloat(2f)).append(' ').append(g.nextFloat(1f, 3f));
        b.append(' ').append(String.format("%.12f", g.nextGaussian())).append(' ').append(String.format("%.10f", g.nextGaussian(5, 2))).append(' ').append(String.format("%.10f", g.nextExponential()));
        byte[] bytes = new byte[11];
        g.nextBytes(bytes);
        b.append(' ').append(Arrays.toString(bytes)).append(' ').append(g.ints(3).boxed().toList()).append(g.ints(4, 0, 10).boxed().toList()).append(g.longs(2, 5, 50).boxed().toList()).append(g.doubles(2).boxed().toList()).append(g.ints().limit(2).boxed().toList());
        System.out.println(b);
        long h = 0;
        for (int i = 0; i < 3000; i++) {
            h = h * 31 + g.nextInt(i + 1) + g.nextLong(1, i + 2L) + Double.doubleToLongBits(g.nextDouble()) + (g.nextBoolean() ? 1 : 0);
        }
        System.out.println(Long.toHexString(h));
    }

    static String tr(Runnable r) {
        try {
            r.run();
            return "ok";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        seq("Random", new Random(12345));
        seq("SplittableRandom", new SplittableRandom(-7));
        RandomGeneratorFactory.all().map(RandomGeneratorFactory::name).sorted().forEach(n -> {
            RandomGeneratorFactory<RandomGenerator> f = RandomGeneratorFactory.of(n);
            System.out.println(n + " " + f.group() + " " + f.stateBits() + " " + f.equidistribution() + " " + f.period().bitLength() + " " + f.isStatistical() + f.isStochastic() + f.isHardware() + f.isArbitrarilyJumpable() + f.isJumpable() + f.isLeapable() + f.isSplittable() + f.isStreamable() + f.isDeprecated());
            if (!f.isStochastic()) {
                seq(n, f.create(99));
            }
        });
        SplittableRandom s = new SplittableRandom(1);
        SplittableRandom t = s.split(), u = t.split(s);
        System.out.println(s.nextInt() + " " + t.nextInt() + " " + u.nextInt() + " " + s.splits(3).mapToInt(g -> g.nextInt()).boxed().toList());
        RandomGenerator.SplittableGenerator lx = RandomGenerator.SplittableGenerator.of("L64X128MixRandom");
        System.out.println(lx.getClass().getSimpleName() + " " + RandomGenerator.getDefault().getClass().getSimpleName());
        RandomGenerator.JumpableGenerator x = (RandomGenerator.JumpableGenerator) RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(5);
        RandomGenerator.JumpableGenerator y = x.copy();
        x.jump();
        System.out.println(x.nextLong() + " " + y.nextLong() + " " + x.jumpDistance() + " " + y.jumps(2).mapToLong(RandomGenerator::nextLong).boxed().toList());
        ((RandomGenerator.LeapableGenerator) y).leap();
        System.out.println(y.nextLong() + " " + ((RandomGenerator.LeapableGenerator) y).leapDistance());
        Random r = new Random(3);
        Random sub = new Random(3) {
            @Override
            protected int next(int bits) {
                return 0x5a5a5a5a >>> (32 - bits);
            }
        };
        System.out.println(sub.nextInt() + " " + sub.nextInt(10) + " " + sub.nextLong() + " " + sub.nextDouble() + " " + sub.nextFloat() + " " + sub.nextBoolean() + " " + tr(() -> sub.nextInt(-3)));
        r.setSeed(77);
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            b.append(Long.toHexString(Double.doubleToLongBits(r.nextGaussian()))).append(' ');
        }
        System.out.println(b);
        System.out.println(new Random(5).ints(1000, -10, 10).parallel().sorted().sum() + " " + new SplittableRandom(5).ints(10000, 0, 100).sum() + " " + new SplittableRandom(6).doubles(1000).filter(d -> d > 0.5).count() + " " + new Random(8).longs(5, 1, 4).boxed().collect(Collectors.toList()));
        for (Runnable q : List.<Runnable>of(() -> r.nextInt(0), () -> r.nextInt(5, 5), () -> r.nextLong(-1), () -> r.nextDouble(0), () -> r.nextDouble(Double.NaN), () -> r.nextDouble(1, Double.POSITIVE_INFINITY), () -> r.ints(-1), () -> r.ints(5, 3, 3), () -> r.nextFloat(-1f), () -> r.nextGaussian(0, -1), () -> RandomGenerator.of("Nope"), () -> RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create(new byte[3]), () -> new SplittableRandom(1).nextBytes(null))) {
            System.out.println(tr(q));
        }
    }
}
