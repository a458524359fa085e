package org.starling.ui.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.starling.ui.emf.EditContext;

/**
 * The table of the workbench: in-place editing by keyboard, sort, filter, columns to hide, copy and paste with headers as
 * tab-separated text, and buttons for rows. Each change is one undoable command. UI thread only.
 *
 * @param <T> row type
 */
public final class ObjectTable<T> implements EditTarget {

	/** From here on rows are filtered and sorted in a job. */
	private static final int MANY_ROWS = 3000;

	private final TableSpec<T> spec;
	private final EditContext context;
	private final Composite control;
	private final TableViewer viewer;
	private final TableColumns<T> columns;
	private final TableBar<T> bar;
	private final CellNavigation<T> navigation;
	private List<T> shown = List.of();
	private RowOrder<T> order = RowOrder.natural();
	private String emptyText;
	private int ordering;
	private boolean refreshAfterEdit;
	private Runnable selectionListener = () -> {
	};

	public ObjectTable(Composite parent, TableSpec<T> spec, EditContext context) {
		this.spec = spec;
		this.context = context;
		this.emptyText = spec.emptyText();
		control = new Composite(parent, SWT.NONE);
		control.setLayout(new FormLayout());
		Composite host = new Composite(control, SWT.NONE); // before the bar, so that it gets the focus first
		viewer = new TableViewer(host,
				SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL | (spec.large() ? SWT.VIRTUAL : 0));
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData(EditTarget.KEY, this);
		table.setToolTipText(""); //$NON-NLS-1$
		table.getAccessible().addAccessibleListener(new AccessibleName(spec.name()));
		viewer.setContentProvider(spec.large() ? (ILazyContentProvider) this::showRow : ArrayContentProvider.getInstance());
		navigation = new CellNavigation<>(this);
		columns = new TableColumns<>(this, host);
		bar = new TableBar<>(control, this);
		layOut(host);
		ColumnViewerToolTipSupport.enableFor(viewer);
		EmptyText.paint(table, this::emptyText);
		viewer.addSelectionChangedListener(e -> selected());
		TableMenu.install(this);
		refresh();
	}

	private void layOut(Composite host) {
		FormData top = new FormData();
		top.left = new FormAttachment(0);
		top.right = new FormAttachment(100);
		top.top = new FormAttachment(0);
		bar.control().setLayoutData(top);
		FormData rest = new FormData(300, spec.large() ? 240 : 130);
		rest.left = new FormAttachment(0);
		rest.right = new FormAttachment(100);
		rest.top = new FormAttachment(bar.control(), 4);
		rest.bottom = new FormAttachment(100);
		host.setLayoutData(rest);
	}

	private void showRow(int index) {
		if (index < shown.size()) {
			viewer.replace(shown.get(index), index);
		}
	}

	private String emptyText() {
		if (!order.isFiltered() || spec.rows().get().isEmpty()) {
			return emptyText;
		}
		String unmarked = bar.marks() == null || !order.words().isEmpty() ? null : bar.marks().emptyText();
		return unmarked == null ? Messages.Table_nothingMatches : unmarked;
	}

	/** Replaces the text that stands in place of rows. */
	public void setEmptyText(String text) {
		emptyText = text;
		table().redraw();
	}

	/** Tells who follows the selection. */
	void selected() {
		bar.update();
		context.select(selection());
		selectionListener.run();
	}

	/** Shows a column that is hidden at first, unless the person has chosen about it. */
	public void show(String columnId) {
		columns.show(columnId);
	}

	/** Called whenever other rows may be selected, for details that follow this table. */
	public void onSelection(Runnable listener) {
		selectionListener = listener;
	}

	/** Shows the rows as they are now; the selection is kept. A cell that is being edited is left alone until it is done. */
	public void refresh() {
		if (table().isDisposed()) {
			return;
		}
		if (viewer.isCellEditorActive()) {
			refreshAfterEdit = true;
			return;
		}
		refreshAfterEdit = false;
		List<T> rows = spec.rows().get();
		if (rows.size() < MANY_ROWS || order.isNatural()) {
			ordering++;
			show(order.apply(rows, columns.visible()));
		} else {
			orderInBackground(rows, ++ordering);
		}
	}

	private void orderInBackground(List<T> rows, int mine) {
		RowOrder<T> wanted = order;
		List<ColumnSpec<T>> visible = columns.visible();
		Display display = table().getDisplay();
		Job.createSystem(Messages.Job_order, (ICoreRunnable) monitor -> {
			List<T> ordered = wanted.apply(rows, visible);
			display.asyncExec(() -> {
				if (mine == ordering && !table().isDisposed()) {
					show(ordered);
				}
			});
		}).schedule();
	}

