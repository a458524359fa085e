package org.starling.quantization.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.run.RunPart;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.Category;
import org.starling.ui.wizards.Background;
import org.starling.ui.wizards.DocumentCombo;
import org.starling.ui.wizards.FileChoice;
import org.starling.ui.wizards.FindingTable;

/** Into which study, what the samples are of, and what is to happen. */
final class SendToStudyPage extends WizardPage {

	private static final int DELAY = 300;

	private final IFile file;
	private final AnalyticalRun run;
	private final QuantifiedRun quantified;
	private DocumentCombo studies;
	private FileChoice samples;
	private Text pattern;
	private Button force;
	private Button replace;
	private Label counts;
	private FindingTable notes;
	private Background background;

	SendToStudyPage(IFile file, AnalyticalRun run, QuantifiedRun quantified) {
		super("sendToStudy"); //$NON-NLS-1$
		this.file = file;
		this.run = run;
		this.quantified = quantified;
		setTitle(Messages.Send_title);
		setDescription(Messages.Send_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		background = new Background(area, Messages.Send_planning);
		label(area, Messages.Send_study);
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		studies = new DocumentCombo(combo, Category.STUDIES, null);
		studies.show(file.getProject());
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed()));
		label(area, Messages.Send_samples).setToolTipText(Messages.Send_samplesTip);
		samples = new FileChoice(area, Messages.Import_tables, "*.csv;*.tsv;*.txt;*.xlsx", this::changed); //$NON-NLS-1$
		label(area, Messages.Send_pattern).setToolTipText(Messages.Send_patternTip);
		pattern = new Text(area, SWT.BORDER | SWT.SINGLE);
		pattern.setMessage("(?<subject>[^_]+)_(?<tissue>[^_]+)_(?<time>.+)"); //$NON-NLS-1$
		pattern.setToolTipText(Messages.Send_patternTip);
		pattern.addModifyListener(e -> changed());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(pattern);
		force = check(area, Messages.Send_force);
		replace = check(area, Messages.Send_replace);
		counts = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(500, SWT.DEFAULT).applyTo(counts);
		notes = new FindingTable(area);
		((GridData) notes.getLayoutData()).horizontalSpan = 2;
		notes.setVisible(false);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.quantization.ui.sendToStudy"); //$NON-NLS-1$
		changed();
	}

	private static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private Button check(Composite area, String text) {
		label(area, ""); //$NON-NLS-1$
		Button check = new Button(area, SWT.CHECK);
		check.setText(text);
		check.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed()));
		return check;
	}

	private void changed() {
		setPageComplete(false);
		setErrorMessage(null);
		counts.setText(""); //$NON-NLS-1$
		notes.setVisible(false);
		if (studies.chosen() == null) {
			setErrorMessage(Messages.Send_noStudy);
			return;
		}
		if (!samples.isBlank() && samples.file() == null) {
			setErrorMessage(Messages.Import_noFile);
			return;
		}
		try {
			SendPlan plan = plan();
			Path folder = file.getProject().getLocation().toPath();
			setMessage(Messages.Send_planning);
			background.run(DELAY, cancelled -> plan.preview(ProjectFolder.open(folder)), this::show, this::refuse);
		} catch (IllegalArgumentException e) {
			refuse(ErrorDialogs.reason(e));
		}
	}

	private void refuse(String reason) {
		setMessage(null);
		setErrorMessage(reason);
	}

	private void show(SendPlan.Preview preview) {
		setMessage(null);
		counts.setText(NLS.bind(Messages.Send_counts, preview.taken(), preview.excluded()));
		notes.setVisible(preview.notes().rows() > 0);
		notes.setData(preview.notes());
		counts.getParent().layout(true, true);
		setPageComplete(true);
	}

	/**
	 * What the page says now.
	 *
	 * @throws IllegalArgumentException when the run lacks something, such as the unit of concentrations
	 */
	SendPlan plan() {
		String name = file.getName().replaceFirst("\\.analyticalrun$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			List<RunPart> parts = RunPart.of(run, quantified, file.getProject().getLocation().toPath(), name, null, null, System.getProperty("user.name")); //$NON-NLS-1$
			String names = pattern.getText().strip();
			return new SendPlan(studies.chosen(), parts.stream().map(p -> p.with(force.getSelection(), replace.getSelection())).toList(),
					samples.file(), names.isEmpty() ? null : names);
		} catch (IOException e) {
			throw new IllegalArgumentException(ErrorDialogs.reason(e), e);
		}
	}
}
