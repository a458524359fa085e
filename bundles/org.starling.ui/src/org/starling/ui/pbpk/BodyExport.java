package org.starling.ui.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.starling.ui.ErrorDialogs;

/** Writes the picture of the body to a PNG or SVG file, on white. */
public final class BodyExport {

	private static final double WIDTH = 760;
	private static final double HEIGHT = 640;
	/** Pixels a point: about 300 in an inch. */
	private static final double PNG_SCALE = 3.125;

	/** Asks for a file and writes it in a job. UI thread. */
	static void ask(BodyCanvas canvas, IFile model, BodyModel body) {
		FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.View_export);
		dialog.setFilterExtensions(new String[] { "*.png", "*.svg" }); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setFilterPath(model.getProject().getLocation().toOSString());
		dialog.setFileName(NLS.bind(Messages.Export_name, model.getFullPath().removeFileExtension().lastSegment(), ColourScale.text(body.now()))
				+ ".png"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			write(canvas, Path.of(file));
		}
	}

	/**
	 * Writes what a canvas shows; SVG when the file's name ends so, else PNG. UI thread.
	 *
	 * @return the job that writes
	 */
	public static Job write(BodyCanvas canvas, Path file) {
		BodyScene scene = canvas.scene(BodyTheme.on(0xffffff, false), WIDTH, HEIGHT);
		Job job = Job.create(NLS.bind(Messages.Export_job, file.getFileName()), (IJobFunction) monitor -> {
			try {
				if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) { //$NON-NLS-1$
					SceneFile.svg(scene, file);
				} else {
					SceneFile.png(scene, PNG_SCALE, file);
				}
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(NLS.bind(Messages.Export_failed, file, ErrorDialogs.reason(e)), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private BodyExport() {
	}
}
