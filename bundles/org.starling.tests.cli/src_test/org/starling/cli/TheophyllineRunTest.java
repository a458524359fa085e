package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.examples.ExampleProjects;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/** The whole thread on real data: {@code starling run theophylline}. */
class TheophyllineRunTest {

	@TempDir
	static Path temp;

	private static Path out;
	private static RunStore store;
	private static RunRecord fit;
	private static final Map<String, Double> WEIGHTS = new HashMap<>();

	@BeforeAll
	static void run() throws IOException {
		out = temp.resolve("out folder");
		Terminal terminal = new Terminal();
		assertEquals(0, terminal.run("run", "theophylline", "--out", out), terminal.err());
		store = new RunStore(out.resolve("results"));
		fit = store.list().stream().filter(r -> r.head().kind().equals("fit")).findFirst().orElseThrow();
		ProjectFolder project = ProjectFolder.open(out.resolve("project"));
		project.load(project.studies().getFirst().path(), org.starling.model.study.Study.class).getSubjects()
				.forEach(s -> WEIGHTS.put(s.getName(), s.getBodyWeight().getValue()));
	}

	private static double estimate(Table table, String subject, String parameter, String column) {
		for (int i = 0; i < table.rows(); i++) {
			if (subject.equals(table.texts("subject").value(i)) && parameter.equals(table.texts("parameter").value(i))) {
				return table.numbers(column).value(i);
			}
		}
		throw new AssertionError("no estimate of " + parameter + " of subject " + subject);
	}

	/**
	 * Each subject's estimates (lKe, lKa, lCl), their standard errors and the residual SD by nls with SSfol of R 4.2.2, dose per
	 * kg, tolerance 1e-6; the estimates are those of {@code nlsList} in nlme 3.1-162, the analysis of Pinheiro and Bates,
	 * Mixed-Effects Models in S and S-PLUS, Springer 2000, ch. 8. ke = CL/V, and CL is per kg there.
	 */
	@ParameterizedTest
	@CsvSource({ "1, -2.919613, 0.5751595, -3.915856, 0.1728156, 0.1272697, 0.7319502",
			"2, -2.28611, 0.6640595, -3.106317, 0.2966494, 0.1642942, 1.05761",
			"3, -2.508074, 0.8975425, -3.229965, 0.06933318, 0.03972005, 0.2335257",
			"4, -2.436495, 0.1582658, -3.286087, 0.2296937, 0.1447959, 0.8464596",
			"5, -2.425483, 0.3862796, -3.132599, 0.2962956, 0.1823544, 1.297279",
			"6, -2.307333, 0.1516259, -2.973242, 0.2139659, 0.1203835, 0.5527477",
			"7, -2.280371, -0.3860486, -2.964336, 0.132799, 0.07216645, 0.3529443",
			"8, -2.386436, 0.3188328, -3.069111, 0.2123432, 0.126093, 0.6785417",
			"9, -2.446087, 2.182179, -3.420773, 0.4389054, 0.0984046, 0.5577694",
			"10, -2.604147, -0.3631225, -3.42827, 0.09897163, 0.06690287, 0.4110052",
			"11, -2.321531, 1.347825, -2.860397, 0.08105644, 0.03980137, 0.2308182",
			"12, -2.248327, -0.1828418, -3.170159, 0.1514512, 0.08235744, 0.5925788" })
	void estimatesAreThoseOfR(String subject, double lKe, double lKa, double lCl, double seKa, double seCl, double sd)
			throws IOException {
		Table estimates = store.read(fit.id(), "estimates");
		double ka = estimate(estimates, subject, "ka", "estimate");
		double cl = estimate(estimates, subject, "CL", "estimate");
		double v = estimate(estimates, subject, "V", "estimate");
		assertEquals(lKa, Math.log(ka), 1e-3 * seKa + 2e-6, "lKa");
		assertEquals(lCl, Math.log(cl / WEIGHTS.get(subject)), 1e-3 * seCl + 2e-6, "lCl");
		assertEquals(lKe, Math.log(cl / v), 1e-3 * seCl + 2e-6, "lKe");
		assertEquals(seKa, estimate(estimates, subject, "ka", "standard_error") / ka, 1e-3 * seKa, "SE of lKa");
		assertEquals(seCl, estimate(estimates, subject, "CL", "standard_error") / cl, 1e-3 * seCl, "SE of lCl");
		Table fits = store.read(fit.id(), "fits");
		int row = List.of(fits.texts("subject").values()).indexOf(subject);
		assertEquals(sd, fits.numbers("residual_sd").value(row), 1e-5);
		assertEquals("CONVERGED", fits.texts("status").value(row));
	}

	/** C(t) = D·ka/(V(ka − ke))·(e^(−ke·t) − e^(−ka·t)) to 1e-6 of the peak at every output time of every subject. */
	@Test
	void oneCompartmentCurvesAreTheClosedForm() throws IOException {
		RunRecord run = store.list().stream().filter(r -> r.head().title().equals("One-compartment prediction")).findFirst()
				.orElseThrow();
		ProjectFolder project = ProjectFolder.open(out.resolve("project"));
		Map<String, Double> doses = new HashMap<>();
		project.load(project.studies().getFirst().path(), org.starling.model.study.Study.class).getAdministrations()
				.forEach(a -> doses.put(a.getSubject().getName(), a.getAmount().getValue()));
		Model model = project.load(Path.of("models/one-compartment-oral.model"), Model.class);
		Map<String, Double> p = new HashMap<>();
		model.getParameters().forEach(q -> p.put(q.getSymbol(), q.getQuantity().getValue()));
		double ka = p.get("ka");
		double ke = p.get("CL") / p.get("V");
		Table curves = store.read(run.id(), "curves");
		assertEquals(12 * 251, curves.rows());
		for (int i = 0; i < curves.rows(); i++) {
			double t = curves.numbers("time").value(i);
			double expected = doses.get(curves.texts("subject").value(i)) * ka / (p.get("V") * (ka - ke))
					* (Math.exp(-ke * t) - Math.exp(-ka * t));
			assertEquals(expected, curves.numbers("plasma").value(i), 1e-6 * 10, "at " + t + " h");
		}
	}

