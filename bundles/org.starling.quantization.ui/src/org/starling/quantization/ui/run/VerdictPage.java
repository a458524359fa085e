package org.starling.quantization.ui.run;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Section;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.Rejection;
import org.starling.lcms.quantitation.RuleVerdict;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.emf.ValueFormat.Kind;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/** What ICH M10 asks of the run, rule by rule, and the calibrators that were taken out. */
final class VerdictPage extends RunPage {

	private ObjectTable<RuleVerdict> rules;
	private Text whole;
	private Section rejected;
	private DataTable rejections;
	private AnalyteResult shown;

	VerdictPage(AnalyticalRunEditor editor) {
		super(editor, "verdict", Messages.Verdict_title); //$NON-NLS-1$
	}

	@Override
	protected void content(Composite client) {
		rules = table(section(client, Messages.Verdict_section, Messages.Verdict_help, true),
				TableSpec.readOnly("run.verdict", Messages.Verdict_section, columns(), this::rows, Messages.Verdict_empty)); //$NON-NLS-1$
		whole = new Text(rules.control().getParent(), SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, 3 * whole.getLineHeight() + 4).applyTo(whole);
		rules.onSelection(() -> whole.setText(rules.selection().stream().map(RuleVerdict::text).findFirst().orElse(""))); //$NON-NLS-1$
		Composite folded = foldingSection(client, Messages.Rejections_section, Messages.Rejections_help, false);
		rejected = (Section) folded.getParent();
		rejections = new DataTable(folded);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 110).applyTo(rejections);
	}

	private List<RuleVerdict> rows() {
		return results().shown() == null ? List.of() : results().shown().run().rules();
	}

	private static List<ColumnSpec<RuleVerdict>> columns() {
		return List.of(
				ColumnSpec.<RuleVerdict>readOnly("verdict", Messages.Column_verdict, 110, Kind.TEXT, VerdictPage::verdict).withIcon(VerdictPage::icon), //$NON-NLS-1$
				ColumnSpec.readOnly("rule", Messages.Column_rule, 130, Kind.TEXT, RuleVerdict::id), //$NON-NLS-1$
				ColumnSpec.readOnly("section", Messages.Column_section, 90, Kind.TEXT, RuleVerdict::section), //$NON-NLS-1$
				ColumnSpec.<RuleVerdict>readOnly("text", Messages.Column_text, 620, Kind.TEXT, RuleVerdict::text).withToolTip(RuleVerdict::text)); //$NON-NLS-1$
	}

	private static String verdict(RuleVerdict rule) {
		return switch (rule.verdict()) {
		case PASSED -> Messages.Verdict_passed;
		case FAILED -> Messages.Verdict_failed;
		case NOT_TESTED -> Messages.Verdict_notTested;
		};
	}

	private static String icon(RuleVerdict rule) {
		return switch (rule.verdict()) {
		case PASSED -> "verdict-passed"; //$NON-NLS-1$
		case FAILED -> "verdict-failed"; //$NON-NLS-1$
		case NOT_TESTED -> "verdict-untested"; //$NON-NLS-1$
		};
	}

	@Override
	protected void show() {
		if (shown != results().shown()) {
			shown = results().shown();
			rules.refresh();
			rules.selectFirst();
			rejections.setData(rejected());
			boolean any = rejections.data().rows() > 0;
			rejected.setText(any ? Messages.Rejections_section + " (" + rejections.data().rows() + ')' : Messages.Rejections_none); //$NON-NLS-1$
			if (any != rejected.isExpanded()) {
				rejected.setExpanded(any);
			}
		}
	}

	private Table rejected() {
		List<Rejection> all = shown == null ? List.of() : shown.run().rejections();
		return Table.builder().text(Messages.Column_sample, all.stream().map(r -> r.row().sample()).toArray(String[]::new))
				.number(Messages.Column_nominal, shown == null ? null : shown.analyte().unit(), all.stream().mapToDouble(r -> r.row().nominal()).toArray())
				.number(Messages.Column_accuracy, "%", all.stream().mapToDouble(Rejection::accuracy).toArray()) //$NON-NLS-1$
				.number(Messages.Column_finalAccuracy, "%", all.stream().mapToDouble(Rejection::finalAccuracy).toArray()) //$NON-NLS-1$
				.number(Messages.Column_limit, "%", all.stream().mapToDouble(Rejection::limit).toArray()).build(); //$NON-NLS-1$
	}

	@Override
	protected Table exported() {
		if (results().run() == null) {
			return null;
		}
		List<String[]> lines = results().run().results().stream()
				.flatMap(result -> result.run().rules().stream().map(rule -> new String[] { result.analyte().name(), rule.id(),
						"ICH M10, " + rule.section(), verdict(rule), rule.text() })).toList(); //$NON-NLS-1$
		String[] names = { Messages.Column_analyte, Messages.Column_rule, Messages.Column_section, Messages.Column_verdict, Messages.Column_text };
		Table.Builder table = Table.builder();
		for (int i = 0; i < names.length; i++) {
			int column = i;
			table.text(names[i], lines.stream().flatMap(line -> Stream.of(line[column])).toArray(String[]::new));
		}
		return table.build();
	}
}
