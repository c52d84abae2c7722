/** Bodies under gravity: floating-point fields, square roots. */
public class NBody {
    static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * 365.24;
            this.vy = vy * 365.24;
            this.vz = vz * 365.24;
            this.mass = mass * 4 * Math.PI * Math.PI;
        }
    }

    static double energy(Body[] bs) {
        double e = 0;
        for (int i = 0; i < bs.length; i++) {
            Body a = bs[i];
            e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bs.length; j++) {
                Body b = bs[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    public static void main(String[] args) {
        Body[] bs = {
            new Body(0, 0, 0, 0, 0, 0, 1),
            new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
            new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411500, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
            new Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
            new Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451)};
        double start = energy(bs);
        for (int step = 0; step < 80_000; step++) {
            for (int i = 0; i < bs.length; i++) {
                Body a = bs[i];
                for (int j = i + 1; j < bs.length; j++) {
                    Body b = bs[j];
                    double dx = a.x - b.x;
                    double dy = a.y - b.y;
                    double dz = a.z - b.z;
                    double d2 = dx * dx + dy * dy + dz * dz;
                    double mag = 0.01 / (d2 * Math.sqrt(d2));
                    a.vx -= dx * b.mass * mag;
                    a.vy -= dy * b.mass * mag;
                    a.vz -= dz * b.mass * mag;
                    b.vx += dx * a.mass * mag;
                    b.vy += dy * a.mass * mag;
                    b.vz += dz * a.mass * mag;
                }
            }
            for (Body b : bs) {
                b.x += 0.01 * b.vx;
                b.y += 0.01 * b.vy;
                b.z += 0.01 * b.vz;
            }
        }
        System.out.println(start + " " + energy(bs));
    }
}
