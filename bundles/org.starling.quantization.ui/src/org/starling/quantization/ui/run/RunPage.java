package org.starling.quantization.ui.run;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunOutput;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.quantization.ui.wizards.SendToStudyWizard;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.tables.TableFile;

/**
 * A page of the editor of analytical runs: a line that says how the numbers stand, chooses the analyte, computes again and exports; below it
 * what the page shows. A new page extends this class and takes its place in {@link AnalyticalRunEditor}. UI thread.
 */
public abstract class RunPage extends DocumentPage {

	private final AnalyticalRunEditor editor;
	private Label notice;
	private Combo analytes;
	private ToolItem export;
	private ToolItem send;
	private String said = ""; //$NON-NLS-1$

	protected RunPage(AnalyticalRunEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.ANALYTICAL_RUN, features);
		this.editor = editor;
	}

	/** Makes what stands below the line; the composite has a grid of one column. Called once. */
	protected abstract void content(Composite client);

	/** Shows what {@link #results} says now; only called while the page is in front. */
	protected abstract void show();

	/** What the export of this page writes; null when there is nothing. */
	protected Table exported() {
		return results().run() == null ? null : RunOutput.table(results().run());
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
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		analytes = new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN);
		analytes.setToolTipText(Messages.Page_analyteTip);
		analytes.getAccessible().addAccessibleListener(new AccessibleName(Messages.Page_analyteTip));
		analytes.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> results().show(analytes.getText())));
		GridDataFactory.swtDefaults().exclude(true).applyTo(analytes);
		notice = toolkit().createLabel(head, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(notice);
		ToolBar bar = new ToolBar(head, SWT.FLAT);
		toolkit().adapt(bar);
		Tools.push(bar, Images.REFRESH, Messages.Page_again, () -> results().again());
		export = Tools.push(bar, Images.EXPORT, Messages.Page_export, this::export);
		send = Tools.push(bar, Images.STUDY, Messages.Page_send, this::send);
	}

	private void export() {
		Table table = exported();
		if (table != null) {
			TableFile.export(getSite().getShell(), table, getTitle(), proposal(".csv")); //$NON-NLS-1$
		}
	}

	/** What goes into a study has to be what the run's file says. */
	private void send() {
		boolean saved = !editor.isDirty() || getSite().getPage().saveEditor(editor, true) && !editor.isDirty();
		if (saved && results().run() != null) {
			SendToStudyWizard.dialog(getSite().getPage(), editor.file(), run(), results().run()).open();
		}
	}

	/** A file in the project, named after run and page. */
	protected final Path proposal(String ending) {
		String name = editor.file().getName().replaceFirst("\\.analyticalrun$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return editor.project().resolve(name + '-' + getId() + ending);
	}

	/** Shows how the numbers stand now; to be called when what the page shows beside the run's results has changed. */
	protected final void refreshResults() {
		if (notice == null || notice.isDisposed() || editor.getActivePageInstance() != this) {
			return;
		}
		results().update();
		List<String> names = results().run() == null ? List.of() : results().run().results().stream().map(r -> r.analyte().name()).toList();
		boolean several = names.size() > 1;
		if (!names.equals(List.of(analytes.getItems()))) {
			analytes.setItems(names.toArray(String[]::new));
			analytes.setVisible(several);
			GridDataFactory.swtDefaults().exclude(!several).applyTo(analytes);
			analytes.requestLayout();
		}
		analytes.select(results().shown() == null ? -1 : names.indexOf(results().shown().analyte().name()));
		export.setEnabled(exported() != null);
		send.setEnabled(results().run() != null && !results().isComputing());
		String text = status();
		if (!text.equals(said)) {
			said = text;
			notice.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			notice.requestLayout();
		}
		show();
	}

	private String status() {
		QuantifiedRun run = results().run();
		if (run == null) {
			return results().isComputing() ? Messages.Page_computing : String.valueOf(results().problem());
		}
		long troubled = results().shown().peaks().stream().filter(p -> !p.problem().isEmpty()).count();
		String text = NLS.bind(results().shown().run().accepted() ? Messages.Page_accepted : Messages.Page_notAccepted,
				run.data().entries().size(), run().getLimits().size());
		return text + (troubled == 0 ? "" : ' ' + NLS.bind(Messages.Page_troubled, troubled)) //$NON-NLS-1$
				+ (results().isComputing() ? ' ' + Messages.Page_computing : ""); //$NON-NLS-1$
	}

	/** What the line at the top says. */
	public final String notices() {
		return notice.getText();
	}

	protected final AnalyticalRun run() {
		return editor.run();
	}

	/** What is computed of the run. */
	public final RunResults results() {
		return editor.results();
	}

	/** The editor. */
	protected final AnalyticalRunEditor runEditor() {
		return editor;
	}
}
