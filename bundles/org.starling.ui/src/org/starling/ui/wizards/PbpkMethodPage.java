package org.starling.ui.wizards;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.pbpk.partition.PartitionComparison;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.DataTable;
import org.starling.ui.pbpk.PbpkChoice;
import org.starling.ui.theme.Themes;

/** The method of the partition coefficients, chosen beside what all methods give for the molecule in each organ. */
final class PbpkMethodPage extends WizardPage {

	private final Supplier<PbpkSource> source;
	private final List<PartitionMethod> methods = PartitionMethods.all();
	private Combo method;
	private Label citation;
	private DataTable table;
	private ChartCanvas chart;
	private Background background;
	private PartitionComparison comparison;

	PbpkMethodPage(Supplier<PbpkSource> source) {
		super("method"); //$NON-NLS-1$
		this.source = source;
		setTitle(Messages.Pbpk_methodTitle);
		setDescription(Messages.Pbpk_methodDescription);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).spacing(10, 8).applyTo(area);
		DocumentPage.label(area, Messages.Pbpk_method);
		method = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		method.setItems(methods.stream().map(PartitionMethod::title).toArray(String[]::new));
		method.select(Math.max(0, methods.stream().map(PartitionMethod::id).toList().indexOf(CompoundSettings.DEFAULT_METHOD)));
		method.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> describe()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(method);
		citation = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(620, citation.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 3)
				.applyTo(citation);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(860, 380).applyTo(sash);
		chart = new ChartCanvas(sash);
		table = new DataTable(sash);
		sash.setWeights(55, 45);
		background = new Background(area, Messages.Pbpk_comparing);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.pbpk"); //$NON-NLS-1$
	}

	/** Id of the chosen method; the standard one before the page is made. */
	String method() {
		return method == null ? CompoundSettings.DEFAULT_METHOD : methods.get(method.getSelectionIndex()).id();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			PbpkSource now = source.get();
			setPageComplete(false);
			setMessage(Messages.Pbpk_comparing);
			background.run(0, cancelled -> now.choice().comparison(now.molecule()), this::show, reason -> {
				setErrorMessage(reason);
				setPageComplete(false);
			});
		}
	}

	private void show(PartitionComparison found) {
		comparison = found;
		setMessage(null);
		setErrorMessage(null);
		table.setData(PbpkChoice.byOrgan(found));
		describe();
		setPageComplete(true);
	}

	private void describe() {
		PartitionMethod chosen = methods.get(method.getSelectionIndex());
		if (comparison != null) {
			chart.show(PbpkChoice.chart(comparison, chosen), ChartViewport.AUTOMATIC,
					Themes.isDark(chart) ? ChartTheme.dark() : ChartTheme.light());
		}
		List<String> notes = comparison == null ? List.of() : PbpkChoice.notes(comparison, chosen.id());
		String text = chosen.citation() + (notes.isEmpty() ? "" : '\n' + String.join("; ", notes)); //$NON-NLS-1$ //$NON-NLS-2$
		citation.setText(LegacyActionTools.escapeMnemonics(text));
		citation.setToolTipText(text);
	}
}