	private void show(List<T> rows) {
		if (rows.equals(shown) && !spec.large()) {
			viewer.refresh();
		} else {
			List<T> before = selection();
			int top = table().getTopIndex();
			shown = rows;
			setInput();
			selectRows(before);
			table().setTopIndex(top);
			if (!before.equals(selection())) {
				selectionListener.run();
			}
		}
		bar.update();
		table().redraw();
	}

	private void setInput() {
		if (!spec.large()) {
			viewer.setInput(shown);
			return;
		}
		viewer.setInput(shown);
		viewer.setItemCount(shown.size());
		table().clearAll();
	}

	void afterEdit() {
		if (refreshAfterEdit) {
			table().getDisplay().asyncExec(this::refresh);
		}
	}

	/** The selected rows in display order. */
	public List<T> selection() {
		int[] indices = table().getSelectionIndices();
		Arrays.sort(indices);
		return Arrays.stream(indices).filter(i -> i < shown.size()).mapToObj(shown::get).toList();
	}

	void selectRows(List<? extends T> rows) {
		table().setSelection(rows.stream().mapToInt(shown::indexOf).filter(i -> i >= 0).toArray());
	}

	/** Selects a row and scrolls to it, for what is chosen elsewhere; nothing when it is not shown. */
	public void select(T row) {
		if (shown.contains(row) && !selection().equals(List.of(row))) {
			selectRows(List.of(row));
			table().showSelection();
			selected();
		}
	}

	/** Selects the first row when none is selected, for tables that lead details. */
	public void selectFirst() {
		if (table().getSelectionCount() == 0 && !shown.isEmpty()) {
			table().setSelection(0);
			bar.update();
			selectionListener.run();
		}
	}

	/** Selects a row and the cell that shows a feature of it; false when no shown row does. */
	public boolean reveal(EObject object, EStructuralFeature feature) {
		showAll();
		for (T row : shown) {
			int column = columns.showing(row, object, feature);
			if (column >= 0 || row instanceof EObject model && Objects.equals(model, object)) {
				selectRows(List.of(row));
				table().showSelection();
				table().setFocus();
				navigation.focus(shown.indexOf(row), Math.max(0, column));
				selected();
				return true;
			}
		}
		return false;
	}

	/** Adds a row behind the selected one and starts to edit it. */
	public void addRow() {
		new RowChanges<>(this).add();
	}

	@Override
	public void delete() {
		new RowChanges<>(this).delete();
	}

	/** Whether rows stand in the order of the model, so that they can be moved. */
	boolean isNaturalOrder() {
		return order.isNatural();
	}

	/** Shows all rows, the filters empty. */
	void showAll() {
		order = order.filter("").only(null); //$NON-NLS-1$
		bar.clearFilter();
		refresh();
	}

	@Override
	public void cut() {
		if (spec.editing() != null) {
			copy();
			delete();
		}
	}

	/** Copies the selected rows, or all when none is selected, with the headers of the visible columns. */
	@Override
	public void copy() {
		new TableClipboard<>(this).copy();
	}

	@Override
	public void paste() {
		new TableClipboard<>(this).paste();
	}

	/** Pastes tab-separated text as one command; a wrong cell leaves everything as it was and is reported. */
	public void paste(String block) {
		new TableClipboard<>(this).paste(block);
	}

	@Override
	public void selectAll() {
		table().selectAll();
		selected();
	}

	void filter(String text) {
		order = order.filter(text);
		refresh();
	}

	/** @param passing which rows are shown; null for all */
	void only(Predicate<T> passing) {
		order = order.only(passing);
		refresh();
	}

	/** What filters by marks; null when rows have none. */
	TableMarks<T> marks() {
		return bar.marks();
	}

	/** Sorts by a column, or reverses, or goes back to the model's order. */
	void sort(ColumnSpec<T> column) {
		order = order.toggle(column);
		columns.showDirection(column, order.direction());
		refresh();
	}

	/** Says in the status line why a typed text was not taken. */
	void reject(String text, String reason) {
		context.report(NLS.bind(Messages.Reject_text, text, reason));
	}

	List<T> shown() {
		return shown;
	}

	TableSpec<T> spec() {
		return spec;
	}

	EditContext context() {
		return context;
	}

	TableViewer viewer() {
		return viewer;
	}

	TableColumns<T> columns() {
		return columns;
	}

	CellNavigation<T> navigation() {
		return navigation;
	}

	/** What the cells of the visible columns show, row by row. */
	public List<List<String>> texts() {
		return shown.stream().map(r -> columns.visible().stream().map(c -> c.text().apply(r)).toList()).toList();
	}

	/** The SWT table, for layout and focus. */
	public Table table() {
		return viewer.getTable();
	}

	/** The whole control: bar and table. */
	public Composite control() {
		return control;
	}
}
