package org.starling.ui.nca;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.starling.nca.NcaFlag;
import org.starling.nca.NcaParameter;
import org.starling.nca.Refusal;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/** All profiles of a study with what their terminal regressions rest on. Rows are places in the analysis. UI thread. */
final class ProfileList {

	/** Columns of the keys. Those that all profiles have in common are not shown unless the person asks for them. */
	private static final List<String> NAMES = List.of("subject", "matrix", "compound", "occasion"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final Composite control;
	private final Button flaggedOnly;
	private final ObjectTable<Integer> table;
	private final Supplier<NcaState> state;
	private boolean stale;

	/** @param state what was found last; may give null */
	ProfileList(Composite parent, EditContext context, Supplier<NcaState> state, Runnable selected) {
		this.state = state;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
		table = new ObjectTable<>(control, spec(), context);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.onSelection(selected);
		flaggedOnly = new Button(control, SWT.CHECK);
		flaggedOnly.setText(Messages.List_flaggedOnly);
		flaggedOnly.setToolTipText(Messages.List_flaggedTip);
		flaggedOnly.moveAbove(table.control());
		flaggedOnly.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			table.refresh();
			table.selectFirst();
		}));
	}

	Composite control() {
		return control;
	}

	ObjectTable<Integer> table() {
		return table;
	}

	private TableSpec<Integer> spec() {
		return TableSpec.readOnly("study.nca.profiles", Messages.List_name, columns(), this::rows, Messages.List_empty) //$NON-NLS-1$
				.large(r -> stale ? Messages.Page_stale : null);
	}

	private List<Integer> rows() {
		NcaState now = state.get();
		return now == null ? List.of()
				: IntStream.range(0, now.profiles().size()).filter(i -> !flaggedOnly.getSelection() || now.profiles().get(i).isFlagged()).boxed()
						.toList();
	}

	private ProfileRow row(int place) {
		return state.get().profiles().get(place);
	}

	private List<ColumnSpec<Integer>> columns() {
		return List.of(text("subject", Messages.Column_subject, 85, r -> r.key(0)), //$NON-NLS-1$
				text("matrix", Messages.Column_matrix, 75, r -> r.key(1)).hidden(), //$NON-NLS-1$
				text("compound", Messages.Column_compound, 95, r -> r.key(2)).hidden(), //$NON-NLS-1$
				text("occasion", Messages.Column_occasion, 75, r -> r.key(3)).hidden(), //$NON-NLS-1$
				number("points", Messages.Column_points, 50, //$NON-NLS-1$
						r -> digits(r.value(NcaParameter.LAMBDA_Z_POINTS), "%.0f")), //$NON-NLS-1$
				number("r2", Messages.Column_r2, 70, r -> digits(r.value(NcaParameter.R2_ADJUSTED), "%.4f")), //$NON-NLS-1$ //$NON-NLS-2$
				number("span", Messages.Column_span, 55, r -> digits(r.value(NcaParameter.LAMBDA_Z_SPAN), "%.2f")), //$NON-NLS-1$ //$NON-NLS-2$
				text("flags", Messages.Column_flags, 170, ProfileList::flags)); //$NON-NLS-1$
	}

	static String flags(ProfileRow row) {
		Stream<String> refusal = row.refusal() == Refusal.NONE ? Stream.of() : Stream.of(row.refusal().text());
		Stream<String> chosen = row.isChosen() ? Stream.of(Messages.List_byHand) : Stream.of();
		return Stream.of(refusal, chosen, row.warnings().stream().map(NcaFlag::text)).flatMap(s -> s).collect(Collectors.joining("; ")); //$NON-NLS-1$
	}

	private static String digits(double value, String format) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value); //$NON-NLS-1$
	}

	private ColumnSpec<Integer> text(String id, String header, int width, Function<ProfileRow, String> of) {
		return ColumnSpec.readOnly(id, header, width, ValueFormat.Kind.TEXT, i -> of.apply(row(i)));
	}

	private ColumnSpec<Integer> number(String id, String header, int width, Function<ProfileRow, String> of) {
		return ColumnSpec.readOnly(id, header, width, ValueFormat.Kind.NUMBER, i -> of.apply(row(i)));
	}

	/** Place of the selected profile, -1 when none is. */
	int selected() {
		List<Integer> selection = table.selection();
		return selection.size() == 1 ? selection.getFirst() : -1;
	}

	/** Shows the numbers as they are now. */
	void refresh(boolean numbersAreStale) {
		stale = numbersAreStale;
		NcaState now = state.get();
		for (int key = 1; now != null && key < NAMES.size(); key++) {
			int own = key;
			if (now.profiles().stream().map(r -> r.key(own)).distinct().limit(2).count() > 1) {
				table.show(NAMES.get(key));
			}
		}
		table.refresh();
		table.selectFirst();
	}

	/** Selects the next profile as the table is sorted, or the one before. */
	void step(int by) {
		Table widget = table.table();
		int next = Math.clamp(widget.getSelectionIndex() + by, 0, Math.max(0, widget.getItemCount() - 1));
		if (widget.getItemCount() > 0 && next != widget.getSelectionIndex()) {
			widget.setSelection(next);
			widget.showSelection();
			Event event = new Event();
			event.item = widget.getItem(next);
			widget.notifyListeners(SWT.Selection, event);
		}
	}

	/** Place of the selected row on the screen, from 0; -1 when none is selected. */
	int position() {
		return table.table().getSelectionIndex();
	}

	/** Number of rows on the screen. */
	int size() {
		return table.table().getItemCount();
	}
}
