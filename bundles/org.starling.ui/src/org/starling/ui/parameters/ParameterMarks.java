package org.starling.ui.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.structure.PbpkSettingsText;
import org.starling.ui.validation.Snapshot;
import org.starling.workflow.parameters.ParameterDefaults;

/** Marks of a model's parameters: a whole-body model is built again by a job from the settings that it keeps, which gives the defaults. */
public final class ParameterMarks extends SymbolMarks<Parameter> {

	private final List<Runnable> listeners = new ArrayList<>();
	private ParameterDefaults defaults;
	private String problem = Messages.Defaults_none;

	/**
	 * @param model which is copied now
	 * @param owner how long the marks are shown
	 */
	public ParameterMarks(IProject project, Model model, Control owner) {
		super(project, p -> p, owner);
		if (model.getAnnotations().stream().anyMatch(a -> a.getKey() != null && a.getKey().startsWith(PbpkSettingsText.PREFIX))) {
			build((Model) new Snapshot(model).document(), owner);
		}
	}

	private void build(Model copy, Control owner) {
		Display display = owner.getDisplay();
		Job.createSystem(Messages.Defaults_build, (ICoreRunnable) monitor -> {
			Optional<ParameterDefaults> built;
			String said;
			try {
				built = ParameterDefaults.of(copy);
				said = Messages.Defaults_none;
			} catch (PbpkException e) {
				built = Optional.empty();
				said = NLS.bind(Messages.Defaults_failed, e.getMessage());
			}
			ParameterDefaults found = built.orElse(null);
			String why = said;
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					defaults = found;
					problem = why;
					listeners.forEach(Runnable::run);
				});
			}
		}).schedule();
	}

	@Override
	public void onChange(Runnable listener) {
		super.onChange(listener);
		listeners.add(listener);
	}

	@Override
	public String valueColumn() {
		return "value"; //$NON-NLS-1$
	}

	@Override
	public String whyNoDefaults() {
		return defaults == null ? problem : null;
	}

	@Override
	public String changedFrom(Parameter row) {
		if (defaults == null || !defaults.isChanged(row)) {
			return null;
		}
		String formula = defaults.formula(row);
		Quantity quantity = defaults.of(row);
		return formula != null ? NLS.bind(Messages.Defaults_other, formula) : quantity == null ? Messages.Defaults_unknown : text(quantity);
	}

	/** Formulas are left alone: they stand on the page of rules. */
	@Override
	protected Command reset(EditingDomain domain, Parameter row) {
		Quantity quantity = defaults == null ? null : defaults.of(row);
		return quantity == null || defaults.formula(row) != null || ParameterDefaults.formulaOf(row) != null ? null
				: SetCommand.create(domain, row, PkmodelPackage.Literals.PARAMETER__QUANTITY, quantity);
	}
}
