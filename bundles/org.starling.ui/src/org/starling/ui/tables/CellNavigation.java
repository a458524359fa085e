package org.starling.ui.tables;

import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationListener;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerEditorDeactivationEvent;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** Keyboard in the cells: arrows move, Enter, F2 or any character edits, Tab goes on to the next cell. */
final class CellNavigation<T> {

	private final ObjectTable<T> table;
	private final TableViewerFocusCellManager focus;

	CellNavigation(ObjectTable<T> table) {
		this.table = table;
		TableViewer viewer = table.viewer();
		focus = new TableViewerFocusCellManager(viewer, new FocusBorder(viewer));
		ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				return switch (event.eventType) {
				case ColumnViewerEditorActivationEvent.TRAVERSAL, ColumnViewerEditorActivationEvent.PROGRAMMATIC,
						ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION ->
					true;
				case ColumnViewerEditorActivationEvent.KEY_PRESSED -> isEditKey(event);
				default -> false;
				};
			}
		};
		strategy.setEnableEditorActivationWithKeyboard(true);
		TableViewerEditor.create(viewer, focus, strategy,
				ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR
						| ColumnViewerEditor.TABBING_VERTICAL | ColumnViewerEditor.KEYBOARD_ACTIVATION
						| ColumnViewerEditor.KEEP_EDITOR_ON_DOUBLE_CLICK);
		viewer.getColumnViewerEditor().addEditorActivationListener(new Listener());
	}

	private static boolean isEditKey(ColumnViewerEditorActivationEvent event) {
		return event.keyCode == SWT.F2 || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR
				|| event.character > ' ' && event.character != SWT.DEL && (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) == 0;
	}

	/** Index of the column with the focus, among the visible ones in display order. */
	int focusedColumn() {
		ViewerCell cell = focus.getFocusCell();
		if (cell == null) {
			return 0;
		}
		ColumnSpec<T> spec = table.spec().columns().get(cell.getColumnIndex());
		return Math.max(0, table.columns().visible().indexOf(spec));
	}

	/** Starts to edit a cell. */
	void edit(int row, int column) {
		if (row >= 0) {
			table.viewer().editElement(table.shown().get(row), column);
		}
	}

	/** Puts the focus on a cell; a click is how the focus manager learns of it. */
	void focus(int row, int column) {
		TableItem item = table.table().getItem(row);
		table.table().showColumn(table.table().getColumn(column));
		Rectangle cell = item.getBounds(column);
		Event click = new Event();
		click.button = 1;
		click.x = cell.x + cell.width / 2;
		click.y = cell.y + cell.height / 2;
		table.table().notifyListeners(SWT.MouseDown, click);
	}

	private final class Listener extends ColumnViewerEditorActivationListener {
		@Override
		public void beforeEditorActivated(ColumnViewerEditorActivationEvent event) {
			// any event that the strategy accepts may open the editor
		}

		@Override
		public void afterEditorActivated(ColumnViewerEditorActivationEvent event) {
			// the editor shows itself
		}

		@Override
		public void beforeEditorDeactivated(ColumnViewerEditorDeactivationEvent event) {
			// the editor has written its value already
		}

		@Override
		public void afterEditorDeactivated(ColumnViewerEditorDeactivationEvent event) {
			table.afterEdit();
		}
	}
}
