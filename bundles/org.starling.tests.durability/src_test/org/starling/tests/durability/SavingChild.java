package org.starling.tests.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/**
 * The process that gets killed: saves two documents over and over and says so on standard output after each save. Ends by itself
 * when nobody listens. Arguments: the project folder; how many saves of each at most, or none for no end.
 */
public final class SavingChild {

	private SavingChild() {
	}

	public static void main(String[] args) throws IOException {
		ProjectFolder project = ProjectFolder.open(Path.of(args[0]));
		Molecule first = project.load(Path.of("molecules/first.molecule"), Molecule.class);
		Molecule second = project.load(Path.of("molecules/second.molecule"), Molecule.class);
		int last = args.length > 1 ? first.getCharge() + Integer.parseInt(args[1]) : Integer.MAX_VALUE;
		for (int n = first.getCharge() + 1; n <= last && !System.out.checkError(); n++) {
			for (Molecule molecule : new Molecule[] { first, second }) {
				write(molecule, n);
				project.save(molecule);
				System.out.println(molecule.getName() + " " + n);
			}
		}
	}

	/** The whole content follows from the number, so that a mixture of two saves would show. */
	static void write(Molecule molecule, int n) {
		SplittableRandom random = new SplittableRandom(n);
		molecule.setCharge(n);
		molecule.setNotes(Integer.toString(random.nextInt(), 36).repeat(random.nextInt(1, 2000)));
		while (molecule.getProperties().size() > n % 50) {
			molecule.getProperties().remove(0);
		}
		while (molecule.getProperties().size() < n % 50) {
			molecule.getProperties().add(Documents.create(MoleculeProperty.class,
					MoleculePackage.Literals.MOLECULE_PROPERTY));
		}
	}
}
