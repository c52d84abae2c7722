import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.apache.commons.math3.geometry.euclidean.twod.hull.MonotoneChain;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.primes.Primes;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/** Commons Math: matrices, roots, integrals, differential equations, statistics, transforms, clusters; its own FastMath. */
public class Math3 {
    public static void main(String[] args) {
        RealMatrix matrix = new Array2DRowRealMatrix(12, 12);
        MersenneTwister random = new MersenneTwister(42);
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                matrix.setEntry(i, j, random.nextDouble() - (i == j ? -3 : 0));
            }
        }
        LUDecomposition lu = new LUDecomposition(matrix);
        show("determinant", lu.getDeterminant());
        show("inverse", lu.getSolver().getInverse().multiply(matrix).getTrace());
        show("singular", new SingularValueDecomposition(matrix).getConditionNumber());
        show("qr", new QRDecomposition(matrix).getR().getEntry(5, 7));
        show("eigen", Arrays.stream(new EigenDecomposition(matrix.add(matrix.transpose())).getRealEigenvalues()).sum());
        show("brent", new BrentSolver(1e-10).solve(100, x -> FastMath.cos(x) - x, 0, 1));
        System.out.println(Arrays.toString(new LaguerreSolver().solveAllComplex(new double[] {-6, 11, -6, 1}, 0)));
        show("simpson", new SimpsonIntegrator().integrate(100_000, x -> FastMath.exp(-x * x), -3, 3));
        show("spline", new SplineInterpolator().interpolate(new double[] {0, 1, 2, 3, 4}, new double[] {0, 1, 8, 27, 64}).value(2.5));
        System.out.println(new PolynomialFunction(new double[] {1, -2, 3}).multiply(new PolynomialFunction(new double[] {0, 1})).polynomialDerivative());
        double[] state = {1, 0};
        new DormandPrince853Integrator(1e-8, 1, 1e-10, 1e-10).integrate(new FirstOrderDifferentialEquations() {
            public int getDimension() { return 2; }
            public void computeDerivatives(double t, double[] y, double[] dot) { dot[0] = y[1]; dot[1] = -y[0]; }
        }, 0, state, 10, state);
        show("pendulum", state[0] - FastMath.cos(10) < 1e-8 ? state[1] : Double.NaN);
        DescriptiveStatistics statistics = new DescriptiveStatistics();
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < 500; i++) {
            double value = random.nextGaussian() * 2 + 10;
            statistics.addValue(value);
            regression.addData(i, 3 * i + value);
        }
        show("percentile", statistics.getPercentile(90));
        show("kurtosis", statistics.getKurtosis());
        show("slope", regression.getSlope());
        show("r", regression.getRSquare());
        show("t", new TTest().tTest(10, statistics.getValues()));
        show("normal", new NormalDistribution(1, 2).inverseCumulativeProbability(0.975));
        show("poisson", new PoissonDistribution(4.5).cumulativeProbability(6));
        show("erf", Erf.erf(0.7));
        show("gamma", Gamma.logGamma(12.25));
        show("fast", FastMath.sin(1e5) + FastMath.pow(1.1, 7.7) + FastMath.tanh(0.3) + FastMath.cbrt(5) + FastMath.atan2(1, -3) + FastMath.log1p(1e-3));
        Complex[] spectrum = new FastFourierTransformer(DftNormalization.STANDARD).transform(
            java.util.stream.IntStream.range(0, 256).mapToDouble(i -> i % 17).toArray(), TransformType.FORWARD);
        show("fft", spectrum[15].abs());
        KMeansPlusPlusClusterer<DoublePoint> clusterer = new KMeansPlusPlusClusterer<>(3, 100, new org.apache.commons.math3.ml.distance.EuclideanDistance(), new MersenneTwister(1));
        java.util.List<DoublePoint> points = new java.util.ArrayList<>();
        for (int i = 0; i < 90; i++) {
            points.add(new DoublePoint(new double[] {i % 3 * 10 + random.nextDouble(), i % 3 * -5 + random.nextDouble()}));
        }
        System.out.println(clusterer.cluster(points).stream().map(c -> c.getPoints().size()).toList());
        System.out.println(Arrays.toString(new SimplexSolver().optimize(new MaxIter(100), new LinearObjectiveFunction(new double[] {3, 5}, 0),
            new LinearConstraintSet(new LinearConstraint(new double[] {1, 0}, Relationship.LEQ, 4), new LinearConstraint(new double[] {0, 2}, Relationship.LEQ, 12),
                new LinearConstraint(new double[] {3, 2}, Relationship.LEQ, 18)), org.apache.commons.math3.optim.nonlinear.scalar.GoalType.MAXIMIZE).getPoint()));
        System.out.println(new BigFraction(355, 113).subtract(new BigFraction(22, 7)) + " " + Primes.primeFactors(1_234_567_890) + " " + CombinatoricsUtils.binomialCoefficient(60, 28));
        System.out.println(new Rotation(new Vector3D(0, 0, 1), FastMath.PI / 3).applyTo(new Vector3D(1, 2, 3)) + " " + new MonotoneChain().generate(
            Arrays.asList(new Vector2D(0, 0), new Vector2D(4, 0), new Vector2D(2, 1), new Vector2D(4, 4), new Vector2D(0, 4))).getVertices().length);
        System.out.println(Arrays.toString(new SobolSequenceGenerator(4).skipTo(100)));
        try {
            new LUDecomposition(new Array2DRowRealMatrix(new double[][] {{1, 2}, {2, 4}})).getSolver().getInverse();
        } catch (SingularMatrixException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BrentSolver().solve(10, x -> x * x + 1, -1, 1);
        } catch (NoBracketingException e) {
            System.out.println(e.getMessage());
        }
    }

    static void show(String what, double value) {
        System.out.printf("%s %.9g%n", what, value);
    }
}
