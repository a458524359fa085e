package org.starling.star;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.starling.files.AtomicFile;
import org.starling.kinetics.ensemble.IndexedRandom;

/**
 * A simulated study of six compounds that have names of the field and nothing else of them: every number is invented. Plasma follows one
 * compartment with absorption; a tissue fills from plasma with a rate and a partition coefficient of its own; animals vary lognormally, more
 * alike within an animal. Destructive sampling, tumour and uterus at other times than plasma, liver in animals of its own, values below the
 * limit, and rows that can't be used.
 */
public final class ExampleStudy {

	/** Seed of the study that is shipped. */
	public static final long SEED = 2022;

	/** In mg; the animals weigh 250 g. */
	private static final double DOSE = 0.25;
	private static final double LIMIT = 0.5;
	private static final double ABSORPTION = 1.2;
	private static final double BETWEEN_ANIMALS = 0.3;
	private static final double WITHIN_ANIMALS = 0.15;
	private static final int ANIMALS = 4;
	private static final double[] PLASMA_TIMES = { 0.5, 1, 2, 4, 8, 16, 24 };
	private static final List<String> TISSUES = List.of("tumour", "uterus", "bone", "liver");
	private static final double[][] TISSUE_TIMES = { { 1, 4, 8, 24 }, { 1, 4, 8, 24 }, { 2, 8, 24 }, { 3, 6, 24 } };
	private static final double[] FILLING = { 0.6, 0.8, 0.4, 2 };
	/** Unbound fractions of tissues over that of plasma. */
	private static final double[] UNBOUND = { 0.35, 0.45, 0.5, 0.2 };
	private static final double SPECIFICITY_FACTOR = 1.3;
	private static final double ASSAY_VARIATION = 0.05;

	/**
	 * Scale in ng/mL, elimination rate in 1/h, partition coefficients of {@link #TISSUES}; potency in nmol/L, its factor, specificity, unbound
	 * fraction in plasma, its error; molar mass in g/mol and structure, which alone are those of the compound of this name.
	 */
	private record Invented(String name, double scale, double rate, double[] partition, double potency, double factor, double specificity,
			double unbound, double unboundError, double molarMass, String smiles) {
	}

	private static final List<Invented> COMPOUNDS = List.of(
			new Invented("tamoxifen", 90, 0.10, new double[] { 6, 2, 1.5, 12 }, 25, 1.3, 40, 0.02, 0.004, 371.52,
					"CC/C(=C(\\c1ccccc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1"),
			new Invented("toremifene", 95, 0.10, new double[] { 5, 4.5, 1, 10 }, 30, 1.3, 35, 0.015, 0.004, 405.97,
					"CN(C)CCOc1ccc(cc1)/C(=C(/CCCl)\\c1ccccc1)/c1ccccc1"),
			new Invented("afimoxifene", 60, 0.12, new double[] { 5, 1.5, 2, 3 }, 3, 1.2, 90, 0.03, 0.006, 387.52,
					"CC/C(=C(\\c1ccc(O)cc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1"),
			new Invented("droloxifene", 85, 0.25, new double[] { 1.2, 1.8, 0.8, 6 }, 60, 1.4, 25, 0.08, 0.015, 387.52,
					"CC/C(=C(\\c1cccc(O)c1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1"),
			new Invented("lasofoxifene", 70, 0.08, new double[] { 2, 3.5, 4, 8 }, 2, 1.25, 120, 0.03, 0.006, 413.56,
					"C1CCN(C1)CCOc1ccc(cc1)[C@H]1[C@H](CCc2c1ccc(O)c2)c1ccccc1"),
			new Invented("nafoxidine", 75, 0.15, new double[] { 1.0, 2.5, 0.9, 9 }, 150, 1.5, 8, 0.05, 0.01, 425.57,
					"COc1ccc2c(c1)CCC(=C2c1ccc(OCCN2CCCC2)cc1)c1ccccc1"));

	private final StringBuilder rows = new StringBuilder("animal,drug,tissue,time (h),conc (ng/mL),dose (mg),route,origin\n");
	private final long seed;
	private int animal;

	private ExampleStudy(long seed) {
		this.seed = seed;
	}

	/**
	 * Writes {@code samples.csv}, {@code map.json}, {@code compounds.csv}, {@code thresholds.json} and {@code README.md}.
	 *
	 * @param folder new or empty
	 * @throws FileAlreadyExistsException when it has one of the files
	 */
	public static void write(Path folder, long seed) throws IOException {
		for (String name : List.of("samples.csv", "map.json", "compounds.csv", "thresholds.json", "README.md")) {
			if (Files.exists(folder.resolve(name))) {
				throw new FileAlreadyExistsException(folder.resolve(name).toString(), null, "choose another folder");
			}
		}
		text(folder.resolve("samples.csv"), new ExampleStudy(seed).samples());
		text(folder.resolve("map.json"), """
				{"subject": "animal", "analyte": "drug", "tissue": "tissue", "time": "time", "concentration": "conc", "dose": "dose",
				 "lloq": %s, "blq": "half-lloq", "sampling": "sparse", "bootstrap": {"replicates": 1000, "seed": 1},
				 "star": {"plasma": "plasma", "diseased": "tumour"}}
				""".formatted(LIMIT));
		text(folder.resolve("compounds.csv"), compounds());
		text(folder.resolve("thresholds.json"), """
				{"provenance": "Example: invented for the simulated study.",
				 "potency": {"kind": "IC50", "unit": "nmol/L", "high": 10, "adequate": 50},
				 "specificity": {"high": 30, "adequate": 5},
				 "exposure": {"diseasedAuc": 1000, "unit": "ng.h/mL", "diseasedPlasma": 3, "diseasedNormal": 0.4},
				 "decision": 0.8, "epr": {"bound": 0.95}}
				""");
		text(folder.resolve("README.md"), readme(seed));
	}

