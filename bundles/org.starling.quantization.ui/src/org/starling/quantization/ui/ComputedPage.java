package org.starling.quantization.ui;

import java.nio.file.Path;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;
import org.starling.ui.tables.TableFile;

/**
 * A page of numbers that are computed: a line that says how they stand, with tools, the last of which exports; below it what the page shows.
 * Follows what is computed only while it is in front. UI thread.
 */
public abstract class ComputedPage extends DocumentPage {

	private Notice notice;
	private ToolItem export;

	protected ComputedPage(DocumentEditor editor, String id, String title, String icon, EStructuralFeature... features) {
		super(editor, id, title, icon, features);
	}

	/** What the numbers come from. */
	protected abstract Computed results();

	/** How the numbers stand, in a sentence. */
	protected abstract String status();

	/** Makes what stands below the line; the composite has a grid of one column. Called once. */
	protected abstract void content(Composite client);

	/** Shows what {@link #results} says now; only called while the page is in front. */
	protected abstract void show();

	/** What the export of this page writes; null when there is nothing. */
	protected abstract Table exported();

	/** Adds tools before the export. */
	protected abstract void tools(ToolBar bar);

	/** Brings the tools up to date. */
	protected abstract void enable();

	/** Adds choices before the line; the row gets as many columns more. */
	protected void choices(Composite head) {
		// most pages have none
	}

	@Override
	protected final void fill(Composite body) {
		Composite client = whole(body);
		Composite head = head(client, 2);
		choices(head);
		((GridLayout) head.getLayout()).numColumns += head.getChildren().length;
		notice = new Notice(toolkit(), head, ""); //$NON-NLS-1$
		ToolBar bar = bar(head);
		tools(bar);
		export = Tools.push(bar, Images.EXPORT, Messages.Page_export, this::export);
		content(client);
		results().onChange(this::refreshResults);
		onRefresh(this::refreshResults);
	}

	private void export() {
		Table table = exported();
		if (table != null) {
			TableFile.export(getSite().getShell(), table, getTitle(), proposal(".csv")); //$NON-NLS-1$
		}
	}

	/** A file in the project, named after document and page. */
	protected final Path proposal(String ending) {
		return exportFile('-' + getId() + ending);
	}

	/** Shows how the numbers stand now; to be called when what the page shows beside them has changed. */
	protected final void refreshResults() {
		if (notice == null || notice.isDisposed() || editor().getActivePageInstance() != this) {
			return;
		}
		results().update();
		enable();
		export.setEnabled(exported() != null);
		notice.say(status());
		show();
	}

	/** What the line at the top says. */
	public final String notices() {
		return notice.text();
	}
}
