package org.starling.quantization.ui.wizards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

import org.starling.files.AtomicFile;
import org.starling.files.FileNames;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage.Literals;
import org.starling.model.bioanalysis.Calibration;
import org.starling.model.bioanalysis.ChromatogramProcessing;
import org.starling.model.bioanalysis.Digitizer;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.ui.wizards.RunPreview.Reaction;

/**
 * What an import is to do. Immutable.
 *
 * @param name       of the run
 * @param sequence   the table of injections, absolute
 * @param analyte    what is measured
 * @param unit       of the nominal concentrations
 * @param transition of the analyte; null when the table has areas
 * @param standard   of the internal standard; null when the table has areas
 * @param copy       whether the raw files are copied into the project
 * @param preview    what was read
 */
record RunPlan(String name, Path sequence, String analyte, String unit, Reaction transition, Reaction standard, boolean copy,
		RunPreview preview) {

	/**
	 * Brings table and files into a folder of the project's data and makes the run, which is in no file yet. On a worker thread.
	 *
	 * @throws IOException when something cannot be copied; what was copied before stays in the project's data folder
	 */
	AnalyticalRun make(ProjectFolder project) throws IOException {
		Path folder = FileNames.free(project.dataFolder(), FileNames.of(name), ""); //$NON-NLS-1$
		Files.createDirectories(folder);
		Path table = folder.resolve(sequence.getFileName());
		AtomicFile.write(table, Files.readAllBytes(sequence));
		AnalyticalRun run = Documents.create(AnalyticalRun.class, Literals.ANALYTICAL_RUN);
		run.setName(name);
		run.setSequence(project.relativize(table));
		if (copy) {
			copyFiles(folder);
		} else if (preview.hasFiles()) {
			run.setRawFolder(sequence.getParent().toString());
		}
		run.setInstrument(preview.data().files().values().stream().filter(f -> f.header() != null).map(f -> f.header().instrument())
				.filter(i -> !i.isEmpty()).findFirst().orElse(null));
		run.setDigitizer(Documents.create(Digitizer.class, Literals.DIGITIZER));
		run.setProcessing(Documents.create(ChromatogramProcessing.class, Literals.CHROMATOGRAM_PROCESSING));
		run.getAnalytes().add(analyteOf());
		return run;
	}

	/** A damaged file is copied too: the run then says what is wrong with it. One that is not there can't be. */
	private void copyFiles(Path folder) throws IOException {
		for (String file : new TreeSet<>(preview.data().files().keySet())) {
			Path source = sequence.resolveSibling(file);
			Path target = folder.resolve(file).normalize();
			if (!target.startsWith(folder)) {
				throw new IOException("'" + file + "' lies outside of the folder of the table and can't be copied; leave the files where they are"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			if (Files.isRegularFile(source)) {
				Files.createDirectories(target.getParent());
				Files.copy(source, target);
			}
		}
	}

	private Analyte analyteOf() {
		Analyte made = Documents.create(Analyte.class, Literals.ANALYTE);
		made.setName(analyte);
		made.setConcentrationUnit(unit);
		made.setCalibration(Documents.create(Calibration.class, Literals.CALIBRATION));
		if (transition != null) {
			made.setTransition(transition(transition));
			made.setStandard(transition(standard));
		}
		return made;
	}

	private static Transition transition(Reaction reaction) {
		Transition made = Documents.create(Transition.class, Literals.TRANSITION);
		made.setPrecursorMz(reaction.q1());
		made.setProductMz(reaction.q3());
		return made;
	}
}
