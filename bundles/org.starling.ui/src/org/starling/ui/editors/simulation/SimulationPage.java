package org.starling.ui.editors.simulation;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.simulation.Simulation;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.ui.CommandLinks;
import org.starling.ui.Images;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** What the pages of the simulation editor share. */
abstract class SimulationPage extends DocumentPage {

	SimulationPage(SimulationEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.SIMULATION, features);
	}

	final Simulation simulation() {
		return (Simulation) editor().document();
	}

	/** The simulated model; null when none is chosen or its file is gone. */
	final Model model() {
		Model model = simulation().getModel();
		return model == null || model.eIsProxy() ? null : model;
	}

	/** The study; null when none is chosen or its file is gone. */
	final Study study() {
		Study study = simulation().getStudy();
		return study == null || study.eIsProxy() ? null : study;
	}

	final List<Observer> observers() {
		return model() == null ? List.of() : model().getObservers();
	}

	final List<Parameter> parameters() {
		return model() == null ? List.of() : model().getParameters();
	}

	final List<Matrix> matrices() {
		return study() == null ? List.of() : study().getMatrices();
	}

	final ValueFormat parameter() {
		return Formats.reference(o -> parameters());
	}

	/** Runs the simulation as it stands. */
	final void run() {
		CommandLinks.run(editor().getSite(), CommandLinks.RUN_SIMULATION);
	}

	static <T extends EObject> TableSpec<T> spec(String id, Supplier<? extends EObject> parent, EReference reference,
			String title, String noun, String name, String emptyText, List<ColumnSpec<T>> columns) {
		return RowEditing.named(parent, reference, name, noun).spec(id, title, columns, emptyText);
	}
}
