package org.starling.cli.internal.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.chart.ChartSpec;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.FigureSize;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ProfileReader;
import org.starling.nca.table.ProfileSet;
import org.starling.star.CompoundFacts;
import org.starling.star.CompoundTable;
import org.starling.star.ExposureMeasure;
import org.starling.star.StarAssessment.Status;
import org.starling.star.StarClassifier;
import org.starling.star.StarPlane;
import org.starling.star.StarStudy;
import org.starling.star.StarTable;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.star.ThresholdFile;
import org.starling.star.structure.StructureOptions;
import org.starling.star.structure.StructureStudy;
import org.starling.star.structure.StructureTables;
import org.starling.tables.samples.RowProblem;
import org.starling.workflow.report.StructureReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling star}: compounds by potency, tissue exposure and selectivity, with the probabilities of their classes. */
@Command(name = "star", mixinStandardHelpOptions = true, sortOptions = false, description = "Tissue exposure and selectivity of compounds beside"
		+ " their potency (STAR): areas, ratios with intervals, and the probability of each class by cut-offs that you state.",
		footer = { "", "Example: starling star samples.csv --map map.json --compounds compounds.csv --thresholds thresholds.json --out star",
				"docs/star.md lists the columns of the compounds and the keys of both files." })
public final class StarCommand implements Callable<Integer> {

	private static final int SHOWN = 20;
	private static final double DOTS_PER_INCH = 300;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "DATA", description = "A table with a row for each sample.")
	private Path data;

	@Option(names = "--map", required = true, paramLabel = "MAP.json", description = "Which columns hold what, as for starling nca, and \"star\":"
			+ " {\"plasma\": NAME, \"diseased\": NAME}.")
	private Path map;

	@Option(names = "--options", paramLabel = "KEY=VALUE", description = "A key of the map with another value; repeatable.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--compounds", required = true, paramLabel = "FILE", description = "A table with a row for each compound: potency, unbound"
			+ " fractions and their errors.")
	private Path compounds;

	@Option(names = "--thresholds", paramLabel = "T.json", description = "Your cut-offs. Without them there are exposures and ratios, but no"
			+ " classes: no cut-off is published.")
	private Path thresholds;

	@Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where star.csv, plane.svg, plane.png and thresholds.json are"
			+ " written.")
	private Path out;

	@Option(names = "--n", description = "Monte Carlo draws. Default: ${DEFAULT-VALUE}.", defaultValue = "20000")
	private int draws;

	@Option(names = "--seed", description = "Seed of the draws. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Option(names = "--structures", description = "Structures beside exposures, with matched and similar pairs, into str.html, structures.csv and"
			+ " pairs.csv. Done without being asked when the compounds have a column \"smiles\".")
	private boolean structures;

	@Override
	public Integer call() throws IOException {
		if (settings.containsKey("star")) {
			throw new ParameterException(spec.commandLine(), "--options can't replace the key \"star\"; write it into " + map);
		}
		NcaMap read = NcaMap.read(map, settings);
		StarTissues tissues = StarTissues.read(map);
		StarThresholds cuts = thresholds == null ? null : ThresholdFile.read(thresholds);
		Map<String, CompoundFacts> facts = CompoundTable.read(compounds);
		ProfileSet profiles = ProfileReader.read(data, read);
		PrintWriter err = spec.commandLine().getErr();
		report(profiles, err);
		if (profiles.keys().isEmpty()) {
			err.println(data + ": there is no row that can be analysed");
			return ExitCodes.FAILURES;
		}
		StarClassifier classifier = new StarClassifier(cuts, draws, seed);
		StarStudy study = StarStudy.of(profiles, read, tissues, facts, classifier);
		study.messages().forEach(err::println);
		TableOutput.write(StarTable.of(study.rows(), classifier), out.resolve("star.csv"), spec.commandLine());
		structures(study, read.sparse().level());
		if (cuts == null) {
			err.println("classes are refused: " + study.rows().getFirst().assessment().reason() + " with --thresholds");
			return ExitCodes.DONE;
		}
		ThresholdFile.write(cuts, out.resolve("thresholds.json"));
		planes(study, cuts, read.sparse().level());
		err.println(Arrays.stream(Status.values())
				.map(s -> study.rows().stream().filter(r -> r.assessment().status() == s).count() + " " + s.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(", ", "compounds: ", "")));
		return ExitCodes.DONE;
	}

	private void structures(StarStudy study, double level) throws IOException {
		Map<String, String> smiles = CompoundTable.smiles(compounds);
		if (smiles.isEmpty()) {
			if (structures) {
				throw new ParameterException(spec.commandLine(), "--structures needs a column \"smiles\" in " + compounds);
			}
			return;
		}
		StructureOptions usual = StructureOptions.DEFAULT;
		StructureStudy found = StructureStudy.of(study.rows(), smiles, new StructureOptions(usual.largestChange(), usual.similarity(), usual.cliff(),
				level));
		found.messages().forEach(spec.commandLine().getErr()::println);
		TableOutput.write(StructureTables.compounds(found), out.resolve("structures.csv"), spec.commandLine());
		TableOutput.write(StructureTables.pairs(found), out.resolve("pairs.csv"), spec.commandLine());
		StructureReport.write(found, "Structure and tissue exposure: " + data.getFileName(), out.resolve("str.html"));
	}

	private void report(ProfileSet profiles, PrintWriter err) {
		for (RowProblem problem : profiles.problems().stream().limit(SHOWN).toList()) {
			err.println(data + ": " + problem);
		}
		if (profiles.problems().size() > SHOWN) {
			err.println(data + ": " + (profiles.problems().size() - SHOWN) + " further problems");
		}
		if (profiles.rowsLeftOut() > 0) {
			err.println(data + ": " + profiles.rowsLeftOut() + " rows left out");
		}
	}

	/** The first measure that counts is the plane; further ones stand beside it under their names. */
	private void planes(StarStudy study, StarThresholds cuts, double level) throws IOException {
		boolean first = true;
		for (ExposureMeasure measure : cuts.exposure().keySet()) {
			String name = first ? "plane" : "plane-" + measure.id();
			ChartSpec plane = StarPlane.of(study.rows(), cuts, measure, level);
			ChartExporter.print().svg(plane, FigureSize.FULL_WIDTH, out.resolve(name + ".svg"));
			ChartExporter.print().png(plane, FigureSize.FULL_WIDTH, DOTS_PER_INCH, out.resolve(name + ".png"));
			first = false;
		}
	}
}
