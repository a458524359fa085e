package org.starling.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certified values of the NIST/ITL Statistical Reference Datasets for nonlinear regression (public domain),
 * https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml: estimates, their standard deviations and the residual standard
 * deviation to at least eight digits from both published starts.
 */
class NistReferenceTest {

	private interface Curve {
		double value(double x, double[] b);
	}

	private static final Map<String, Curve> CURVES = Map.of(
			"Misra1a", (x, b) -> b[0] * (1 - Math.exp(-b[1] * x)),
			"Misra1b", (x, b) -> b[0] * (1 - Math.pow(1 + b[1] * x / 2, -2)),
			"DanWood", (x, b) -> b[0] * Math.pow(x, b[1]),
			"Chwirut2", (x, b) -> Math.exp(-b[0] * x) / (b[1] + b[2] * x));

	private static FitResult fit(Curve curve, double[] x, double[] y, double[] start) {
		List<ParameterSpec> specs = new ArrayList<>();
		for (int j = 0; j < start.length; j++) {
			specs.add(ParameterSpec.unbounded("b" + (j + 1), start[j]));
		}
		return LeastSquaresFit.fit(b -> {
			double[] f = new double[x.length];
			for (int i = 0; i < f.length; i++) {
				f[i] = curve.value(x[i], b);
			}
			return f;
		}, y, specs, ErrorModel.ADDITIVE, FitOptions.defaults());
	}

	private static void assertEightDigits(double certified, double actual, String what) {
		assertEquals(certified, actual, 5e-9 * Math.abs(certified), what);
	}

	@ParameterizedTest
	@CsvSource({ "500, 0.0001", "250, 0.0005" })
	void misra1aAsCertified(double b1, double b2) {
		double[] y = { 10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78 };
		double[] x = { 77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0 };
		FitResult result = fit(CURVES.get("Misra1a"), x, y, new double[] { b1, b2 });
		assertEquals(FitStatus.CONVERGED, result.status(), result.message());
		assertEightDigits(2.3894212918E+02, result.estimate("b1").value(), "b1");
		assertEightDigits(5.5015643181E-04, result.estimate("b2").value(), "b2");
		assertEightDigits(2.7070075241E+00, result.estimate("b1").standardError(), "sd b1");
		assertEightDigits(7.2668688436E-06, result.estimate("b2").standardError(), "sd b2");
		assertEightDigits(1.0187876330E-01, result.residualSd(), "residual sd");
		assertEightDigits(1.2455138894E-01, result.sumOfSquares(), "residual sum of squares");
		assertEquals(12, result.degreesOfFreedom());
	}

	@ParameterizedTest
	@CsvSource({ "1, 5", "0.7, 4" })
	void danWoodAsCertified(double b1, double b2) {
		double[] y = { 2.138, 3.421, 3.597, 4.340, 4.882, 5.660 };
		double[] x = { 1.309, 1.471, 1.490, 1.565, 1.611, 1.680 };
		FitResult result = fit(CURVES.get("DanWood"), x, y, new double[] { b1, b2 });
		assertEquals(FitStatus.CONVERGED, result.status(), result.message());
		assertEightDigits(7.6886226176E-01, result.estimate("b1").value(), "b1");
		assertEightDigits(3.8604055871E+00, result.estimate("b2").value(), "b2");
		assertEightDigits(1.8281973860E-02, result.estimate("b1").standardError(), "sd b1");
		assertEightDigits(5.1726610913E-02, result.estimate("b2").standardError(), "sd b2");
		assertEightDigits(3.2853114039E-02, result.residualSd(), "residual sd");
	}

	@ParameterizedTest
	@CsvSource({ "Misra1a, 0", "Misra1a, 1", "Misra1b, 0", "Misra1b, 1", "DanWood, 0", "DanWood, 1", "Chwirut2, 0",
			"Chwirut2, 1" })
	void dataSetFileAsCertified(String name, int start) throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(shared != null && Files.exists(Path.of(shared, "nist", name + ".dat")),
				"the NIST files are not at hand");
		List<String> lines = Files.readAllLines(Path.of(shared, "nist", name + ".dat"));
		List<double[]> parameters = new ArrayList<>();
		Pattern row = Pattern.compile("\\s*b\\d+ =\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s*");
		for (String line : lines) {
			Matcher m = row.matcher(line);
			if (m.matches()) {
				parameters.add(java.util.stream.IntStream.rangeClosed(1, 4)
						.mapToDouble(k -> Double.parseDouble(m.group(k))).toArray());
			}
		}
		List<double[]> data = lines.subList(60, lines.size()).stream().map(String::trim).filter(l -> !l.isEmpty())
				.map(l -> l.split("\\s+")).map(p -> new double[] { Double.parseDouble(p[0]), Double.parseDouble(p[1]) })
				.toList();
		FitResult result = fit(CURVES.get(name), data.stream().mapToDouble(d -> d[1]).toArray(),
				data.stream().mapToDouble(d -> d[0]).toArray(), parameters.stream().mapToDouble(p -> p[start]).toArray());
		assertEquals(FitStatus.CONVERGED, result.status(), result.message());
		for (int j = 0; j < parameters.size(); j++) {
			assertEightDigits(parameters.get(j)[2], result.estimates().get(j).value(), "b" + (j + 1));
			assertEightDigits(parameters.get(j)[3], result.estimates().get(j).standardError(), "sd b" + (j + 1));
		}
	}
}
