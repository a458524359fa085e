package org.starling.ui.editors.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.base.Named;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.Documents;
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
		RowEditing editing = new RowEditing(parent, reference, () -> create(reference, name), noun);
		return TableSpec.editable(id, title, columns, () -> rows(editing), editing, emptyText);
	}

	@SuppressWarnings("unchecked")
	private static <T> List<T> rows(RowEditing editing) {
		return new ArrayList<>((Collection<T>) editing.rows());
	}

	private static EObject create(EReference reference, String name) {
		EObject row = Documents.create(reference.getEReferenceType());
		if (row instanceof Named named) {
			named.setName(name);
		}
		return row;
	}
}
