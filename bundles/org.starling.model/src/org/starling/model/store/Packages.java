package org.starling.model.store;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;
import org.starling.model.base.BasePackage;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.project.ProjectPackage;
import org.starling.model.quantization.QuantizationPackage;
import org.starling.model.result.ResultPackage;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.study.StudyPackage;

/** The packages of the project model. */
final class Packages {

	/** All of them; touching this registers them globally, which a plain class path needs. */
	static final List<EPackage> ALL = List.of(BasePackage.eINSTANCE, ProjectPackage.eINSTANCE, MoleculePackage.eINSTANCE,
			StudyPackage.eINSTANCE, BioanalysisPackage.eINSTANCE, QuantizationPackage.eINSTANCE, PkmodelPackage.eINSTANCE, SimulationPackage.eINSTANCE,
			ResultPackage.eINSTANCE);

	private Packages() {
	}
}
