package org.starling.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.starling.kinetics.ensemble.IndexedRandom;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.Weighting;
import org.starling.model.base.Quantity;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.bioanalysis.Calibration;
import org.starling.model.bioanalysis.Digitizer;
import org.starling.model.bioanalysis.DigitizerMode;
import org.starling.model.bioanalysis.QuantizationSettings;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.molecule.Molecule;
import org.starling.model.project.ContextOfUse;
import org.starling.model.project.Project;
import org.starling.model.project.ProjectPackage;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Administration;
import org.starling.model.study.AdministrationRoute;
import org.starling.model.study.Study;
import org.starling.model.study.StudyKind;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.Subject;
import org.starling.analysis.study.StudyData;
import org.starling.quantization.QuantifiedSequence;
import org.starling.quantization.RunImport;
import org.starling.quantization.RunImportOptions;
import org.starling.quantization.RunRefusedException;
import org.starling.quantization.SampleInformation;
import org.starling.tables.samples.SampleTable;

/**
 * Makes the example project {@code runs}: two simulated runs of an LC-MS/MS with a converter of eight bits, brought into a study as a person
 * would do it. Every number but the molar mass is invented.
 */
final class RunExample {

	static final long SEED = 2026;

	private static final String EXAMPLE = "runs";
	private static final double DOSE = 0.25;
	private static final double SCALE = 90;
	private static final double ELIMINATION = 0.10;
	private static final double ABSORPTION = 1.2;
	private static final double BETWEEN_ANIMALS = 0.2;
	private static final double[] TIMES = { 0.5, 1, 2, 4, 8, 16, 24 };
	private static final int ANIMALS = 5;
	private static final double DILUTION = 20;

	/** Sample, type, nominal concentration, true concentration, what it is of. */
	private static final Object[][] INJECTIONS = { { "blank", "blank", "", Double.NaN, ",," }, { "zero", "zero", "", 0.0, ",," },
			{ "cal 2", "calibrator", "2", 2.0, ",," }, { "cal 4", "calibrator", "4", 4.0, ",," }, { "cal 10", "calibrator", "10", 10.0, ",," },
			{ "cal 25", "calibrator", "25", 25.0, ",," }, { "cal 60", "calibrator", "60", 60.0, ",," },
			{ "cal 120", "calibrator", "120", 120.0, ",," }, { "cal 200", "calibrator", "200", 200.0, ",," },
			{ "cal 250", "calibrator", "250", 250.0, ",," }, { "carry-over", "carry-over", "", Double.NaN, ",," },
			{ "qc 6 1", "qc", "6", 6.0, ",," }, { "qc 6 2", "qc", "6", 6.0, ",," }, { "qc 100 1", "qc", "100", 100.0, ",," },
			{ "qc 100 2", "qc", "100", 100.0, ",," }, { "qc 190 1", "qc", "190", 190.0, ",," }, { "qc 190 2", "qc", "190", 190.0, ",," },
			{ "extra 1", "unknown", "", 45.0, "e1,plasma,3" }, { "extra 2", "unknown", "", 12.0, "e2,plasma,12" },
			{ "extra 3", "unknown", "", 5.0, "e3,plasma,20" }, { "extra 4", "unknown", "", 1.0, "e4,plasma,30" } };

	private RunExample() {
	}

	/** @param folder the project folder to be */
	static void generate(Path folder) throws IOException, RunRefusedException {
		ProjectFolder project = ProjectFolder.create(folder, "From the digitizer to the class: two LC-MS/MS runs, simulated");
		ExampleFiles files = new ExampleFiles(project, EXAMPLE);
		describe(project.project());
		files.save(project.project());
		Molecule tamoxifen = PbpkMolecules.tamoxifen();
		files.add(tamoxifen, "tamoxifen");
		Path data = project.dataFolder();
		Files.createDirectories(data);
		Files.writeString(data.resolve("plasma.csv"), plasma());
		Files.writeString(data.resolve("tissues.csv"), tissues());
		Files.writeString(data.resolve("map.json"), """
				{"subject": "subject", "analyte": "compound", "tissue": "tissue", "time": "time", "concentration": "conc",
				 "blq": "half-lloq", "sampling": "sparse", "star": {"plasma": "plasma", "diseased": "tumour"}}
				""");
		Files.writeString(data.resolve("compounds.csv"), """
				compound,potency (nmol/L),potencyKind,potencyGeometricSE,molarMass,assayCV,source
				tamoxifen,25,IC50,1.2,371.52,0,invented for the simulated runs
				""");
		Files.writeString(data.resolve("thresholds.json"), """
				{"provenance": "Example: invented for the simulated runs.",
				 "potency": {"kind": "IC50", "unit": "nmol/L", "high": 10, "adequate": 50},
				 "exposure": {"diseasedAuc": 1000, "unit": "ng.h/mL", "diseasedPlasma": 3},
				 "decision": 0.95}
				""");
		Files.writeString(data.resolve("README.md"), readme());
		Study study = Make.make(Study.class, StudyPackage.Literals.STUDY);
		study.setName("Two runs, simulated");
		files.add(study, "tissues");
		for (String run : List.of("plasma", "tissues")) {
			bring(project, study, data.resolve(run + ".csv"), run);
		}
		fill(study, tamoxifen, data);
		files.save(study);
		for (String run : List.of("plasma", "tissues")) {
			files.add(document(run, study), run);
		}
		injections(project);
		AnalyticalRun raw = document("injections", study);
		raw.setNotes("The run whose files stand in raw: chromatograms with the step of a converter of 12 bits in them.");
		raw.getDigitizer().setBits(SimulatedRun.BITS_OF_FILES);
		Analyte analyte = raw.getAnalytes().getFirst();
		analyte.setTransition(transition("tamoxifen", SimulatedMzml.ANALYTE));
		analyte.setStandard(transition("tamoxifen-d5", SimulatedMzml.STANDARD));
		files.add(raw, "injections");
	}

