package org.starling.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.starling.analysis.study.StudyImportException;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.project.ContextOfUse;
import org.starling.model.project.Project;
import org.starling.model.project.ProjectPackage;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;

/** Makes the example project {@code pbpk}: whole-body models from chemistry and physiology beside published plasma data. */
final class PbpkExample {

	private static final String EXAMPLE = "pbpk";

	private PbpkExample() {
	}

	/**
	 * @param data   the folder with the table of the theophylline example and its companion
	 * @param folder the project folder to be
	 */
	static void generate(Path data, Path folder) throws IOException, StudyImportException {
		ProjectFolder project = ProjectFolder.create(folder, "Whole-body models: theophylline, and a SERM in tumour and uterus");
		ExampleFiles files = new ExampleFiles(project, EXAMPLE);
		for (String file : new String[] { "theophylline.csv", "theophylline.md" }) {
			Files.copy(data.resolve(file), project.dataFolder().resolve(file));
		}
		describe(project.project());
		files.save(project.project());
		Molecule theophylline = PbpkMolecules.theophylline();
		files.add(theophylline, "theophylline");
		Molecule tamoxifen = PbpkMolecules.tamoxifen();
		files.add(tamoxifen, "tamoxifen");
		Study study = TheophyllineStudy.create(project, project.dataFolder().resolve("theophylline.csv"), theophylline);
		files.save(study);
		Model human = PbpkModels.theophyllineHuman(theophylline);
		files.add(human, "theophylline-human");
		Model rat = PbpkModels.theophyllineRat(theophylline);
		files.add(rat, "theophylline-rat");
		Model tumour = PbpkModels.tamoxifen(tamoxifen);
		files.add(tumour, "tamoxifen-tumour");
		files.add(PbpkSimulations.theophyllineHuman(human, study), "theophylline-human");
		files.add(PbpkSimulations.theophyllineRat(rat), "theophylline-rat");
		files.add(PbpkSimulations.tamoxifen(tumour), "tamoxifen-star");
	}

	private static void describe(Project description) {
		description.setName("Whole-body models");
		description.getAuthors().add("The Starling authors");
		description.setLicense("EPL-2.0; the data are published facts, see data/theophylline.md");
		description.setNotes("An example to learn from: whole-body models from a molecule and a species, published plasma concentrations laid"
				+ " over a prediction, and the tissue exposure of a lipophilic base in tumour, uterus and plasma. Observed: human theophylline"
				+ " alone. The rat and the tumour are predictions; no data of them are in this project.");
		ContextOfUse context = Make.make(ContextOfUse.class, ProjectPackage.Literals.CONTEXT_OF_USE);
		context.setQuestion("What do a molecule's properties and the physiology of a species say of plasma and tissue concentrations before"
				+ " any are measured?");
		context.setDecision("None: the project shows the way from a molecule to a whole-body model.");
		context.setModelInfluence("Low: no decision rests on the models.");
		context.setConsequence("Low: a wrong answer would mislead a reader of the example only.");
		context.getEvidence().add("Twelve subjects' theophylline concentrations (Boeckmann, Sheiner and Beal 1994) over the human prediction.");
		context.getEvidence().add("No evidence in this project for the rat and for tamoxifen in tumour and uterus: predictions.");
		description.setContextOfUse(context);
	}
}
