package org.starling.ui.editors.study;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
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
		return RowEditing.named(parent, reference, name, noun).spec("study." + reference.getName(), title, columns, emptyText); //$NON-NLS-1$
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
