package org.starling.quantization.ui.energies;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.tables.TableFile;

/**
 * A page of the editor of energies: a line that says how the calculations stand, with the tools that start and stop them; below it what the
 * page shows. UI thread.
 */
abstract class EnergiesPage extends DocumentPage {

	private final EnergiesEditor editor;
	private Label notice;
	private ToolItem open;
	private ToolItem cancel;
	private ToolItem export;
	private ToolBar bar;
	private String said = ""; //$NON-NLS-1$

	EnergiesPage(EnergiesEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.ENERGIES, features);
		this.editor = editor;
	}

	/** Makes what stands below the line; the composite has a grid of one column. Called once. */
	protected abstract void content(Composite client);

	/** Shows what {@link #results} says now; only called while the page is in front. */
	protected abstract void show();

	/** What the export of this page writes; null when there is nothing. */
	protected abstract Table exported();

	/** Adds tools before those that every page has. */
	protected void tools(ToolBar target) {
		// most pages have none of their own
	}

	@Override
	protected final void fill(Composite body) {
		Composite client = toolkit().createComposite(body);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(client);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(client);
		head(client);
		content(client);
		results().onChange(this::refreshResults);
		onRefresh(this::refreshResults);
	}

	private void head(Composite client) {
		Composite head = toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		notice = toolkit().createLabel(head, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(notice);
		bar = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
		toolkit().adapt(bar);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(bar);
		tools(bar);
		open = Tools.push(bar, "run-all", "", Messages.Page_openTip, () -> results().start(results().open())); //$NON-NLS-1$ //$NON-NLS-2$
		cancel = Tools.push(bar, "stop", "", Messages.Page_cancelTip, () -> results().cancel()); //$NON-NLS-1$ //$NON-NLS-2$
		export = Tools.push(bar, Images.EXPORT, "", Messages.Page_exportTip, this::export); //$NON-NLS-1$
	}

	private void export() {
		Table table = exported();
		if (table != null) {
			TableFile.export(getSite().getShell(), table, getTitle(), proposal(".csv")); //$NON-NLS-1$
		}
	}

	/** A file in the project, named after document and page. */
	protected final Path proposal(String ending) {
		String name = editor.file().getName().replaceFirst("\\.energies$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return editor.project().resolve(name + '-' + getId() + ending);
	}

	/** Shows how things stand now. */
	protected final void refreshResults() {
		if (notice == null || notice.isDisposed() || editor.getActivePageInstance() != this) {
			return;
		}
		results().update();
		boolean running = results().isRunning();
		open.setEnabled(!running && !results().open().isEmpty());
		cancel.setEnabled(running);
		export.setEnabled(exported() != null);
		String text = status();
		if (!text.equals(said)) {
			said = text;
			notice.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			notice.requestLayout();
		}
		show();
	}

	private String status() {
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

	/** What the line at the top says. */
	public final String notices() {
		return notice.getText();
	}

	/** What is known of the calculations. */
	final EnergyResults results() {
		return editor.results();
	}

	/** The editor. */
	final EnergiesEditor energies() {
		return editor;
	}
}
