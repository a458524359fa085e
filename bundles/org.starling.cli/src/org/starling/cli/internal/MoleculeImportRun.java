package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.starling.chemistry.io.StructureFiles;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.ProjectFolder;
import org.starling.workflow.molecules.MoleculeImport;

/** Structures of a file as molecules of a project. */
final class MoleculeImportRun {

	private MoleculeImportRun() {
	}

	/**
	 * @param name of the molecule when the file has one; null keeps its own
	 */
	static List<Molecule> read(Path file, String name) throws IOException {
		List<Molecule> molecules = MoleculeImport.molecules(StructureFiles.read(file), file.getFileName().toString());
		if (name != null && molecules.size() == 1) {
			molecules.getFirst().setName(name);
		}
		return molecules;
	}

	static void describe(List<Molecule> molecules, PrintWriter out) {
		for (Molecule molecule : molecules) {
			out.println(molecule.getName() + ": " + (molecule.getFormula() == null ? "a fragment" : molecule.getFormula())
					+ (molecule.getConformers().isEmpty() ? "" : ", with coordinates") + (molecule.getSmiles() == null ? ", no SMILES" : ""));
			if (molecule.getNotes() != null) {
				out.println("  " + molecule.getNotes());
			}
		}
	}

	static void write(List<Molecule> molecules, ProjectFolder folder, PrintWriter out) throws IOException {
		for (Molecule molecule : molecules) {
			out.println("molecule \"" + molecule.getName() + "\" in " + folder.relativize(folder.add(molecule)));
		}
	}
}
