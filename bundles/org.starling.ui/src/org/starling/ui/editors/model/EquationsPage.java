package org.starling.ui.editors.model;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Model;
import org.starling.ui.Images;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.validation.Snapshot;

/** The equations of the model to read and copy; made in a job from a copy of the model. */
final class EquationsPage extends ModelPage {

	static final String ID = "equations"; //$NON-NLS-1$

	private StyledText text;
	private Job job;
	private boolean asLatex;

	EquationsPage(ModelEditor editor) {
		super(editor, ID, Messages.Equations_title);
	}

	@Override
	protected void fill(Composite body) {
		Composite client = section(body, Messages.Equations_title, Messages.Equations_help, true);
		choice(client);
		text = new StyledText(client, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(8, 8, 8, 8);
		text.getAccessible().addAccessibleListener(new AccessibleName(Messages.Equations_title));
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(text);
		onRefresh(this::schedule);
	}

	private void choice(Composite client) {
		Composite bar = toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Button plain = toolkit().createButton(bar, Messages.Equations_text, SWT.RADIO);
		plain.setSelection(true);
		Button latex = toolkit().createButton(bar, Messages.Equations_latex, SWT.RADIO);
		latex.addListener(SWT.Selection, e -> {
			asLatex = latex.getSelection();
			schedule();
		});
		Button copy = toolkit().createButton(bar, Messages.Equations_copy, SWT.PUSH);
		copy.setImage(Images.image(Images.COPY));
		copy.setToolTipText(Messages.Equations_copyTip);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(copy);
		copy.addListener(SWT.Selection, e -> copy());
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(text.getDisplay());
		clipboard.setContents(new Object[] { text.getText() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private void schedule() {
		if (job != null) {
			job.cancel();
		}
		Snapshot snapshot = new Snapshot(model());
		boolean latex = asLatex;
		job = Job.createSystem(Messages.Equations_job, (ICoreRunnable) monitor -> {
			String equations = EquationText.of((Model) snapshot.document(), latex);
			if (!monitor.isCanceled() && !text.isDisposed()) {
				text.getDisplay().asyncExec(() -> show(equations));
			}
		});
		job.schedule();
	}

	private void show(String equations) {
		if (!text.isDisposed() && !equations.equals(text.getText())) {
			int top = text.getTopIndex();
			text.setText(equations);
			if (top > 0) {
				text.setTopIndex(top);
			}
		}
	}
}