	/** A small run of files: calibrators, quality controls and four samples. */
	private static void injections(ProjectFolder project) throws IOException {
		Path raw = Files.createDirectories(project.path().resolve("raw"));
		StringBuilder table = new StringBuilder("sample,type,nominal,file,subject,tissue,time (h)\n");
		int index = 0;
		for (Object[] row : INJECTIONS) {
			String file = String.format(Locale.ROOT, "%02d.mzML", ++index);
			Files.writeString(raw.resolve(file), SimulatedRun.injection(row[0].toString(), (Double) row[3], SEED, index));
			table.append(row[0]).append(',').append(row[1]).append(',').append(row[2]).append(",../raw/").append(file).append(',').append(row[4])
					.append('\n');
		}
		Files.writeString(project.dataFolder().resolve("injections.csv"), table);
	}

	private static Transition transition(String name, double[] masses) {
		Transition transition = Make.make(Transition.class, BioanalysisPackage.Literals.TRANSITION);
		transition.setName(name);
		transition.setPrecursorMz(masses[0]);
		transition.setProductMz(masses[1]);
		return transition;
	}

	private static String readme() {
		return String.format(Locale.ROOT, """
				# Two simulated runs

				Nothing here was measured. Rats got 0.25 mg of a compound that has the name and the molar mass of tamoxifen and nothing else of it.
				Plasma: C(t) = 90 (exp(-0.1 t) - exp(-1.2 t)) ng/mL, tumour four times, liver six times as much; five animals a time, each multiplied by
				exp(0.2 z) in each matrix. Seed %d.

				Peaks: %.0f counts for each ng/mL, tissues diluted %.0f times, labelled standard %.0f, both times exp(0.10 z) for the injection, the ratio times exp(0.04 z) for the
				preparation; full width at half height %.2f min, a point every %.3f min, ions of %.0f counts, noise of %.0f counts; a converter of %d bits over
				%.0f counts (a step of %.1f), rounding, above an offset of %.0f. Areas: %d points less the mean of as many of the baseline, in counts.min.

				`injections.csv` is a small run of its own, whose chromatograms stand in `raw` (mzML, SRM 372.2/72.1 and 377.2/72.1): a
				converter of 12 bits, noise of 20 counts, nothing diluted.

				    starling lcms quantify plasma.csv --unit ng/mL
				    starling lcms quantify ../analytical-runs/injections.analyticalrun
				    starling adc lattice ../raw/10.mzML
				    starling adc budget --study ../studies/tissues.study --bits %d --full-scale %.0f --noise %.0f --half-width %.2f --interval %.3f \\
				        --baseline %.0f --ion-area %.1f
				""", SEED, SimulatedRun.SENSITIVITY, DILUTION, SimulatedRun.STANDARD_HEIGHT, SimulatedRun.HALF_WIDTH, SimulatedRun.INTERVAL,
				SimulatedRun.ION_HEIGHT, SimulatedRun.NOISE, SimulatedRun.BITS, SimulatedRun.FULL_SCALE, SimulatedRun.FULL_SCALE / (1 << SimulatedRun.BITS),
				SimulatedRun.BASELINE, 41, SimulatedRun.BITS, SimulatedRun.FULL_SCALE, SimulatedRun.NOISE, SimulatedRun.HALF_WIDTH, SimulatedRun.INTERVAL,
				SimulatedRun.BASELINE, SimulatedRun.ION_HEIGHT * SimulatedRun.INTERVAL);
	}

	private static double concentration(double time) {
		return SCALE * (Math.exp(-ELIMINATION * time) - Math.exp(-ABSORPTION * time));
	}

