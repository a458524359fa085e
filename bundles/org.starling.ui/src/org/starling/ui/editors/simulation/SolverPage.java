package org.starling.ui.editors.simulation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ide.ResourceUtil;
import org.starling.model.simulation.SimulationPackage;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.SolverRegistry;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;

/** Which solver, how exact, and the options that this solver declares. */
final class SolverPage extends SimulationPage {

	private static final String AUTO = "auto"; //$NON-NLS-1$

	private Composite options;
	private Label about;
	private Label broken;
	private FieldGrid optionFields;
	private String shownSolver;

	SolverPage(SimulationEditor editor) {
		super(editor, "solver", Messages.Solver_title, SimulationPackage.Literals.SIMULATION__SOLVER); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		Composite client = section(body, Messages.Solver_title, null, false);
		FieldGrid grid = fields(client, this::simulation);
		var solver = SimulationPackage.Literals.SIMULATION__SOLVER;
		Field choice = grid.add(new SolverValue(), Messages.Field_solverTip);
		GridDataFactory.swtDefaults().indent(8, 0).hint(320, SWT.DEFAULT).applyTo(choice.control());
		grid.add(FeatureValue.of(Messages.Field_relTol, Formats.requiredNumber(1e-14, 0.1), solver,
				SimulationPackage.Literals.SOLVER_CHOICE__RELATIVE_TOLERANCE), Messages.Field_relTolTip);
		grid.add(FeatureValue.of(Messages.Field_absTol, Formats.requiredNumber(0, 1e6), solver,
				SimulationPackage.Literals.SOLVER_CHOICE__ABSOLUTE_TOLERANCE), Messages.Field_absTolTip);
		grid.add(FeatureValue.of(Messages.Field_maxSteps, Formats.integer(1, Integer.MAX_VALUE), solver,
				SimulationPackage.Literals.SOLVER_CHOICE__MAX_STEPS), Messages.Field_maxStepsTip);
		options = section(body, Messages.Options_section, null, false);
		about = label(options);
		broken = label(options);
		new LastRun(ResourceUtil.getFile(editor().getEditorInput()), label(section(body, Messages.LastRun_section, null, false)),
				() -> getManagedForm().reflow(true));
		onRefresh(this::loadOptions);
	}

	private Label label(Composite parent) {
		Label label = toolkit().createLabel(parent, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private String solverId() {
		return simulation().getSolver() == null ? AUTO
				: Objects.requireNonNullElse(simulation().getSolver().getSolverId(), AUTO);
	}

	/** Plug-ins are loaded in a job, because their code may do anything. */
	private void loadOptions() {
		String id = solverId();
		if (id.equals(shownSolver)) {
			if (optionFields != null) {
				optionFields.refresh();
			}
			return;
		}
		shownSolver = id;
		Display display = options.getDisplay();
		Job.createSystem(Messages.Options_job, (ICoreRunnable) monitor -> {
			SolverRegistry registry = SolverRegistry.platform();
			OdeSolverProvider provider = registry.solvers().all().stream().filter(p -> p.id().equals(id)).findFirst()
					.orElse(null);
			List<BrokenExtension> unusable = registry.broken();
			display.asyncExec(() -> show(id, provider, unusable));
		}).schedule();
	}

	private void show(String id, OdeSolverProvider provider, List<BrokenExtension> unusable) {
		if (options.isDisposed() || !id.equals(shownSolver)) {
			return;
		}
		if (optionFields != null) {
			optionFields.control().dispose();
			optionFields = null;
		}
		about.setText(provider == null ? NLS.bind(Messages.Solver_missing, id)
				: NLS.bind(Messages.Solver_method, provider.reference()) + (provider.options().isEmpty() ? "\n" + Messages.Options_none : "")); //$NON-NLS-1$ //$NON-NLS-2$
		broken.setText(unusable.stream().map(b -> NLS.bind(Messages.Solver_broken, new Object[] { b.id(), b.contributor(), b.reason() }))
				.collect(Collectors.joining("\n"))); //$NON-NLS-1$
		((org.eclipse.swt.layout.GridData) broken.getLayoutData()).exclude = unusable.isEmpty();
		broken.setVisible(!unusable.isEmpty());
		if (provider != null && !provider.options().isEmpty()) {
			optionFields = new FieldGrid(options, context(), this::simulation);
			for (OptionDescriptor option : provider.options()) {
				optionFields.add(new SolverOptionValue(option), help(option));
			}
			optionFields.refresh();
			for (Control control : optionFields.control().getChildren()) {
				toolkit().adapt(control, true, true);
			}
		}
		getManagedForm().reflow(true);
	}

	private static String help(OptionDescriptor option) {
		return switch (option.type()) {
		case REAL, INTEGER -> NLS.bind(Messages.Option_numberTip, new Object[] { option.help(),
				Formats.number().format(option.minimum()), Formats.number().format(option.maximum()), option.defaultValue() });
		case BOOLEAN, CHOICE -> NLS.bind(Messages.Option_tip, option.help(), option.defaultValue());
		};
	}
}
