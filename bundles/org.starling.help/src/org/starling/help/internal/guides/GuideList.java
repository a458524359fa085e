package org.starling.help.internal.guides;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The guides with what they lead to and how far one came. */
final class GuideList {

	static void create(Composite parent, List<Guide> guides, Consumer<Guide> open) {
		text(parent, Messages.Guides_choose);
		for (Guide guide : guides) {
			Composite entry = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().margins(0, 6).spacing(0, 3).applyTo(entry);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
			Link link = new Link(entry, SWT.WRAP);
			link.setText("<a>" + guide.title() + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
			link.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> open.accept(guide)));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
			text(entry, guide.intro());
			text(entry, progress(guide));
		}
	}

	/** How many steps are done, in words. */
	static String progress(Guide guide) {
		int done = guide.done(GuideProgress.done(guide));
		int all = guide.steps().size();
		return done == all ? NLS.bind(Messages.Guides_allDone, all) : NLS.bind(Messages.Guides_progress, done, all);
	}

	private static void text(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(LegacyActionTools.escapeMnemonics(text));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	private GuideList() {
	}
}