	private static void text(Path file, String text) throws IOException {
		AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	private static String readme(long seed) {
		return """
				# A simulated study

				Nothing here was measured. Six compounds have names of the field; their numbers are invented, but for molar masses and structures, and
				simulated with seed %d. The cut-offs of the classes are invented, too. They are no recommendation.

				Rats of 250 g got 0.25 mg by mouth. Plasma: C(t) = A (exp(-k t) - exp(-1.2 t)). Tissue: dT/dt = r (Kp C - T) with r = 0.6, 0.8, 0.4, 2 per hour in tumour, uterus,
				bone, liver. Each animal multiplies all its values by exp(0.3 z), each sample by exp(0.15 z). Four animals a time, each sampled
				once; liver is of animals of its own. Values below 0.5 ng/mL stand as BLQ. Three rows can't be used, on purpose: no number, a
				negative value, no animal.

				    starling star samples.csv --map map.json --compounds compounds.csv --thresholds thresholds.json --out star
				""".formatted(seed);
	}

	private static String compounds() {
		StringBuilder text = new StringBuilder("compound,potency (nmol/L),potencyKind,potencyGeometricSE,specificity,specificityGeometricSE,"
				+ "molarMass,assayCV,fu:plasma,fuSE:plasma");
		TISSUES.forEach(tissue -> text.append(",fu:").append(tissue).append(",fuSE:").append(tissue));
		text.append(",smiles,source\n");
		for (Invented c : COMPOUNDS) {
			text.append(c.name).append(',').append(c.potency).append(",IC50,").append(c.factor).append(',').append(c.specificity).append(',')
					.append(SPECIFICITY_FACTOR).append(',').append(c.molarMass).append(',').append(ASSAY_VARIATION).append(',').append(c.unbound)
					.append(',').append(c.unboundError);
			for (double ratio : UNBOUND) {
				text.append(String.format(Locale.ROOT, ",%.2g,%.2g", c.unbound * ratio, c.unboundError * ratio));
			}
			text.append(',').append(c.smiles).append(",invented for the simulated study\n");
		}
		return text.toString();
	}

	private String samples() {
		for (Invented compound : COMPOUNDS) {
			for (double time : PLASMA_TIMES) {
				for (int i = 0; i < ANIMALS; i++) {
					sacrifice(compound, time);
				}
			}
			int liver = TISSUES.indexOf("liver");
			for (double time : TISSUE_TIMES[liver]) {
				for (int i = 0; i < ANIMALS; i++) {
					animal++;
					IndexedRandom random = IndexedRandom.of(seed, animal, "animal");
					double level = Math.exp(BETWEEN_ANIMALS * random.normal());
					row(compound, "liver", time, text(level * tissue(compound, liver, time), random));
				}
			}
		}
		animal++;
		row(COMPOUNDS.getFirst(), "plasma", 2, "haemolysed");
		animal++;
		row(COMPOUNDS.get(1), "tumour", 4, "-3.1");
		rows.append(",nafoxidine,plasma,4,12.5,").append(DOSE).append(",oral,simulated\n");
		return rows.toString();
	}

	private void sacrifice(Invented compound, double time) {
		animal++;
		IndexedRandom random = IndexedRandom.of(seed, animal, "animal");
		double level = Math.exp(BETWEEN_ANIMALS * random.normal());
		row(compound, "plasma", time, text(level * compound.scale * plasma(compound.rate, time), random));
		for (int t = 0; t < TISSUES.indexOf("liver"); t++) {
			for (double own : TISSUE_TIMES[t]) {
				if (own == time) {
					row(compound, TISSUES.get(t), time, text(level * tissue(compound, t, time), random));
				}
			}
		}
	}

	private static double plasma(double rate, double time) {
		return Math.exp(-rate * time) - Math.exp(-ABSORPTION * time);
	}

	/** Solution of dT/dt = r (Kp C − T), T(0) = 0. */
	private static double tissue(Invented compound, int tissue, double time) {
		double r = FILLING[tissue];
		double slow = (Math.exp(-compound.rate * time) - Math.exp(-r * time)) / (r - compound.rate);
		double fast = (Math.exp(-ABSORPTION * time) - Math.exp(-r * time)) / (r - ABSORPTION);
		return compound.partition[tissue] * compound.scale * r * (slow - fast);
	}

	private static String text(double mean, IndexedRandom random) {
		double value = mean * Math.exp(WITHIN_ANIMALS * random.normal());
		return value < LIMIT ? "BLQ" : String.format(Locale.ROOT, "%.3g", value);
	}

	private void row(Invented compound, String tissue, double time, String value) {
		rows.append("a").append(animal).append(',').append(compound.name).append(',').append(tissue).append(',').append(time).append(',')
				.append(value).append(',').append(DOSE).append(",oral,simulated\n");
	}
}
