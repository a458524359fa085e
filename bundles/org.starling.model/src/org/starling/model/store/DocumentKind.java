package org.starling.model.store;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.project.ProjectPackage;
import org.starling.model.quantization.QuantizationPackage;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.study.StudyPackage;

/** The kinds of files that a project folder holds: one document per file, one folder and one extension per kind. */
public enum DocumentKind {

	/** {@code project.starling} at the top of the folder. */
	PROJECT("starling", "", ProjectPackage.Literals.PROJECT),
	/** {@code molecules/*.molecule} */
	MOLECULE("molecule", "molecules", MoleculePackage.Literals.MOLECULE),
	/** {@code studies/*.study} */
	STUDY("study", "studies", StudyPackage.Literals.STUDY),
	/** {@code analytical-runs/*.analyticalrun} */
	ANALYTICAL_RUN("analyticalrun", "analytical-runs", BioanalysisPackage.Literals.ANALYTICAL_RUN),
	/** {@code energies/*.energies} */
	ENERGIES("energies", "energies", QuantizationPackage.Literals.ENERGY_CALCULATIONS),
	/** {@code models/*.model} */
	MODEL("model", "models", PkmodelPackage.Literals.MODEL),
	/** {@code simulations/*.simulation} */
	SIMULATION("simulation", "simulations", SimulationPackage.Literals.SIMULATION);

	private final String extension;
	private final String folder;
	private final EClass eClass;

	DocumentKind(String extension, String folder, EClass eClass) {
		this.extension = extension;
		this.folder = folder;
		this.eClass = eClass;
	}

	/** The file name extension, without the dot. */
	public String extension() {
		return extension;
	}

	/** The folder below the project folder; empty for the project file itself. */
	public String folder() {
		return folder;
	}

	/** The class of the root object of such a file. */
	public EClass eClass() {
		return eClass;
	}

	/** The kind that a file name's extension says; empty for any other file, and for hidden (temporary) files. */
	public static Optional<DocumentKind> of(Path file) {
		String name = file.getFileName() == null ? "" : file.getFileName().toString();
		return name.startsWith(".") ? Optional.empty() : ofExtension(name.substring(name.lastIndexOf('.') + 1));
	}

	/** The kind of a root class; empty when objects of the class are no documents. */
	public static Optional<DocumentKind> of(EClass eClass) {
		for (DocumentKind kind : values()) {
			if (kind.eClass == eClass) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	static Optional<DocumentKind> ofExtension(String extension) {
		for (DocumentKind kind : values()) {
			if (kind.extension.equals(extension)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}
}
