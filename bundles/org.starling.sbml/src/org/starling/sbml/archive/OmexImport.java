package org.starling.sbml.archive;

import java.nio.file.Path;
import java.util.List;

import org.starling.sbml.SbmlMessage;

/**
 * An archive as a project.
 *
 * @param folder   the project
 * @param restored whether the archive held a project of ours, which is now as it was; else it was made from SED-ML and SBML
 * @param messages what was changed or left out
 */
public record OmexImport(Path folder, boolean restored, List<SbmlMessage> messages) {

	public OmexImport {
		messages = List.copyOf(messages);
	}
}
