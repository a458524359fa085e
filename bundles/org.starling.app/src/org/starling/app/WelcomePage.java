package org.starling.app;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.starling.examples.ExampleProject;
import org.starling.examples.ExampleProjects;
import org.starling.ui.CommandLinks;
import org.starling.ui.Images;
import org.starling.ui.explorer.ProjectOpener;

/** What a person sees first: three ways to start, the projects of last time, a guide for each of three people. */
final class WelcomePage {

	private static final int WIDEST = 880;
	private static final int NARROWEST = 260;
	private static final int ONE_COLUMN_BELOW = 500;
	private static final int MARGIN = 28;

	private final IServiceLocator services;
	private final Composite recent;
	private final ScrolledComposite scroller;
	private final Composite content;

	WelcomePage(Composite parent, IServiceLocator services) {
		this.services = services;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		Composite centre = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN * 2 / 3).applyTo(centre);
		content = new Composite(centre, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 22).applyTo(content);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).hint(WIDEST, SWT.DEFAULT).applyTo(content);
		header();
		tiles();
		Composite columns = columns(3, 32);
		recent = column(columns, Messages.Welcome_recent);
		examples(column(columns, Messages.Welcome_examples));
		guides(column(columns, Messages.Welcome_guides));
		scroller.setContent(centre);
		scroller.addListener(SWT.Resize, e -> fit());
		refresh();
	}

	Control control() {
		return scroller;
	}

	void setFocus() {
		content.setFocus();
	}

	private void header() {
		Composite header = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		Label logo = new Label(header, SWT.NONE);
		logo.setImage(Logo.image(Logo.MEDIUM));
		GridDataFactory.fillDefaults().span(1, 2).applyTo(logo);
		Label name = new Label(header, SWT.NONE);
		name.setText(Messages.Window_title);
		name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.END).grab(false, true).applyTo(name);
		Label line = new Label(header, SWT.WRAP);
		line.setText(Messages.Welcome_line);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, true).hint(150, SWT.DEFAULT).applyTo(line);
	}

	private void tiles() {
		Composite row = columns(3, 16);
		tile(row, Logo.TILE_EXAMPLE, Messages.Welcome_example, Messages.Welcome_exampleText, CommandLinks.OPEN_EXAMPLE);
		tile(row, Logo.TILE_IMPORT, Messages.Welcome_import, Messages.Welcome_importText, CommandLinks.IMPORT_DATA);
		tile(row, Logo.TILE_MODEL, Messages.Welcome_model, Messages.Welcome_modelText, CommandLinks.NEW_MODEL);
	}

	private void tile(Composite row, String picture, String title, String text, String command) {
		new Tile(row, picture, title, text, () -> CommandLinks.run(services, command));
	}

	private Composite columns(int number, int spacing) {
		Composite row = new Composite(content, SWT.NONE);
		row.setData(number);
		GridLayoutFactory.fillDefaults().numColumns(number).equalWidth(true).spacing(spacing, 16).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Composite column(Composite parent, String title) {
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 7).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
		Label label = new Label(column, SWT.NONE);
		label.setText(title);
		label.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		return column;
	}

	/** Lists the recent projects anew. */
	void refresh() {
		Control[] children = recent.getChildren();
		for (int i = 1; i < children.length; i++) {
			children[i].dispose();
		}
		List<Path> folders = RecentProjects.folders();
		if (folders.isEmpty()) {
			Label none = new Label(recent, SWT.WRAP);
			none.setText(Messages.Welcome_noRecent);
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(none);
		}
		for (Path folder : folders) {
			Link link = link(recent, Images.PROJECT, NLS.bind(Messages.Welcome_recentEntry, folder.getFileName()),
					() -> ProjectOpener.openFolder(folder, PlatformUI.getWorkbench().getActiveWorkbenchWindow()));
			link.setToolTipText(folder.toString());
		}
		link(recent, Images.NEW_PROJECT, Messages.Welcome_newProject, () -> CommandLinks.run(services, CommandLinks.NEW_PROJECT));
		link(recent, Images.OPEN_FOLDER, Messages.Welcome_openFolder, () -> CommandLinks.run(services, CommandLinks.OPEN_FOLDER));
		fit();
	}

	private void fit() {
		int free = scroller.getClientArea().width - 2 * MARGIN;
		int width = Math.max(NARROWEST, Math.min(WIDEST, free));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).hint(width, SWT.DEFAULT).applyTo(content);
		for (Control row : content.getChildren()) {
			if (row.getData() instanceof Integer columns) {
				((GridLayout) ((Composite) row).getLayout()).numColumns = width < ONE_COLUMN_BELOW ? 1 : columns;
			}
		}
		content.getParent().layout(true, true);
		scroller.setMinSize(content.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void examples(Composite column) {
		for (ExampleProject example : ExampleProjects.all()) {
			link(column, Images.PROJECT, NLS.bind(Messages.Welcome_recentEntry, example.title().replaceFirst(":.*", "")), //$NON-NLS-1$ //$NON-NLS-2$
					() -> CommandLinks.run(services, CommandLinks.openExample(example.id())))
					.setToolTipText(example.title() + "\n" + example.description()); //$NON-NLS-1$
		}
	}

	private void guides(Composite column) {
		guide(column, Images.MODEL, Messages.Welcome_guidePharmacometrician, "pharmacometrician"); //$NON-NLS-1$
		guide(column, Images.STUDY, Messages.Welcome_guideAnalyst, "analyst"); //$NON-NLS-1$
		guide(column, "run", Messages.Welcome_guidePlugin, "pluginAuthor"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void guide(Composite column, String icon, String text, String id) {
		link(column, icon, text, () -> CommandLinks.run(services, CommandLinks.openGuide(id)));
	}

	private static Link link(Composite column, String icon, String text, Runnable action) {
		Label picture = new Label(column, SWT.NONE);
		picture.setImage(Images.image(icon));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(picture);
		Link link = new Link(column, SWT.WRAP);
		link.setText(text);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(link);
		return link;
	}
}
