package org.starling.ui.wizards;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.structure.PbpkBuild;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.ui.tables.AccessibleName;

/** What had to be assumed for the model; it is seen before the model is made. */
final class PbpkSummaryPage extends WizardPage {

	private final Supplier<PbpkSource> source;
	private Label size;
	private StyledText assumptions;
	private Background background;

	PbpkSummaryPage(Supplier<PbpkSource> source) {
		super("summary"); //$NON-NLS-1$
		this.source = source;
		setTitle(Messages.Pbpk_summaryTitle);
		setDescription(Messages.Pbpk_summaryDescription);
		setPageComplete(false);
	}

	/** What was built to look at. */
	private record Seen(String size, List<String> assumptions) {

		static Seen of(PbpkBuild build) {
			Model m = build.model();
			int bad = ModelChecks.check(m).size();
			return new Seen(NLS.bind(Messages.Pbpk_size, new Object[] { m.getCompartments().size(), m.getSpecies().size(),
					m.getReactions().size(), m.getParameters().size(), bad }), build.assumptions());
		}
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(10, 8).applyTo(area);
		size = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(size);
		assumptions = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
		assumptions.setMargins(8, 8, 8, 8);
		assumptions.getAccessible().addAccessibleListener(new AccessibleName(Messages.Pbpk_summaryTitle));
		GridDataFactory.fillDefaults().grab(true, true).hint(620, 260).applyTo(assumptions);
		background = new Background(area, Messages.Pbpk_building);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.pbpk"); //$NON-NLS-1$
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			PbpkSource now = source.get();
			setPageComplete(false);
			setErrorMessage(null);
			setMessage(Messages.Pbpk_building);
			background.run(0, cancelled -> Seen.of(PbpkModelBuilder.assemble(now.choice().settings(now.molecule()))), this::show, reason -> {
				size.setText(Messages.Pbpk_refused);
				assumptions.setText(reason);
				setErrorMessage(reason.lines().findFirst().orElse(reason));
			});
		}
	}

	private void show(Seen seen) {
		setMessage(null);
		size.setText(seen.size());
		assumptions.setText(seen.assumptions().isEmpty() ? Messages.Pbpk_nothingAssumed
				: seen.assumptions().stream().map(a -> "\u2022 " + a).collect(Collectors.joining("\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		setPageComplete(true);
	}
}
