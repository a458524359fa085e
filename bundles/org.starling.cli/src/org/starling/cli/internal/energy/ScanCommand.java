package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ChartOutput;
import org.starling.cli.internal.ExitCodes;
import org.starling.files.AtomicFile;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.quantum.qcschema.Scan;
import org.starling.quantum.qcschema.ScanRange;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling energy scan}: energies over a distance, an angle or a torsion by several methods. */
@Command(name = "scan", mixinStandardHelpOptions = true, sortOptions = false, description = "Energies over the distance of two atoms, the angle of three or"
		+ " the torsion of four by several methods: where one determinant of pairs fails, curves part; the highest point less the lowest of a torsion is its"
		+ " barrier.",
		footer = { "", "Examples: starling energy scan [H][H] --basis 6-31g** --chart h2.svg",
				"          starling energy scan N#N --from 0.9 --to 3 --chart n2.svg --csv n2.csv",
				"          starling energy scan FF --methods rhf,uhf,ccsd,fci --basis sto-3g --from 1.1 --to 3",
				"          starling energy scan ethane.xyz --atoms 3,1,2,6 --relaxed --methods hf,b3lyp",
				"          starling energy scan water.xyz --atoms 2,1,3 --from 95 --to 115 --points 5" })
final class ScanCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE|SMILES", description = "A molecule.")
	private String molecule;

	@Option(names = "--atoms", paramLabel = "I,J[,K[,L]]", split = ",", description = "Two atoms of a distance, three of an angle, four of a torsion, by"
			+ " their numbers. Default: 1,2.")
	private int[] atoms = { 1, 2 };

	@Option(names = "--from", paramLabel = "VALUE", description = "First distance in Angstrom or angle in degrees. Default: 0.5 Angstrom, 90 degrees, a"
			+ " torsion of 0.")
	private Double from;

	@Option(names = "--to", paramLabel = "VALUE", description = "Last one. Default: 3 Angstrom, 130 degrees, a torsion of 180.")
	private Double to;

	@Option(names = "--points", paramLabel = "N", description = "Number of values. Default: 26; of angles 9, of torsions 13.")
	private Integer points;

	@Option(names = "--relaxed", description = "Relax all but the coordinate at each value, from the geometry before; needs gradients. Default: the molecule"
			+ " is rigid but for it.")
	private boolean relaxed;

	@Option(names = "--methods", paramLabel = "LIST", split = ",", description = "Methods as with --method. Default: rhf,uhf,fci; of angles and torsions, and"
			+ " relaxed, hf.")
	private List<String> methods;

	@Option(names = "--csv", paramLabel = "FILE", description = "Values and energies as a table.")
	private Path csv;

	@Option(names = "--chart", paramLabel = "FILE", converter = ChartOutput.Converter.class, description = "Curves; " + ChartOutput.ENDINGS + ".")
	private ChartOutput chart;

	@Mixin
	private MethodOptions options = new MethodOptions();

	private final Set<String> told = new HashSet<>();

	@Override
	public Integer call() throws IOException {
		InternalCoordinate coordinate = InternalCoordinate.of(Arrays.stream(atoms).map(atom -> atom - 1).toArray());
		double[] values = values(coordinate.kind());
		if (methods == null) {
			methods = coordinate.kind() == Kind.DISTANCE && !relaxed ? List.of("rhf", "uhf", "fci") : List.of("hf");
		}
		PrintWriter err = spec.commandLine().getErr();
		JsonObject input = MoleculeInput.read(molecule, err);
		List<List<Scan.Point>> curves = new ArrayList<>();
		for (String method : methods) {
			curves.add(Scan.run(options.request(input, method), coordinate, values, relaxed, (_, point) -> note(method, coordinate, point), _ -> {
				// geometries on the way would be too many lines
			}));
		}
		ScanText text = new ScanText(coordinate, relaxed, values, methods, curves);
		text.print(spec.commandLine().getOut(), err);
		if (csv != null) {
			AtomicFile.write(csv, text.table().getBytes(StandardCharsets.UTF_8));
		}
		if (chart != null) {
			chart.write(text.chart(molecule));
		}
		return curves.stream().flatMap(List::stream).anyMatch(point -> Double.isNaN(point.energy())) ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private double[] values(Kind kind) {
		ScanRange usual = ScanRange.usual(kind);
		ScanRange range = new ScanRange(from != null ? from : usual.from(), to != null ? to : usual.to(), points != null ? points : usual.points());
		if (!range.problem(kind).isEmpty()) {
			throw new IllegalArgumentException(range.problem(kind));
		}
		return range.values();
	}

	/** Each fault once: those that come from molecule and method are the same at all points. */
	private void note(String method, InternalCoordinate coordinate, Scan.Point point) {
		String where = String.format(Locale.ROOT, "%s at %.4g %s: ", method, point.value(), coordinate.kind().unit());
		PrintWriter err = spec.commandLine().getErr();
		if (Double.isNaN(point.energy())) {
			String message = point.answer().getAsJsonObject("error").get("error_message").getAsString();
			if (told.add(method + message)) {
				err.println(where + message);
			}
		} else {
			JsonObject extras = point.answer().getAsJsonObject("extras");
			if (extras.has("stability_eigenvalue") && extras.get("stability_eigenvalue").getAsDouble() < 0) {
				err.println(where + extras.get("stability").getAsString());
			}
		}
		err.flush();
	}
}
