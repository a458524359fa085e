package org.starling.ui.editors.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.base.BasePackage;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.Documents;
import org.starling.ui.Images;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** What the pages of the model editor share. */
abstract class ModelPage extends DocumentPage {

	ModelPage(ModelEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.MODEL, features);
	}

	final Model model() {
		return (Model) editor().document();
	}

	/** A table of the objects in a containment of the model. */
	final <T extends EObject> TableSpec<T> spec(EReference reference, String name, String emptyText, RowEditing editing,
			List<ColumnSpec<T>> columns) {
		return spec("model." + reference.getName(), this::model, name, emptyText, editing, columns); //$NON-NLS-1$
	}

	/** A table of the objects in the containment that the row editing names. */
	@SuppressWarnings("unchecked")
	static <T extends EObject> TableSpec<T> spec(String id, Supplier<? extends EObject> parent, String name,
			String emptyText, RowEditing editing, List<ColumnSpec<T>> columns) {
		return TableSpec.editable(id, name, columns,
				() -> parent.get() == null ? List.of() : new ArrayList<>((Collection<T>) (Object) editing.rows()), editing,
				emptyText);
	}

	/** Rows of a containment of the model; a new one has the symbol as its start. */
	final RowEditing rows(EReference reference, String noun, String symbol) {
		return new RowEditing(this::model, reference, () -> element(reference.getEReferenceType(), symbol), noun);
	}

	static EObject element(EClass type, String symbol) {
		EObject object = Documents.create(type);
		if (object instanceof Element element) {
			element.setSymbol(symbol);
		} else if (BasePackage.Literals.NAMED.isSuperTypeOf(type)) {
			object.eSet(BasePackage.Literals.NAMED__NAME, symbol);
		}
		return object;
	}

	/** What a formula may set: compartments, species and parameters. */
	final ValueFormat target() {
		return Formats.reference(o -> {
			List<Element> elements = new ArrayList<>(model().getSpecies());
			elements.addAll(model().getParameters());
			elements.addAll(model().getCompartments());
			return elements;
		});
	}

	final ValueFormat species() {
		return Formats.reference(o -> model().getSpecies());
	}

}
