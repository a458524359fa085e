package org.starling.ui.wizards;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.starling.tables.Table;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.SampleImport;

/** Last page of the import: every cell that could not be taken as it stands, with its place, reason and a proposal. */
final class ImportProblemsPage extends WizardPage {

	private final Supplier<SampleImport> source;
	private FindingTable table;
	private Label summary;

	ImportProblemsPage(Supplier<SampleImport> source) {
		super("problems"); //$NON-NLS-1$
		this.source = source;
		setTitle(Messages.Problems_title);
		setDescription(Messages.Problems_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(8, 8).applyTo(area);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.import"); //$NON-NLS-1$
		summary = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(summary);
		table = new FindingTable(area);
	}

	@Override
	public void setVisible(boolean visible) {
		SampleImport samples = source.get();
		if (visible && samples != null) {
			List<RowProblem> problems = samples.problems();
			summary.setText(problems.isEmpty() ? NLS.bind(Messages.Problems_none, samples.accepted())
					: NLS.bind(Messages.Problems_summary, samples.accepted(), samples.excluded()));
			table.setVisible(!problems.isEmpty());
			table.setData(table(problems));
		}
		super.setVisible(visible);
	}

	private static Table table(List<RowProblem> problems) {
		return Table.builder().number(Messages.Problems_line, null, problems.stream()
				.mapToDouble(p -> p.row() == 0 ? Double.NaN : p.row()).toArray())
				.text(Messages.Problems_column, texts(problems, RowProblem::column))
				.text(Messages.Problems_original, texts(problems, RowProblem::original))
				.text(Messages.Problems_reason, texts(problems, RowProblem::reason))
				.text(Messages.Problems_proposal, texts(problems, RowProblem::proposal))
				.text(Messages.Problems_consequence,
						texts(problems, p -> p.excludes() ? Messages.Problems_excluded : Messages.Problems_kept))
				.build();
	}

	private interface Text {
		String of(RowProblem problem);
	}

	private static String[] texts(List<RowProblem> problems, Text text) {
		return problems.stream().map(p -> text.of(p).isEmpty() ? null : text.of(p)).toArray(String[]::new);
	}
}
