package org.starling.ui.editors.model;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Model;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.validation.Snapshot;

/** The equations of the model to read and copy; made in a job from a copy of the model. */
final class EquationsPage extends ModelPage {

	static final String ID = "equations"; //$NON-NLS-1$

	private StyledText text;
	private Job job;

	EquationsPage(ModelEditor editor) {
		super(editor, ID, Messages.Equations_title);
	}

	@Override
	protected void fill(Composite body) {
		Composite client = section(body, Messages.Equations_title, Messages.Equations_help, true);
		text = new StyledText(client, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(8, 8, 8, 8);
		text.getAccessible().addAccessibleListener(new AccessibleName(Messages.Equations_title));
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(text);
		onRefresh(this::schedule);
	}

	private void schedule() {
		if (job != null) {
			job.cancel();
		}
		Snapshot snapshot = new Snapshot(model());
		job = Job.createSystem(Messages.Equations_job, (ICoreRunnable) monitor -> {
			String equations = EquationText.of((Model) snapshot.document());
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
