package org.starling.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.starling.analysis.study.StudyImportException;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.project.ContextOfUse;
import org.starling.model.project.Project;
import org.starling.model.project.ProjectPackage;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.RunRefusedException;

/**
 * Makes the example projects {@code theophylline}, {@code pbpk}, {@code star} and {@code runs}: the study by the importer that a person uses, molecules, models and
 * simulations by the classes beside this one. Run it with the folder {@code …/examples/projects} to write the bundle's files
 * anew; tests hold them against what it makes.
 */
public final class GenerateExamples {

	private static final String DATA = "data/theophylline.csv";

	private GenerateExamples() {
	}

	/** @param arguments the folder {@code projects} in the bundle's sources */
	public static void main(String[] arguments) throws IOException, StudyImportException, RunRefusedException {
		Path projects = Path.of(arguments[0]);
		Path made = Files.createTempDirectory("starling-example");
		Path data = projects.resolve("theophylline/data");
		generate(data, made.resolve("theophylline"));
		PbpkExample.generate(data, made.resolve("pbpk"));
		StarExample.generate(made.resolve("star"));
		RunExample.generate(made.resolve("runs"));
		for (String example : new String[] { "theophylline", "pbpk", "star", "runs" }) {
			copy(made.resolve(example), projects.resolve(example));
			Files.writeString(projects.resolve(example + ".files"), String.join("\n", files(made.resolve(example))) + "\n");
		}
	}

	private static void copy(Path made, Path target) throws IOException {
		for (String file : files(made)) {
			Files.createDirectories(target.resolve(file).getParent());
			Files.copy(made.resolve(file), target.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** All files of a project, relative and sorted, without what the store keeps for itself. */
	static java.util.List<String> files(Path project) throws IOException {
		try (Stream<Path> all = Files.walk(project)) {
			return all.filter(Files::isRegularFile).map(f -> project.relativize(f).toString().replace('\\', '/'))
					.filter(f -> !f.startsWith(".")).sorted().toList();
		}
	}

	/**
	 * @param data   the folder with the table and its companion
	 * @param folder the project folder to be
	 */
	static void generate(Path data, Path folder) throws IOException, StudyImportException {
		ProjectFolder project = ProjectFolder.create(folder, "Theophylline: twelve subjects, one oral dose");
		ExampleFiles files = new ExampleFiles(project, "theophylline");
		for (String file : new String[] { "theophylline.csv", "theophylline.md" }) {
			Files.copy(data.resolve(file), project.dataFolder().resolve(file));
		}
		describe(project, files);
		Molecule molecule = TheophyllineMolecule.create();
		files.add(molecule, "theophylline");
		Study study = TheophyllineStudy.create(project, project.path().resolve(DATA), molecule);
		files.save(study);
		Model oral = OneCompartmentModel.create(molecule);
		files.add(oral, "one-compartment-oral");
		Model physiological = PhysiologicalModel.create(molecule);
		files.add(physiological, "physiological");
		files.add(TheophyllineSimulations.fit(oral, study), "one-compartment-fit");
		files.add(TheophyllineSimulations.prediction(oral, study), "one-compartment-prediction");
		files.add(TheophyllineSimulations.physiological(physiological, study), "physiological-prediction");
	}

	private static void describe(ProjectFolder project, ExampleFiles files) throws IOException {
		Project description = project.project();
		description.setName("Theophylline");
		description.getAuthors().add("The Starling authors");
		description.setLicense("EPL-2.0; the data are published facts, see data/theophylline.md");
		description.setNotes("An example to learn from: import, model, simulation, fit and report on public data.");
		ContextOfUse context = Make.make(ContextOfUse.class, ProjectPackage.Literals.CONTEXT_OF_USE);
		context.setQuestion("How fast is oral theophylline absorbed and cleared in each of twelve healthy subjects, and what "
				+ "would a physiological model built from the literature alone have predicted?");
		context.setDecision("None: the project shows the way from data to a report.");
		context.setModelInfluence("Low: no decision rests on the models.");
		context.setConsequence("Low: a wrong answer would mislead a reader of the example only.");
		context.getEvidence().add("The estimates of each subject agree with those of nls and nlme in R within their precision "
				+ "(Pinheiro and Bates 2000, chapter 8).");
		context.getEvidence().add("The one-compartment simulation agrees with its closed form.");
		description.setContextOfUse(context);
		files.save(description);
	}
}
