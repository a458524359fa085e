package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.InvalidValueException;

/**
 * A block of cells from the clipboard, laid over a table. When its first row repeats the headers, columns are found by
 * header and rows by their first column, so that a table that went through a spreadsheet comes back in place; else the
 * block starts at a cell. Rows beyond the last are added. Either all cells are right and one command results, or none is
 * taken. Cells are tried out one after the other, because a unit's cell may need the quantity that the value's cell made;
 * then all is taken back, and the command does it again. Knows no widget.
 *
 * @param <T> row type
 */
final class PasteBlock<T> {

	/** What a paste does, or why it can't. */
	record Result(Command command, int changedRows, int addedRows, List<String> errors) {
	}

	/** Does again what was tried out. */
	private static final class Replay extends AbstractCommand {

		private final Command tried;

		Replay(Command tried) {
			this.tried = tried;
		}

		@Override
		protected boolean prepare() {
			return true;
		}

		@Override
		public void execute() {
			tried.redo();
		}

		@Override
		public void undo() {
			tried.undo();
		}

		@Override
		public void redo() {
			tried.redo();
		}
	}

	private final EditingDomain domain;
	private final RowEditing editing;
	private final List<ColumnSpec<T>> columns;
	private final List<T> rows;
	private final CompoundCommand commands = new CompoundCommand();
	private final List<EObject> added = new ArrayList<>();
	private final Set<EObject> changed = new LinkedHashSet<>();
	private final List<String> errors = new ArrayList<>();

	/**
	 * @param editing null when no rows can be added
	 * @param columns visible ones in display order
	 * @param rows    as shown
	 */
	PasteBlock(EditingDomain domain, RowEditing editing, List<ColumnSpec<T>> columns, List<T> rows) {
		this.domain = domain;
		this.editing = editing;
		this.columns = columns;
		this.rows = rows;
	}

	/**
	 * @param row    shown row to start at; -1 appends
	 * @param column visible column to start at
	 */
	Result plan(List<List<String>> cells, int row, int column) {
		List<ColumnSpec<T>> byHeader = cells.isEmpty() ? List.of() : headers(cells.get(0));
		if (byHeader.isEmpty()) {
			List<ColumnSpec<T>> targets = columns.subList(Math.max(0, column), columns.size());
			for (int i = 0; i < cells.size(); i++) {
				int at = row < 0 ? rows.size() : row + i;
				fill(at < rows.size() ? rows.get(at) : null, targets, cells.get(i), i + 1);
			}
		} else {
			for (int i = 1; i < cells.size(); i++) {
				fill(withKey(byHeader, cells.get(i)), byHeader, cells.get(i), i + 1);
			}
		}
		if (!added.isEmpty()) {
			commands.appendAndExecute(editing.add(domain, added, editing.rows().size()));
		}
		boolean nothing = commands.isEmpty();
		if (!nothing) {
			commands.undo();
		}
		return new Result(nothing ? null : new Replay(commands), changed.size(), added.size(), List.copyOf(errors));
	}

	/** The columns that a header row names; null for a name that is none; empty when the row is no header. */
	private List<ColumnSpec<T>> headers(List<String> first) {
		List<ColumnSpec<T>> found = new ArrayList<>();
		int known = 0;
		for (String cell : first) {
			ColumnSpec<T> column = columns.stream().filter(c -> c.header().equalsIgnoreCase(cell.strip())).findFirst()
					.orElse(null);
			found.add(column);
			known += column == null ? 0 : 1;
		}
		return known > 0 && known * 2 > first.size() ? found : List.of();
	}

	private T withKey(List<ColumnSpec<T>> targets, List<String> cells) {
		int key = targets.indexOf(columns.get(0));
		if (key < 0 || key >= cells.size()) {
			return null;
		}
		return rows.stream().filter(r -> columns.get(0).text().apply(r).equals(cells.get(key).strip())).findFirst()
				.orElse(null);
	}

	private void fill(T existing, List<ColumnSpec<T>> targets, List<String> cells, int line) {
		boolean fresh = existing == null;
		if (fresh && editing == null) {
			errors.add(NLS.bind(Messages.Paste_noNewRows, line));
			return;
		}
		if (cells.size() > targets.size()) {
			errors.add(NLS.bind(Messages.Paste_tooWide, new Object[] { line, cells.size(), targets.size() }));
			return;
		}
		EObject row = fresh ? newRow() : (EObject) existing;
		for (int i = 0; i < cells.size(); i++) {
			ColumnSpec<T> column = targets.get(i);
			if (column != null && column.access() != null && column.access().editable(row)) {
				set(row, fresh, column, cells.get(i), line);
			}
		}
	}

	private EObject newRow() {
		List<EObject> others = new ArrayList<>(editing.rows());
		others.addAll(added);
		EObject row = editing.create(others);
		added.add(row);
		return row;
	}

	private void set(EObject row, boolean fresh, ColumnSpec<T> column, String text, int line) {
		try {
			Command command = column.access().change(domain, row, text);
			if (command == null) {
				return;
			}
			if (fresh) {
				command.execute();
			} else {
				commands.appendAndExecute(command);
				changed.add(row);
			}
		} catch (InvalidValueException e) {
			errors.add(NLS.bind(Messages.Paste_wrongCell, new Object[] { line, column.header(), e.getMessage() }));
		}
	}
}
