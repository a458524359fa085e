package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.cli.internal.ChartOutput;
import org.starling.cli.internal.ExitCodes;
import org.starling.files.AtomicFile;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.Stretch;
import org.starling.quantum.qcschema.Batch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling energy scan}: energies over the distance of two atoms by several methods. */
@Command(name = "scan", mixinStandardHelpOptions = true, sortOptions = false, description = "Energies over the distance of two atoms by several"
		+ " methods: where one determinant of pairs fails, curves part.",
		footer = { "", "Examples: starling energy scan [H][H] --basis 6-31g** --chart h2.svg",
				"          starling energy scan N#N --from 0.9 --to 3 --chart n2.svg --csv n2.csv",
				"          starling energy scan FF --methods rhf,uhf,ccsd,fci --basis sto-3g --from 1.1 --to 3" })
final class ScanCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE|SMILES", description = "A molecule.")
	private String molecule;

	@Option(names = "--atoms", paramLabel = "I,J", split = ",", description = "The two atoms by their numbers. Default: 1,2.")
	private int[] atoms = { 1, 2 };

	@Option(names = "--from", paramLabel = "ANGSTROM", description = "Shortest distance. Default: 0.5.")
	private double from = 0.5;

	@Option(names = "--to", paramLabel = "ANGSTROM", description = "Longest distance. Default: 3.")
	private double to = 3;

	@Option(names = "--points", paramLabel = "N", description = "Number of distances. Default: 26.")
	private int points = 26;

	@Option(names = "--methods", paramLabel = "LIST", split = ",", description = "Methods as with --method. Default: rhf,uhf,fci.")
	private List<String> methods = List.of("rhf", "uhf", "fci");

	@Option(names = "--csv", paramLabel = "FILE", description = "Distances and energies as a table.")
	private Path csv;

	@Option(names = "--chart", paramLabel = "FILE", description = "Curves as .svg, .png or .pdf.")
	private Path chart;

	@ArgGroup(exclusive = false)
	private MethodOptions options = new MethodOptions();

	@Override
	public Integer call() throws IOException {
		if (atoms.length != 2 || points < 2 || !(from > 0 && to > from)) {
			throw new IllegalArgumentException("a scan needs two atoms, two points at least and distances that rise from above 0");
		}
		JsonObject input = MoleculeInput.read(molecule, spec.commandLine().getErr());
		double[] distances = new double[points];
		Arrays.setAll(distances, k -> from + (to - from) * k / (points - 1));
		double[][] energies = new double[methods.size()][points];
		List<String> notes = new ArrayList<>();
		for (int m = 0; m < energies.length; m++) {
			energies[m] = curve(input, methods.get(m), distances, notes);
		}
		print(distances, energies);
		if (csv != null) {
			AtomicFile.write(csv, table(distances, energies).getBytes(StandardCharsets.UTF_8));
		}
		if (chart != null) {
			ChartOutput.write(chart(distances, energies, notes), chart);
		}
		return Arrays.stream(energies).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN) ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private double[] curve(JsonObject input, String method, double[] distances, List<String> notes) {
		JsonArray requests = new JsonArray();
		for (double distance : distances) {
			requests.add(options.request(stretched(input, distance / Constants.ANGSTROM), method));
		}
		double[] energies = new double[distances.length];
		PrintWriter err = spec.commandLine().getErr();
		Batch.run(requests.toString(), (k, answer) -> {
			energies[k] = Double.NaN;
			if (answer.get("success").getAsBoolean()) {
				energies[k] = answer.get("return_result").getAsDouble();
				String description = answer.getAsJsonObject("extras").get("description").getAsString();
				if (!notes.contains(description)) {
					notes.add(description);
				}
				if (answer.getAsJsonObject("extras").has("stability_eigenvalue") && answer.getAsJsonObject("extras").get("stability_eigenvalue")
						.getAsDouble() < 0) {
					err.println(String.format(Locale.ROOT, "%s at %.3f Angstrom: %s", method, distances[k],
							answer.getAsJsonObject("extras").get("stability").getAsString()));
				}
			} else {
				err.println(String.format(Locale.ROOT, "%s at %.3f Angstrom: %s", method, distances[k],
						answer.getAsJsonObject("error").get("error_message").getAsString()));
			}
		});
		return energies;
	}

	private JsonObject stretched(JsonObject input, double distance) {
		JsonArray symbols = input.getAsJsonArray("symbols");
		int[] numbers = new int[symbols.size()];
		double[] places = new double[3 * numbers.length];
		Arrays.setAll(numbers, a -> Element.number(symbols.get(a).getAsString()));
		Arrays.setAll(places, k -> input.getAsJsonArray("geometry").get(k).getAsDouble());
		int electrons = MoleculeInput.electrons(input);
		Geometry geometry = new Geometry(numbers, places, Arrays.stream(numbers).sum() - electrons, 1 + electrons % 2);
		JsonArray moved = new JsonArray();
		for (double x : Stretch.to(geometry, atoms[0] - 1, atoms[1] - 1, distance).coordinates()) {
			moved.add(x);
		}
		JsonObject copy = input.deepCopy();
		copy.add("geometry", moved);
		return copy;
	}

	private void print(double[] distances, double[][] energies) {
		PrintWriter out = spec.commandLine().getOut();
		out.print("distance/A");
		methods.forEach(method -> out.printf(Locale.ROOT, " %16s", method));
		out.println("   (hartree)");
		for (int k = 0; k < distances.length; k++) {
			out.printf(Locale.ROOT, "%10.4f", distances[k]);
			for (double[] curve : energies) {
				out.printf(Locale.ROOT, " %16s", Double.isNaN(curve[k]) ? "-" : String.format(Locale.ROOT, "%.8f", curve[k]));
			}
			out.println();
		}
	}

	private String table(double[] distances, double[][] energies) {
		StringBuilder text = new StringBuilder("distance (Angstrom)");
		methods.forEach(method -> text.append(',').append(method).append(" (hartree)"));
		for (int k = 0; k < distances.length; k++) {
			text.append('\n').append(distances[k]);
			for (double[] curve : energies) {
				text.append(',').append(Double.isNaN(curve[k]) ? "" : curve[k]);
			}
		}
		return text.append('\n').toString();
	}

	private ChartSpec chart(double[] distances, double[][] energies, List<String> notes) {
		List<SeriesSpec> series = new ArrayList<>();
		for (int m = 0; m < energies.length; m++) {
			series.add(new SeriesSpec(methods.get(m).toUpperCase(Locale.ROOT), SeriesKind.LINE_AND_POINTS, distances, energies[m], null, null, 0, m));
		}
		AxisSpec y = new AxisSpec("Energy", "hartree", AxisScale.LINEAR, Double.NaN, Double.NaN, false, List.of());
		return new ChartSpec(molecule, "", new AxisSpec("Distance", "Angstrom", AxisScale.LINEAR, Double.NaN, Double.NaN, false, List.of()), List.of(y),
				series, List.of(), LegendPosition.AUTOMATIC, notes);
	}
}
