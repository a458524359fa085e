package org.starling.quantization.ui.energies;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.ui.ComputedPage;
import org.starling.ui.Images;
import org.starling.ui.Tools;

/** A page of the editor of energies: a line that says how the calculations stand, with the tools that start and stop them. UI thread. */
abstract class EnergiesPage extends ComputedPage {

	private final EnergiesEditor editor;
	private ToolItem open;
	private ToolItem cancel;

	EnergiesPage(EnergiesEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.ENERGIES, features);
		this.editor = editor;
	}

	/** Adds tools before those that every page has. */
	protected void ownTools(ToolBar bar) {
		// most pages have none of their own
	}

	@Override
	protected final void tools(ToolBar bar) {
		ownTools(bar);
		open = Tools.push(bar, "run-all", Messages.Page_openTip, () -> results().start(results().open())); //$NON-NLS-1$
		cancel = Tools.push(bar, "stop", Messages.Page_cancelTip, () -> results().cancel()); //$NON-NLS-1$
	}

	@Override
	protected void enable() {
		open.setEnabled(!results().isRunning() && !results().open().isEmpty());
		cancel.setEnabled(results().isRunning());
	}

	@Override
	protected final String status() {
		if (!results().problem().isEmpty()) {
			return results().problem();
		}
		List<EnergyCalculation> all = energies().calculations().getCalculations();
		if (all.isEmpty()) {
			return Messages.Page_none;
		}
		int todo = results().open().size();
		long failed = all.stream().map(CalculationInput::of).filter(i -> results().energies().of(i).map(e -> !e.isConverged()).orElse(false)).count();
		String text = todo == 0 ? NLS.bind(Messages.Page_allDone, all.size()) : NLS.bind(Messages.Page_todo, todo, all.size());
		return text + (failed == 0 ? "" : ' ' + NLS.bind(Messages.Page_failed, failed)) //$NON-NLS-1$
				+ (results().isRunning() ? ' ' + Messages.Page_running : ""); //$NON-NLS-1$
	}

	/** What is known of the calculations. */
	@Override
	protected final EnergyResults results() {
		return editor.results();
	}

	/** The editor. */
	final EnergiesEditor energies() {
		return editor;
	}
}
