package org.starling.ui.explorer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchSite;
import org.starling.ui.CommandLinks;
import org.starling.ui.Images;

/** What the explorer shows while there is no project: three ways to get one. */
final class EmptyExplorer extends Composite {

	EmptyExplorer(Composite parent, IWorkbenchSite site) {
		super(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 14).spacing(8, 8).applyTo(this);
		Label text = new Label(this, SWT.WRAP);
		text.setText(Messages.Empty_text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(180, SWT.DEFAULT).applyTo(text);
		link(site, Images.HOME, Messages.Empty_example, CommandLinks.OPEN_EXAMPLE);
		link(site, Images.NEW_PROJECT, Messages.Empty_newProject, CommandLinks.NEW_PROJECT);
		link(site, Images.OPEN_FOLDER, Messages.Empty_openFolder, CommandLinks.OPEN_FOLDER);
	}

	private void link(IWorkbenchSite site, String icon, String text, String command) {
		new Label(this, SWT.NONE).setImage(Images.image(icon));
		Link link = new Link(this, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(link);
		link.setText("<a>" + text + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> CommandLinks.run(site, command)));
	}
}
