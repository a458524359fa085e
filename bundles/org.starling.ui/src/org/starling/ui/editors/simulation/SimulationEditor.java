package org.starling.ui.editors.simulation;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.starling.ui.Images;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code *.simulation} files; its tab wears a clock while the results are stale. */
public final class SimulationEditor extends DocumentEditor {

	private StaleBadge badge;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		badge = new StaleBadge(file(), this::badgeChanged);
		badgeChanged();
	}

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new SimulationOverviewPage(this));
		addPage(new SolverPage(this));
		addPage(new FitPage(this));
		addPage(new ChartsPage(this));
	}

	/** Which files have changed since the newest run; empty when its results are not stale. */
	public String staleness() {
		return badge.text();
	}

	private void badgeChanged() {
		setTitleImage(Images.image(badge.isStale() ? Images.SIMULATION_STALE : Images.SIMULATION));
		refresh();
	}

	@Override
	public void dispose() {
		if (badge != null) {
			badge.dispose();
		}
		super.dispose();
	}
}