	/**
	 * In the physiological model the areas follow from steady-state clearances: in plasma terms the liver extracts
	 * E = fu·CLint/(Q·Rb + fu·CLint), so that AUC = D(1 − E)/(CLrenal + Q·Rb·E) for a dose that passes the liver first.
	 */
	@Test
	void physiologicalModelKeepsTheMassBalanceOfAWellStirredLiver() {
		Terminal terminal = new Terminal();
		assertEquals(0, terminal.run("simulate", out.resolve("project/models/physiological.model"), "--dose", "lumen=320",
				"--end", "400", "--points", "40001", "--rtol", "1e-9"), terminal.err());
		double auc = 0;
		double before = Double.NaN;
		List<String> lines = terminal.out().lines().toList();
		int column = List.of(lines.getFirst().split(",")).indexOf("plasma [mg/L]");
		for (String line : lines.subList(1, lines.size())) {
			double c = Double.parseDouble(line.split(",")[column]);
			auc += Double.isNaN(before) ? 0 : 0.5 * (before + c) * 0.01;
			before = c;
		}
		double q = (69 + 18) * 0.82;
		double cl = 0.44 * 5.26;
		double e = cl / (q + cl);
		assertEquals(320 * (1 - e) / (0.49 + q * e), auc, 1e-3);
	}

	@Test
	void everyPromisedFileIsThere() throws IOException {
		try (Stream<Path> files = Files.walk(out)) {
			List<String> names = files.filter(Files::isRegularFile).map(f -> out.relativize(f).toString()).toList();
			for (String wanted : List.of("report.html", "tables/one-compartment-fit-estimates.csv",
					"tables/one-compartment-fit-fits.csv", "charts/one-compartment-fit-observed-and-fitted-by-subject.png",
					"charts/one-compartment-fit-observed-and-fitted-by-subject.svg",
					"charts/physiological-prediction-observed-and-predicted-by-subject.png",
					"results/" + fit.id() + "/run.json", "results/" + fit.id() + "/estimates.parquet")) {
				assertTrue(names.contains(wanted), wanted + " is missing of " + names);
			}
		}
	}

	/** Tables, charts and Parquet of the fit alone, in another locale and time zone; what one run has and the other has not is named. */
	@Test
	void aSecondRunGivesTheSameBytes() throws IOException {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		Path project = temp.resolve("fit alone");
		Path again = temp.resolve("again");
		ExampleProjects.copyTo("theophylline", project);
		Files.delete(project.resolve("simulations/one-compartment-prediction.simulation"));
		Files.delete(project.resolve("simulations/physiological-prediction.simulation"));
		Terminal terminal = new Terminal();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
			assertEquals(1, terminal.run("run", project, "--quiet", "--out", again, "--verify-against", out), terminal.err());
		} finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
		List<String> different = terminal.err().lines().filter(l -> !l.contains("prediction") || !l.contains(": only in ")).toList();
		assertEquals(List.of("report.html: differs in more than ids and times"), different);
		assertTrue(Integer.parseInt(terminal.out().strip().split(" ")[0]) > 15, terminal.out());
		assertEquals(0, terminal.run("verify", out, out), terminal.err());
		Path table = again.resolve("tables/one-compartment-fit-estimates.csv");
		Files.writeString(table, Files.readString(table).replaceFirst("1", "2"));
		assertEquals(1, terminal.run("verify", again, out));
		assertTrue(terminal.err().contains("tables/one-compartment-fit-estimates.csv: differs from byte "), terminal.err());
	}

	@Test
	void reportStandsAloneAndTellsTheStory() throws IOException {
		String report = Files.readString(out.resolve("report.html"));
		for (String wanted : List.of("Boeckmann", "CONVERGED", "<svg", "prefers-color-scheme: dark", "@media print",
				fit.id(), fit.head().inputs().overall(), "Context of use", "Davies B, Morris T",
				"Differential equations", "none: no random numbers were drawn", "auto chose", "Java")) {
			assertTrue(report.contains(wanted), wanted);
		}
		assertFalse(report.contains("<script"), "no script");
		assertFalse(report.matches("(?s).*(src|href)=\"https?:.*"), "nothing is loaded from elsewhere");
		assertFalse(report.contains("NaN"), "no NaN is shown");
	}

	@Test
	void resultsListsRunsAndAnswersSql() throws IOException {
		Terminal terminal = new Terminal();
		Path project = out.resolve("project");
		assertEquals(0, terminal.run("results", project, "--results", out.resolve("results")), terminal.err());
		assertTrue(terminal.out().contains(fit.id()) && terminal.out().contains("current"), terminal.out());
		assertEquals(0, terminal.run("results", project, "--results", out.resolve("results"), "--sql",
				"select count(*) as n from estimates where estimate > 0"), terminal.err());
		assertEquals("n\n36", terminal.out().replace("\r", "").strip());
		Path table = project.resolve("data/Theophylline.samples.csv");
		String before = Files.readString(table);
		Files.writeString(table, before.replace("11.4", "11.5"));
		assertEquals(0, terminal.run("results", project, "--results", out.resolve("results")), terminal.err());
		assertTrue(terminal.out().contains("stale: changed data/Theophylline.samples.csv"), terminal.out());
		Files.writeString(table, before);
		assertNotNull(store.record(fit.id()));
	}
}
