package org.starling.tests.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/** Saves and runs a little, as both processes that get killed do, and ends in peace. Argument: a folder that is not there yet. */
public final class Rehearsal {

	private Rehearsal() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(args[0]);
		SavingChild.main(new String[] { newProject(folder.resolve("p")).path().toString(), "1" });
		RunningChild.main(new String[] { folder.resolve("results").toString(), "1", "2" });
	}

	/** A project with the two documents that get saved. */
	static ProjectFolder newProject(Path root) throws IOException {
		ProjectFolder project = ProjectFolder.create(root, "killed");
		for (String name : List.of("first", "second")) {
			Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
			molecule.setName(name);
			project.add(molecule);
		}
		return project;
	}
}
