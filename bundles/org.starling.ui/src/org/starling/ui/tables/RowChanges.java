package org.starling.ui.tables;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.ObjectLabels;

/** Rows of a table added, duplicated, deleted and moved: one undoable command each, and the selection follows. UI thread. */
final class RowChanges<T> {

	private final ObjectTable<T> table;
	private final RowEditing editing;

	/** @param table whose rows may not be editable; then only {@link #delete} and {@link #canMove} may be asked for */
	RowChanges(ObjectTable<T> table) {
		this.table = table;
		editing = table.spec().editing();
	}

	void add() {
		insert(editing.create(editing.rows()), Messages.Table_addLabel);
	}

	void duplicate() {
		for (T row : table.selection()) {
			insert(editing.duplicate((EObject) row, editing.rows()), Messages.Table_duplicateLabel);
		}
	}

	@SuppressWarnings("unchecked")
	private void insert(EObject row, String label) {
		List<T> selected = table.selection();
		int index = selected.isEmpty() ? editing.rows().size() : editing.rows().indexOf(selected.getLast()) + 1;
		table.context().execute(NLS.bind(label, editing.noun()), editing.add(table.context().domain(), List.of(row), index));
		table.showAll();
		table.selectRows(List.of((T) row));
		table.table().showSelection();
		table.selected();
		table.navigation().edit(table.shown().indexOf(row), 0);
	}

	void delete() {
		List<EObject> rows = table.selection().stream().map(EObject.class::cast).toList();
		if (editing == null || rows.isEmpty()) {
			return;
		}
		int index = table.table().getSelectionIndex();
		String label = rows.size() == 1 ? NLS.bind(Messages.Table_deleteLabel, ObjectLabels.of(rows.get(0)))
				: NLS.bind(Messages.Table_deleteManyLabel, rows.size());
		table.context().execute(label, editing.delete(table.context().domain(), rows));
		table.refresh();
		table.table().setSelection(Math.min(index, table.shown().size() - 1));
		table.selected();
	}

	/** @param step -1 up, 1 down */
	void move(int step) {
		T row = table.selection().get(0);
		int index = editing.rows().indexOf(row) + step;
		table.context().execute(NLS.bind(Messages.Table_moveLabel, ObjectLabels.of((EObject) row)),
				editing.move(table.context().domain(), (EObject) row, index));
		table.refresh();
		table.selectRows(List.of(row));
		table.selected();
	}

	boolean canMove(int step) {
		if (editing == null || !table.isNaturalOrder() || table.table().getSelectionCount() != 1) {
			return false;
		}
		int index = table.table().getSelectionIndex() + step;
		return index >= 0 && index < table.shown().size();
	}
}
