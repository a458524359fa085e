package org.starling.ui.wizards;

import org.eclipse.jface.wizard.Wizard;

/**
 * A wizard whose Finish takes its time. It can't be pressed again meanwhile: the dialog switches its buttons off, and a page that just
 * ended to read something would have them switched on. UI thread.
 */
public abstract class WorkingWizard extends Wizard {

	private boolean works;

	/** Does what {@link #performFinish()} stands for; returns whether the dialog may close. */
	protected abstract boolean finish();

	@Override
	public final boolean performFinish() {
		if (works) {
			return false;
		}
		works = true;
		try {
			return finish();
		} finally {
			works = false;
		}
	}

	@Override
	public boolean canFinish() {
		return !works && super.canFinish();
	}
}
