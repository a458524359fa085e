package org.starling.ui.structure.view3d;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.starling.chemistry.view3d.Camera;
import org.starling.chemistry.view3d.Renderer;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.ViewStyle;
import org.starling.files.AtomicFile;
import org.starling.ui.ErrorDialogs;

/** What is seen as a picture on the clipboard or in a PNG file, on white. UI thread. */
public final class ViewExport {

	/** Pixels a point: about 300 in an inch. */
	private static final double SHARPNESS = 3;

	static void copy(MoleculeView3D view) {
		Clipboard clipboard = new Clipboard(view.getDisplay());
		clipboard.setContents(new Object[] { view.picture(true) }, new Transfer[] { ImageTransfer.getInstance() });
		clipboard.dispose();
	}

	static void ask(MoleculeView3D view) {
		FileDialog dialog = new FileDialog(view.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Menu_export);
		dialog.setFilterExtensions(new String[] { "*.png" }); //$NON-NLS-1$
		dialog.setFileName("molecule.png"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			write(view, Path.of(file));
		}
	}

	/**
	 * Writes what a view shows in a job.
	 *
	 * @return the job that writes
	 */
	public static Job write(MoleculeView3D view, Path file) {
		Scene3D scene = view.scene();
		Camera camera = view.camera();
		Point size = view.getSize();
		Job job = Job.create(NLS.bind(Messages.Export_job, file.getFileName()), (IJobFunction) monitor -> {
			try {
				AtomicFile.write(file, Renderer.smooth(scene, camera, ViewStyle.LIGHT, (int) (SHARPNESS * Math.max(1, size.x)),
						(int) (SHARPNESS * Math.max(1, size.y))).png());
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(NLS.bind(Messages.Export_failed, file, ErrorDialogs.reason(e)), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private ViewExport() {
	}
}
