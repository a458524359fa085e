package org.starling.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.project.ContextOfUse;
import org.starling.model.project.Project;
import org.starling.model.project.ProjectPackage;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.star.ExampleStudy;
import org.starling.tables.samples.ImportMap;
import org.starling.tables.samples.SampleImporter;

/** Makes the example project {@code star}: the simulated study of {@link ExampleStudy}, imported as a person would import it. */
final class StarExample {

	private static final String EXAMPLE = "star";

	private StarExample() {
	}

	/** @param folder the project folder to be */
	static void generate(Path folder) throws IOException, StudyImportException {
		ProjectFolder project = ProjectFolder.create(folder, "STAR: six SERMs in tumour, uterus, bone and liver, simulated");
		ExampleFiles files = new ExampleFiles(project, EXAMPLE);
		ExampleStudy.write(project.dataFolder(), ExampleStudy.SEED);
		describe(project.project());
		files.save(project.project());
		List<Molecule> molecules = StarMolecules.all();
		for (Molecule molecule : molecules) {
			files.add(molecule, molecule.getName().toLowerCase(Locale.ROOT));
		}
		Study study = study(project, molecules);
		files.save(study);
		Model model = PbpkModels.tamoxifenRat(molecules.getFirst());
		files.add(model, "tamoxifen-rat");
		files.add(PbpkSimulations.tamoxifenRat(model), "tamoxifen-rat");
	}

	private static Study study(ProjectFolder project, List<Molecule> molecules) throws IOException, StudyImportException {
		Path samples = project.dataFolder().resolve("samples.csv");
		Path map = project.dataFolder().resolve("map.json");
		Study study = StudyImporter.importInto(project, SampleImporter.read(samples, ImportMap.read(map).settings(samples)),
				StudyImportOptions.named("serms").withSpecies("rat").withAuthor("The Starling authors").withClock(TheophyllineStudy.CLOCK));
		study.setName("Six SERMs, simulated");
		study.setDiseaseModel("mammary tumour, simulated");
		study.setNotes("Simulated with seed " + ExampleStudy.SEED + " by the model that data/README.md states; nothing was measured. Names and molar"
				+ " masses are those of the compounds, all other numbers are invented, the cut-offs of the classes too. Destructive sampling at"
				+ " other times in tissues than in plasma, values below the limit, and three rows that can't be used.");
		Map<String, Molecule> byName = molecules.stream().collect(Collectors.toMap(m -> m.getName().toLowerCase(Locale.ROOT),
				Function.identity()));
		study.getCompounds().forEach(c -> c.setMolecule(byName.get(c.getName())));
		StarExampleSettings.fill(study, project.dataFolder());
		return study;
	}

	private static void describe(Project description) {
		description.setName("STAR");
		description.getAuthors().add("The Starling authors");
		description.setLicense("EPL-2.0");
		description.setNotes("An example to learn from: from messy tissue samples to exposure, selectivity and a class with its probability. The"
				+ " study is simulated, nothing in it was measured, and its cut-offs are invented.");
		ContextOfUse context = Make.make(ContextOfUse.class, ProjectPackage.Literals.CONTEXT_OF_USE);
		context.setQuestion("Which of six compounds reaches the tumour and spares the uterus, bone and liver, beside how potent it is?");
		context.setDecision("None: the project shows the way from samples to classes.");
		context.setModelInfluence("Low: no decision rests on it.");
		context.setConsequence("Low: a wrong answer would mislead a reader of the example only. No number says anything of the real compounds.");
		context.getEvidence().add("None: the samples are simulated.");
		description.setContextOfUse(context);
	}
}
