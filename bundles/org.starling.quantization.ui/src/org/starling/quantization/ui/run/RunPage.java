package org.starling.quantization.ui.run;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunOutput;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.quantization.ui.ComputedPage;
import org.starling.quantization.ui.wizards.SendToStudyWizard;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.tables.AccessibleName;

/**
 * A page of the editor of analytical runs: a line that says how the numbers stand, chooses the analyte, computes again and exports; below it
 * what the page shows. A new page extends this class and takes its place in {@link AnalyticalRunEditor}. UI thread.
 */
public abstract class RunPage extends ComputedPage {

	private final AnalyticalRunEditor editor;
	private Combo analytes;
	private ToolItem send;

	protected RunPage(AnalyticalRunEditor editor, String id, String title, EStructuralFeature... features) {
		super(editor, id, title, Images.ANALYTICAL_RUN, features);
		this.editor = editor;
	}

	@Override
	protected Table exported() {
		return results().run() == null ? null : RunOutput.table(results().run());
	}

	@Override
	protected final void choices(Composite head) {
		analytes = new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN);
		analytes.setToolTipText(Messages.Page_analyteTip);
		analytes.getAccessible().addAccessibleListener(new AccessibleName(Messages.Page_analyteTip));
		analytes.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> results().show(analytes.getText())));
		GridDataFactory.swtDefaults().exclude(true).applyTo(analytes);
	}

	@Override
	protected final void tools(ToolBar bar) {
		Tools.push(bar, Images.REFRESH, Messages.Page_again, () -> results().again());
		send = Tools.push(bar, Images.STUDY, Messages.Page_send, this::send);
	}

	/** What goes into a study has to be what the run's file says. */
	private void send() {
		boolean saved = !editor.isDirty() || getSite().getPage().saveEditor(editor, true) && !editor.isDirty();
		if (saved && results().run() != null) {
			SendToStudyWizard.dialog(getSite().getPage(), editor.file(), run(), results().run()).open();
		}
	}

	@Override
	protected final void enable() {
		List<String> names = results().run() == null ? List.of() : results().run().results().stream().map(r -> r.analyte().name()).toList();
		boolean several = names.size() > 1;
		if (!names.equals(List.of(analytes.getItems()))) {
			analytes.setItems(names.toArray(String[]::new));
			analytes.setVisible(several);
			GridDataFactory.swtDefaults().exclude(!several).applyTo(analytes);
			analytes.requestLayout();
		}
		analytes.select(results().shown() == null ? -1 : names.indexOf(results().shown().analyte().name()));
		send.setEnabled(results().run() != null && !results().isComputing());
	}

	@Override
	protected final String status() {
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

	protected final AnalyticalRun run() {
		return editor.run();
	}

	/** What is computed of the run. */
	@Override
	public final RunResults results() {
		return editor.results();
	}

	/** The editor. */
	protected final AnalyticalRunEditor runEditor() {
		return editor;
	}
}
