package org.starling.sbml.sedml;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.sbml.internal.sedml.DocumentImport;

/**
 * Reads SED-ML Level 1 (Versions 1 to 4; Waltemath et al., BMC Syst. Biol. 5:198, 2011; Level 1 Version 4: Smith et al., J. Integr.
 * Bioinform. 18(3), 2021): uniform time courses of SBML models with their changes, scans by repeated tasks over parameters, data
 * generators, reports and two-dimensional plots. Other tasks and outputs are left out, each with a message. Stateless; works on the calling
 * thread.
 */
public final class SedmlReader {

	private SedmlReader() {
	}

	/**
	 * @param file its folder is where sources of models are looked for; nothing outside of it is read
	 * @throws org.starling.sbml.SbmlException when it is no SED-ML, a model can't be read, or nothing in it can be run here
	 * @throws IOException                     when a file can't be read
	 */
	public static SedmlImport read(Path file) throws IOException {
		return new DocumentImport(file).read();
	}
}
