package org.starling.ui.explorer;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.starling.ui.ErrorDialogs;

/** Adds a copy, with ids of its own, of each selected document. */
public class DuplicateHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		List<IFile> files = ExplorerSelection.elements(event, IFile.class).stream()
				.filter(f -> Category.ofExtension(f.getFileExtension()) != null).toList();
		if (!files.isEmpty()) {
			Job job = Job.create(Messages.Duplicate_job, monitor -> {
				try {
					for (IFile file : files) {
						DocumentActions.duplicate(file);
					}
					return Status.OK_STATUS;
				} catch (IOException | CoreException e) {
					return Status.error(Messages.Duplicate_failed + ": " + ErrorDialogs.reason(e), e); //$NON-NLS-1$
				}
			});
			job.setRule(files.getFirst().getProject());
			job.schedule();
		}
		return null;
	}
}
