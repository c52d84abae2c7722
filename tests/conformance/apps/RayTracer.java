import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A ray tracer that draws spheres and a floor with mirrors and shadows, as letters, on all processors. */
public class RayTracer {
    record Vec(double x, double y, double z) {
        Vec plus(Vec o) {
            return new Vec(x + o.x, y + o.y, z + o.z);
        }

        Vec minus(Vec o) {
            return new Vec(x - o.x, y - o.y, z - o.z);
        }

        Vec times(double f) {
            return new Vec(x * f, y * f, z * f);
        }

        double dot(Vec o) {
            return x * o.x + y * o.y + z * o.z;
        }

        Vec unit() {
            return times(1 / Math.sqrt(dot(this)));
        }

        Vec mirrored(Vec normal) {
            return minus(normal.times(2 * dot(normal)));
        }
    }

    record Hit(double distance, Vec point, Vec normal, Thing thing) { }

    interface Thing {
        Hit hit(Vec origin, Vec direction);

        double shade(Vec point);

        double mirror();
    }

    record Sphere(Vec centre, double radius, double colour, double mirror) implements Thing {
        @Override
        public Hit hit(Vec origin, Vec direction) {
            Vec to = origin.minus(centre);
            double b = to.dot(direction);
            double d = b * b - to.dot(to) + radius * radius;
            if (d < 0) {
                return null;
            }
            double root = Math.sqrt(d);
            double t = -b - root > 1e-6 ? -b - root : -b + root;
            if (t < 1e-6) {
                return null;
            }
            Vec point = origin.plus(direction.times(t));
            return new Hit(t, point, point.minus(centre).unit(), this);
        }

        @Override
        public double shade(Vec point) {
            return colour;
        }
    }

    record Floor(double height) implements Thing {
        @Override
        public Hit hit(Vec origin, Vec direction) {
            double t = (height - origin.y()) / direction.y();
            return t > 1e-6 && t < 1e3 ? new Hit(t, origin.plus(direction.times(t)), new Vec(0, 1, 0), this) : null;
        }

        @Override
        public double shade(Vec point) {
            return (Math.floor(point.x()) + Math.floor(point.z())) % 2 == 0 ? 0.9 : 0.3;
        }

        @Override
        public double mirror() {
            return 0.1;
        }
    }

    final List<Thing> things = new ArrayList<>();
    final Vec light = new Vec(-5, 8, -6);

    Hit nearest(Vec origin, Vec direction) {
        Hit best = null;
        for (Thing thing : things) {
            Hit hit = thing.hit(origin, direction);
            if (hit != null && (best == null || hit.distance() < best.distance())) {
                best = hit;
            }
        }
        return best;
    }

    double trace(Vec origin, Vec direction, int depth) {
        Hit hit = nearest(origin, direction);
        if (hit == null) {
            return 0.15 + 0.25 * Math.max(0, direction.y());
        }
        Vec toLight = light.minus(hit.point());
        double distance = Math.sqrt(toLight.dot(toLight));
        Vec lightDirection = toLight.unit();
        Hit blocker = nearest(hit.point(), lightDirection);
        double lit = blocker != null && blocker.distance() < distance ? 0 : Math.max(0, hit.normal().dot(lightDirection));
        double colour = hit.thing().shade(hit.point()) * (0.15 + 0.85 * lit);
        double mirror = hit.thing().mirror();
        return mirror == 0 || depth == 0 ? colour
            : (1 - mirror) * colour + mirror * trace(hit.point(), direction.mirrored(hit.normal()), depth - 1);
    }

    public static void main(String[] arguments) {
        RayTracer scene = new RayTracer();
        scene.things.add(new Floor(-1));
        scene.things.add(new Sphere(new Vec(0, 0, 3), 1, 1, 0.3));
        scene.things.add(new Sphere(new Vec(-2, 0.2, 4.5), 1.2, 0.5, 0.6));
        scene.things.add(new Sphere(new Vec(1.7, -0.4, 2), 0.6, 0.8, 0));
        int width = 76;
        int height = 34;
        String palette = " .:-=+*#%@";
        String[] lines = IntStream.range(0, height).parallel().mapToObj(row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < width; column++) {
                Vec direction = new Vec((column - width / 2.0) / 36, (height / 2.0 - row) / 18, 1.2).unit();
                double value = scene.trace(new Vec(0, 0.5, -2), direction, 4);
                line.append(palette.charAt((int) Math.min(9, value * 11)));
            }
            return line.toString().stripTrailing();
        }).toArray(String[]::new);
        for (String line : lines) {
            System.out.println(line);
        }
    }
}
