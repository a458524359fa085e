package org.starling.ui.editors.molecule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.starling.chemistry.Structure;
import org.starling.chemistry.io.SdfFile;
import org.starling.chemistry.io.StructureFiles;
import org.starling.chemistry.io.StructureRecord;
import org.starling.chemistry.io.XyzFile;
import org.starling.files.AtomicFile;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.ui.ErrorDialogs;
import org.starling.workflow.molecules.MoleculeConformers;

/** Writes conformers to a file: all of them as SD or XYZ file, the first as MOL or PDB. UI thread. */
public final class ConformerExport {

	private ConformerExport() {
	}

	static void ask(Shell shell, IFile file, Molecule molecule, List<Conformer> conformers) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Conformers_export);
		dialog.setFilterExtensions(new String[] { "*.sdf", "*.xyz", "*.mol", "*.pdb" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		dialog.setFilterPath(file.getProject().getLocation().toOSString());
		dialog.setFileName(file.getFullPath().removeFileExtension().lastSegment() + ".sdf"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(molecule, conformers, Path.of(chosen));
		}
	}

	/**
	 * The ending of the file says which kind.
	 *
	 * @return the job that writes
	 */
	public static Job write(Molecule molecule, List<Conformer> conformers, Path file) {
		List<StructureRecord> records = new ArrayList<>();
		for (Conformer conformer : conformers) {
			Structure structure = MoleculeConformers.structure(molecule, conformer);
			records.add(new StructureRecord(structure, Map.of()));
		}
		Job job = Job.create(NLS.bind(Messages.Job_export, file.getFileName()), (IJobFunction) monitor -> {
			try {
				AtomicFile.write(file, text(file.toString(), records).getBytes(StandardCharsets.UTF_8));
				return Status.OK_STATUS;
			} catch (IOException | IllegalArgumentException e) {
				return Status.error(NLS.bind(Messages.Export_failed, file, ErrorDialogs.reason(e)), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static String text(String name, List<StructureRecord> records) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".sdf")) { //$NON-NLS-1$
			return SdfFile.write(records);
		}
		if (lower.endsWith(".xyz")) { //$NON-NLS-1$
			StringBuilder all = new StringBuilder();
			records.forEach(r -> all.append(XyzFile.write(r.structure())));
			return all.toString();
		}
		return StructureFiles.write(name, records.getFirst());
	}
}