	private static String plasma() {
		SimulatedRun run = new SimulatedRun("plasma", SEED);
		run.start();
		samples(run, "plasma", 1, 1);
		return run.table();
	}

	private static String tissues() {
		SimulatedRun run = new SimulatedRun("tissues", SEED);
		run.start();
		samples(run, "tumour", 4, DILUTION);
		samples(run, "liver", 6, DILUTION);
		return run.table();
	}

	private static void samples(SimulatedRun run, String tissue, double partition, double dilution) {
		int animal = 0;
		for (double time : TIMES) {
			for (int i = 0; i < ANIMALS; i++) {
				animal++;
				double level = Math.exp(BETWEEN_ANIMALS * IndexedRandom.of(SEED, animal, tissue).normal());
				run.unknown("r" + animal + " " + tissue, level * partition * concentration(time), dilution, "r" + animal, tissue, time);
			}
		}
	}

	private static void bring(ProjectFolder project, Study study, Path sequence, String run) throws IOException, RunRefusedException {
		SampleTable existing = study.getData() == null ? new SampleTable("h", List.of())
				: new SampleTable(StudyData.load(study).timeUnit(), StudyData.load(study).samples());
		QuantifiedSequence source = QuantifiedSequence.read(sequence, null, CalibrationCurve.Model.LINEAR, Weighting.INVERSE_SQUARE);
		RunImport.of(study, existing, source, SampleInformation.read(sequence, null, null, null, "h"),
				RunImportOptions.named(run, "tamoxifen", "ng/mL").by("The Starling authors", TheophyllineStudy.CLOCK)).apply(project);
	}

	private static void fill(Study study, Molecule molecule, Path data) throws IOException {
		study.setKind(StudyKind.TISSUE_EXPOSURE);
		study.setSpecies("rat");
		study.setNotes("Simulated with seed " + SEED + " as data/README.md states; nothing was measured, and the cut-offs are invented.");
		study.getCompounds().getFirst().setMolecule(molecule);
		for (Subject subject : study.getSubjects()) {
			Administration dose = Make.make(Administration.class, StudyPackage.Literals.ADMINISTRATION);
			dose.setSubject(subject);
			dose.setCompound(study.getCompounds().getFirst());
			dose.setRoute(AdministrationRoute.ORAL);
			dose.setAmount(invented(DOSE, "mg"));
			dose.setTime(invented(0, "h"));
			study.getAdministrations().add(dose);
		}
		StarExampleSettings.fill(study, data);
	}

	private static Quantity invented(double value, String unit) {
		return Make.quantity(value, unit, Make.assumed("invented for the simulated runs"));
	}

	private static AnalyticalRun document(String name, Study study) {
		AnalyticalRun run = Make.make(AnalyticalRun.class, BioanalysisPackage.Literals.ANALYTICAL_RUN);
		run.setName(name);
		run.setInstrument("simulated");
		run.setSequence("data/" + name + ".csv");
		Analyte analyte = Make.make(Analyte.class, BioanalysisPackage.Literals.ANALYTE);
		analyte.setName("tamoxifen");
		analyte.setConcentrationUnit("ng/mL");
		analyte.setCalibration(Make.make(Calibration.class, BioanalysisPackage.Literals.CALIBRATION));
		run.getAnalytes().add(analyte);
		Digitizer digitizer = Make.make(Digitizer.class, BioanalysisPackage.Literals.DIGITIZER);
		digitizer.setBits(SimulatedRun.BITS);
		digitizer.setFullScale(invented(SimulatedRun.FULL_SCALE, "{counts}"));
		digitizer.setMode(DigitizerMode.ADC);
		digitizer.setAveraging(1);
		run.setDigitizer(digitizer);
		QuantizationSettings settings = Make.make(QuantizationSettings.class, BioanalysisPackage.Literals.QUANTIZATION_SETTINGS);
		settings.getBits().addAll(List.of(8, 10, 12, 14, 16));
		settings.setStudy(study);
		run.setQuantization(settings);
		return run;
	}

	private static void describe(Project description) {
		description.setName("Runs");
		description.getAuthors().add("The Starling authors");
		description.setLicense("EPL-2.0");
		description.setNotes("An example to learn from: how far the step of a digitizer reaches, from peak areas to the class of a compound. All of it"
				+ " is simulated.");
		ContextOfUse context = Make.make(ContextOfUse.class, ProjectPackage.Literals.CONTEXT_OF_USE);
		context.setQuestion("Would a converter of more bits change what is said of the compound?");
		context.setDecision("None: the project shows the way.");
		context.setModelInfluence("Low: no decision rests on it.");
		context.setConsequence("Low: a wrong answer would mislead a reader of the example only.");
		context.getEvidence().add("None: the runs are simulated.");
		description.setContextOfUse(context);
	}
}
