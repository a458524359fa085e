package org.starling.ui.nca;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.starling.chart.ChartViewport;
import org.starling.nca.Measure;
import org.starling.nca.NcaParameter;
import org.starling.nca.Refusal;
import org.starling.nca.table.ParameterRow;
import org.starling.star.profiles.ProfileChart;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.charts.ChartClipboard;
import org.starling.ui.charts.DataTable;
import org.starling.ui.emf.EditContext;

/** One profile: its chart, what the terminal regression takes and why, its parameters. UI thread. */
final class ProfilePane {

	/** What a person asks for. */
	interface Actions {

		void toggle(double time);

		/** Takes the points by the rule again. */
		void release();

		void noRegression();

		void step(int by);

		void explain(String reason);

		void exportChart();
	}

	private final Composite control;
	private final Label position;
	private final Button linear;
	private final RegressionChart chart;
	private final Label icon;
	private final Label status;
	private final Button release;
	private final Button none;
	private final ReasonField reason;
	private final DataTable parameters;
	private ProfileRow row;
	private List<ProfileChart.Excluded> excluded = List.of();

	ProfilePane(Composite parent, EditContext context, Actions actions) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).extendedMargins(6, 0, 0, 0).applyTo(control);
		Composite head = row(control, 4);
		ToolBar steps = new ToolBar(head, SWT.FLAT);
		Tools.push(steps, "up", Messages.Profile_previous, () -> actions.step(-1)); //$NON-NLS-1$
		Tools.push(steps, "down", Messages.Profile_next, () -> actions.step(1)); //$NON-NLS-1$
		position = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(position);
		linear = new Button(head, SWT.CHECK);
		linear.setText(Messages.Profile_linear);
		linear.setToolTipText(Messages.Profile_linearTip);
		linear.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draw()));
		SashForm sash = new SashForm(control, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite upper = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(upper);
		chart = new RegressionChart(upper, actions::toggle, actions::step);
		GridDataFactory.fillDefaults().grab(true, true).hint(260, 160).applyTo(chart.canvas());
		ToolBar tools = new ToolBar(head, SWT.FLAT);
		Tools.push(tools, Images.ZOOM_RESET, Messages.Profile_reset, () -> chart.setViewport(ChartViewport.AUTOMATIC));
		Tools.push(tools, Images.COPY, Messages.Profile_copyChart, this::copyChart);
		Tools.push(tools, Images.EXPORT, Messages.Profile_exportChart, actions::exportChart);
		Composite choice = row(upper, 2);
		icon = new Label(choice, SWT.NONE);
		icon.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_WARNING).getImage());
		GridDataFactory.swtDefaults().exclude(true).applyTo(icon);
		status = new Label(choice, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(status);
		Composite why = row(upper, 4);
		new Label(why, SWT.NONE).setText(Messages.Reason_label);
		reason = new ReasonField(why, context, actions::explain);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(reason.control());
		release = button(why, Messages.Profile_release, Messages.Profile_releaseTip, actions::release);
		none = button(why, Messages.Profile_none, Messages.Profile_noneTip, actions::noRegression);
		parameters = new DataTable(sash);
		sash.setWeights(74, 26);
	}

	private static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Button button(Composite parent, String text, String tip, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}

	Control control() {
		return control;
	}

	RegressionChart chart() {
		return chart;
	}

	ReasonField reason() {
		return reason;
	}

	DataTable parameters() {
		return parameters;
	}

	/** The profile shown, or null. */
	ProfileRow shown() {
		return row;
	}

	void position(int place, int of) {
		position.setText(of == 0 ? "" : NLS.bind(Messages.Profile_position, place + 1, of)); //$NON-NLS-1$
	}

	/** @param other null when there is none */
	void show(ProfileRow other, List<ProfileChart.Excluded> leftOut, TerminalEdits edits, boolean stale) {
		boolean same = row != null && other != null && row.profile().equals(other.profile());
		row = other;
		excluded = leftOut;
		boolean chosen = other != null && edits.chosen(other.profile()) != null;
		release.setEnabled(chosen);
		none.setEnabled(other != null && !(chosen && edits.chosen(other.profile()).length == 0));
		reason.control().setEnabled(other != null);
		reason.show(chosen ? edits.reason(other.profile()) : null, edits.reasons(), same);
		boolean lacks = other != null && edits.lacksReason(other.profile()) && reason.text().isBlank();
		status(other, lacks);
		parameters.setData(table(other));
		parameters.setStale(stale ? Messages.Page_stale : null);
		draw();
	}

	private void draw() {
		chart.show(row, excluded, !linear.getSelection());
	}

	private void status(ProfileRow other, boolean lacksReason) {
		String text = other == null ? Messages.Profile_nothing : describe(other);
		boolean refused = other != null && other.refusal() != Refusal.NONE;
		status.setText(LegacyActionTools.escapeMnemonics(lacksReason ? text + ' ' + Messages.Profile_noReason : text));
		((GridData) icon.getLayoutData()).exclude = !refused && !lacksReason;
		icon.setVisible(refused || lacksReason);
		status.requestLayout();
	}

	private static String describe(ProfileRow row) {
		String points = row.isChosen() ? Messages.Profile_byHand : Messages.Profile_byRule;
		if (row.refusal() != Refusal.NONE) {
			return NLS.bind(Messages.Profile_refused, points, row.refusal().text());
		}
		String time = row.set().units().unit(Measure.TIME);
		String unit = time == null ? "" : ' ' + time; //$NON-NLS-1$
		return NLS.bind(Messages.Profile_regression, new Object[] { points, (int) row.value(NcaParameter.LAMBDA_Z_POINTS),
				NumberText.format(row.value(NcaParameter.LAMBDA_Z_LOWER)), NumberText.format(row.value(NcaParameter.LAMBDA_Z_UPPER)) + unit,
				String.format(Locale.ROOT, "%.4f", row.value(NcaParameter.R2_ADJUSTED)), //$NON-NLS-1$
				String.format(Locale.ROOT, "%.4g", row.value(NcaParameter.HALF_LIFE)) + unit }); //$NON-NLS-1$
	}

	private static Table table(ProfileRow row) {
		List<ParameterRow> rows = row == null ? List.of() : row.parameters();
		return Table.builder().text(Messages.Column_code, texts(rows, ParameterRow::code))
				.text(Messages.Column_parameter, texts(rows, ParameterRow::title))
				.number(Messages.Column_value, null, rows.stream().mapToDouble(ParameterRow::value).toArray())
				.text(Messages.Column_unit, texts(rows, ParameterRow::unit))
				.text(Messages.Column_reason, texts(rows, r -> r.reason().isEmpty() ? r.flags().replace(";", "; ") : r.reason())) //$NON-NLS-1$ //$NON-NLS-2$
				.build();
	}

	private static String[] texts(List<ParameterRow> rows, Function<ParameterRow, String> of) {
		return rows.stream().map(of).toArray(String[]::new);
	}

	private void copyChart() {
		if (chart.spec() != null) {
			ChartClipboard.copy(control.getDisplay(), chart.spec(), chart.viewport(), chart.canvas().getSize().x, chart.canvas().getSize().y);
		}
	}
}
