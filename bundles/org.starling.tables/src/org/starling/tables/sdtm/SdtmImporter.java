package org.starling.tables.sdtm;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.sdtm.internal.DomainImport;

/**
 * Makes samples, subjects and doses out of SDTM or SEND domains. Values are the standardised ones; a text that says that a value
 * is below its limit counts more than a number beside it. Samples before a dose are kept. A pooled sample has its pool for a
 * subject, with the doses of the pool's first member. Stateless and thread-safe.
 */
public final class SdtmImporter {

	private SdtmImporter() {
	}

	/** As {@link #read(SdtmDomains, SampleImportSettings, SdtmTimes)} of a folder or file, with times chosen automatically. */
	public static SdtmImport read(Path fileOrFolder, SampleImportSettings settings) throws IOException {
		return read(SdtmDomains.read(fileOrFolder), settings, SdtmTimes.AUTOMATIC);
	}

	/**
	 * @param settings units and the like where the domains give none; format and mapping do not matter
	 * @throws SdtmException when the concentrations lack their subjects, results or times
	 * @throws IOException   when the files can't be read again
	 */
	public static SdtmImport read(SdtmDomains domains, SampleImportSettings settings, SdtmTimes times) throws IOException {
		return new DomainImport(domains, settings, times).read();
	}
}
