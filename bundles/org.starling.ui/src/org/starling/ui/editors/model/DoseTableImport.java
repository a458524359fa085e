package org.starling.ui.editors.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.dosing.EventTableDosing;
import org.starling.kinetics.dosing.TableRegimens;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Regimen;
import org.starling.tables.events.EventTable;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.validation.Snapshot;

/** Brings the dosing records of an event table, as NONMEM reads them, into a model as regimens; one step of undo. UI thread. */
public final class DoseTableImport {

	private final ModelEditor editor;

	public DoseTableImport(ModelEditor editor) {
		this.editor = editor;
	}

	/** Asks for the file. */
	void open(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.SHEET);
		dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.txt;*.dat", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setText(Messages.DoseTable_title);
		String chosen = dialog.open();
		if (chosen != null) {
			start(Path.of(chosen));
		}
	}

	/** Reads the file in a job, then adds the regimens. */
	public Job start(Path file) {
		Snapshot snapshot = new Snapshot(editor.document());
		Display display = editor.getSite().getShell().getDisplay();
		Job job = Job.create(NLS.bind(Messages.DoseTable_job, file.getFileName()), (IJobFunction) monitor -> {
			try {
				FlatSystem system = FlatSystem.of((Model) snapshot.document(), null);
				EventTable table = EventTable.read(file);
				List<EventTableDosing.Subject> subjects = EventTableDosing.of(table, system);
				display.asyncExec(() -> add(subjects, table.covariates().stream().filter(system.inputs()::containsKey).toList()));
				return Status.OK_STATUS;
			} catch (IOException | ModelException | IllegalArgumentException e) {
				return failure(file, e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static IStatus failure(Path file, Exception e) {
		return Status.error(NLS.bind(Messages.DoseTable_failed, file.getFileName(), ErrorDialogs.reason(e)), e);
	}

	private void add(List<EventTableDosing.Subject> subjects, List<String> covariates) {
		if (!editor.session().isLoaded()) {
			return;
		}
		List<Regimen> regimens = TableRegimens.of(subjects, editor.model());
		if (regimens.isEmpty()) {
			editor.context().report(Messages.DoseTable_nothing);
			return;
		}
		editor.context().execute(Messages.DoseTable_title,
				AddCommand.create(editor.getEditingDomain(), editor.model(), PkmodelPackage.Literals.MODEL__REGIMENS, regimens));
		editor.reveal(regimens.getFirst(), null);
		if (!covariates.isEmpty()) {
			editor.context().report(NLS.bind(Messages.DoseTable_covariates, String.join(", ", covariates))); //$NON-NLS-1$
		}
	}
}
