package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Named;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.store.Documents;

/**
 * Makes commands that add, delete and move the objects of a containment. Nothing is executed here. A row that is deleted
 * also disappears from what refers to it.
 *
 * @param parent    the object that contains the rows; may give null, then nothing can be added
 * @param reference the containment
 * @param template  makes a new row
 * @param noun      what a row is called, singular
 */
public record RowEditing(Supplier<? extends EObject> parent, EReference reference, Supplier<? extends EObject> template,
		String noun) {

	/**
	 * For rows that are made of their class alone.
	 *
	 * @param name a new row begins with, when its class has names
	 */
	public static RowEditing named(Supplier<? extends EObject> parent, EReference reference, String name, String noun) {
		return new RowEditing(parent, reference, () -> {
			EObject row = Documents.create(reference.getEReferenceType());
			if (row instanceof Named named) {
				named.setName(name);
			}
			return row;
		}, noun);
	}

	/** A table of these rows, which are to be of that type. */
	@SuppressWarnings("unchecked")
	public <T extends EObject> TableSpec<T> spec(String id, String title, List<ColumnSpec<T>> columns, String emptyText) {
		return TableSpec.editable(id, title, columns, () -> new ArrayList<>((Collection<T>) rows()), this, emptyText);
	}

	/** A new row with an id and a name that no other row has; in no list yet. */
	public EObject create(Collection<? extends EObject> others) {
		EObject row = template.get();
		makeUnique(row, others);
		return row;
	}

	/** A copy of a row with an id and a name of its own. */
	public EObject duplicate(EObject row, Collection<? extends EObject> others) {
		EObject copy = Documents.copy(row);
		makeUnique(copy, others);
		return copy;
	}

	public Command add(EditingDomain domain, Collection<? extends EObject> rows, int index) {
		return AddCommand.create(domain, parent.get(), reference, rows, index);
	}

	public Command delete(EditingDomain domain, Collection<? extends EObject> rows) {
		return DeleteCommand.create(domain, rows);
	}

	public Command move(EditingDomain domain, EObject row, int index) {
		return MoveCommand.create(domain, parent.get(), reference, row, index);
	}

	@SuppressWarnings("unchecked")
	public List<EObject> rows() {
		EObject object = parent.get();
		return object == null ? List.of() : (List<EObject>) object.eGet(reference);
	}

	private static void makeUnique(EObject row, Collection<? extends EObject> others) {
		for (EStructuralFeature feature : new EStructuralFeature[] { PkmodelPackage.Literals.ELEMENT__SYMBOL,
				BasePackage.Literals.NAMED__NAME }) {
			if (feature.getEContainingClass().isSuperTypeOf(row.eClass()) && row.eGet(feature) instanceof String name) {
				List<String> taken = others.stream().map(o -> String.valueOf(o.eGet(feature))).toList();
				row.eSet(feature, unique(name, taken));
			}
		}
	}

	static String unique(String name, Collection<String> taken) {
		String stem = name.replaceAll("\\d+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		String candidate = name;
		for (int i = 1; taken.contains(candidate); i++) {
			candidate = stem + i;
		}
		return candidate;
	}
}
