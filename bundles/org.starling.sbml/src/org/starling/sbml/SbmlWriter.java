package org.starling.sbml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.files.AtomicFile;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.sbml.internal.write.DosesAsEvents;
import org.starling.sbml.internal.write.ModelExport;

/**
 * Writes models as SBML Level 3 Version 2 core, with objectives and flux bounds as Flux Balance Constraints version 2. A model with
 * fast reactions becomes Level 3 Version 1, because Version 2 has none. Numbers are written in the units in which formulas
 * compute, so that a reader that converts nothing gets the same curves. Stateless; to be called by the thread that owns the model.
 */
public final class SbmlWriter {

	private SbmlWriter() {
	}

	/** @throws SbmlException when a formula can't be written: a part of the mathematics is never left out */
	public static SbmlExport write(Model model) throws SbmlException {
		return write(model, List.of());
	}

	/**
	 * Writes a model with the doses of a regimen as events and inflows, from time 0 on; otherwise as {@link #write(Model)}.
	 *
	 * @param regimen one of the model's
	 * @throws org.starling.kinetics.checks.ModelException when the model or the regimen has errors
	 */
	public static SbmlExport write(Model model, Regimen regimen) throws SbmlException {
		Model copy = EcoreUtil.copy(model);
		return write(copy, DosesAsEvents.add(copy, copy.getRegimens().get(model.getRegimens().indexOf(regimen))));
	}

	private static SbmlExport write(Model model, List<SbmlMessage> before) throws SbmlException {
		ModelExport export = new ModelExport(model);
		String text = export.write();
		List<SbmlMessage> messages = new ArrayList<>(before);
		messages.addAll(export.messages());
		if (messages.stream().anyMatch(m -> m.severity() == SbmlMessage.Severity.ERROR)) {
			throw new SbmlException(model.getName(), messages);
		}
		return new SbmlExport(text, messages);
	}

	/**
	 * Writes or replaces a file, as {@link #write(Model)} else.
	 *
	 * @return the messages of the export
	 */
	public static List<SbmlMessage> write(Model model, Path file) throws IOException {
		return save(write(model), file);
	}

	/** Writes or replaces a file, as {@link #write(Model, Regimen)} else. */
	public static List<SbmlMessage> write(Model model, Regimen regimen, Path file) throws IOException {
		return save(write(model, regimen), file);
	}

	private static List<SbmlMessage> save(SbmlExport export, Path file) throws IOException {
		AtomicFile.write(file, export.text().getBytes(StandardCharsets.UTF_8));
		return export.messages();
	}
}
