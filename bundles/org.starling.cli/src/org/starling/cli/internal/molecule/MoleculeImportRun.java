package org.starling.cli.internal.molecule;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.io.StructureFiles;
import org.starling.cli.internal.InputFiles;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.ProjectFolder;
import org.starling.workflow.molecules.MoleculeConformers;
import org.starling.workflow.molecules.MoleculeImport;

/** Structures of a file as molecules of a project, and of a molecule as structures. */
public final class MoleculeImportRun {

	private MoleculeImportRun() {
	}

	/**
	 * @param name of the molecule when the file has one; null keeps its own
	 */
	public static List<Molecule> read(Path file, String name) throws IOException {
		List<Molecule> molecules = MoleculeImport.molecules(StructureFiles.read(file), file.getFileName().toString());
		if (name != null && molecules.size() == 1) {
			molecules.getFirst().setName(name);
		}
		return molecules;
	}

	/**
	 * The conformers of a document, or the structure of its SMILES when it has none.
	 *
	 * @throws IllegalArgumentException when it has neither, or one that can't be read
	 */
	static List<Structure> structures(Path file, PrintWriter messages) throws IOException {
		if (!(InputFiles.load(file, messages) instanceof Molecule molecule)) {
			throw new IllegalArgumentException(file + " is no molecule");
		}
		if (!molecule.getConformers().isEmpty()) {
			return molecule.getConformers().stream().map(c -> MoleculeConformers.structure(molecule, c)).toList();
		}
		if (molecule.getSmiles() == null || molecule.getSmiles().isBlank()) {
			throw new IllegalArgumentException(file + ": it has neither conformers nor a SMILES");
		}
		try {
			return List.of(Smiles.parse(molecule.getSmiles()).withName(molecule.getName() == null ? "" : molecule.getName()));
		} catch (SmilesException e) {
			throw new IllegalArgumentException(file + ": SMILES, character " + (e.position() + 1) + ": " + e.getMessage(), e);
		}
	}

	public static void describe(List<Molecule> molecules, PrintWriter out) {
		for (Molecule molecule : molecules) {
			out.println(molecule.getName() + ": " + (molecule.getFormula() == null ? "a fragment" : molecule.getFormula())
					+ (molecule.getConformers().isEmpty() ? "" : ", with coordinates") + (molecule.getSmiles() == null ? ", no SMILES" : ""));
			if (molecule.getNotes() != null) {
				out.println("  " + molecule.getNotes());
			}
		}
	}

	public static void write(List<Molecule> molecules, ProjectFolder folder, PrintWriter out) throws IOException {
		for (Molecule molecule : molecules) {
			out.println("molecule \"" + molecule.getName() + "\" in " + folder.relativize(folder.add(molecule)));
		}
	}
}
