package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.starling.model.molecule.Molecule;
import org.starling.ui.pbpk.PbpkChoice;

/**
 * What the pages have gathered so far, for a worker thread.
 *
 * @param project project of the molecule
 * @param file    file of the molecule
 */
record PbpkSource(IProject project, Path file, PbpkChoice choice) {

	/** Reads the molecule afresh. On a worker thread. */
	Molecule molecule() throws IOException {
		return PbpkMoleculePage.load(project, file);
	}
}
