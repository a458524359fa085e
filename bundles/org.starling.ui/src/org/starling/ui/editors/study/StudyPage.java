package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.starling.model.base.Named;
import org.starling.model.store.Documents;
import org.starling.model.study.Study;
import org.starling.ui.Images;
import org.starling.ui.editors.Columns;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** What the pages of the study editor share. */
abstract class StudyPage extends DocumentPage {

	StudyPage(StudyEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.STUDY, features);
	}

	final Study study() {
		return (Study) editor().document();
	}

	/** A table of a containment; a new row has a name to begin with when its class has names. */
	final <T extends EObject> TableSpec<T> spec(Supplier<? extends EObject> parent, EReference reference, String title,
			String noun, String name, String emptyText, List<ColumnSpec<T>> columns) {
		RowEditing editing = new RowEditing(parent, reference, () -> create(reference, name), noun);
		return TableSpec.editable("study." + reference.getName(), title, columns, () -> rows(editing), editing, emptyText); //$NON-NLS-1$
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

	/** A value and its unit. */
	static <T extends EObject> void pair(List<ColumnSpec<T>> columns, String id, String header, EReference quantity,
			double minimum, boolean hidden) {
		ColumnSpec<T> value = Columns.value(id, header, 70, quantity, Formats.number(minimum, Double.POSITIVE_INFINITY));
		ColumnSpec<T> unit = Columns.unit(id + "Unit", NLS.bind(Messages.Column_unitOf, header), 60, quantity); //$NON-NLS-1$
		columns.add(hidden ? value.hidden() : value);
		columns.add(hidden ? unit.hidden() : unit);
	}
}
