package org.starling.help.internal.guides;

import java.io.IOException;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.starling.ui.CommandLinks;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.theme.Themes;

/** The list of the guides, or one of them with its steps. */
public class GuidesView extends ViewPart {

	public static final String ID = "org.starling.help.guides"; //$NON-NLS-1$

	private static final int MARGIN = 12;

	private ScrolledComposite scroller;
	private Composite content;
	private GuidePage page;
	private LastPart last;

	@Override
	public void createPartControl(Composite parent) {
		last = new LastPart(this);
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		scroller.addListener(SWT.Resize, e -> fit());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
		Themes.onChange(scroller, this::fit);
		String open = GuideProgress.open();
		if (open.isEmpty()) {
			showList();
			return;
		}
		try {
			show(Guides.byId(open));
		} catch (IOException e) {
			ILog.of(GuidesView.class).warn(e.getMessage(), e); // of another version, perhaps; the list says what there is
			showList();
		}
	}

	/** Shows the list of all guides. */
	void showList() {
		clear();
		page = null;
		try {
			GuideList.create(content, Guides.all(), this::show);
		} catch (IOException e) {
			ILog.of(GuidesView.class).error(e.getMessage(), e);
			Label failed = new Label(content, SWT.WRAP);
			failed.setText(NLS.bind(Messages.Guides_unreadable, ErrorDialogs.reason(e)));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(failed);
		}
		GuideProgress.setOpen(""); //$NON-NLS-1$
		fit();
		focusIfActive();
	}

	/** Shows a guide at its current step. */
	void show(Guide guide) {
		clear();
		page = new GuidePage(content, guide, this::showList, this::run, this::reveal);
		GuideProgress.setOpen(guide.id());
		fit();
		page.revealCurrent();
		focusIfActive();
	}

	/** What had the focus is gone with the page before. */
	private void focusIfActive() {
		if (getSite().getPage().getActivePart() == this) {
			setFocus();
		}
	}

	/**
	 * The step's command, on the part that was active before this view, because commands act on what is selected there.
	 *
	 * @return false when it failed or its dialog was cancelled
	 */
	private boolean run(Guide.Step step) {
		last.activate();
		FirstDialog dialog = new FirstDialog();
		Display display = scroller.getDisplay();
		display.addFilter(SWT.Show, dialog);
		try {
			CommandLinks.execute(getSite(), step.command());
			return !dialog.wasCancelled();
		} catch (CommandException e) {
			ErrorDialogs.show(getSite().getShell(), NLS.bind(Messages.Guides_failed, step.title()), e);
			return false;
		} finally {
			display.removeFilter(SWT.Show, dialog);
			last.giveBack();
		}
	}

	private void clear() {
		if (content != null) {
			content.dispose();
		}
		content = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 8).applyTo(content);
		scroller.setContent(content);
	}

	/** Texts wrap to the width of the view. */
	private void fit() {
		int width = scroller.getClientArea().width;
		if (width > 0) {
			scroller.setMinHeight(content.computeSize(width, SWT.DEFAULT).y);
			content.layout(true, true);
		}
	}

	private void reveal(Control control) {
		fit();
		scroller.getDisplay().asyncExec(() -> {
			if (!control.isDisposed()) {
				scroller.showControl(control);
			}
		});
	}

	@Override
	public void setFocus() {
		if (page == null || !page.setFocus()) {
			content.setFocus();
		}
	}
}
