package org.starling.tables.sdtm;

import java.io.IOException;
import java.nio.file.Path;

/** Domains of which no study can be made. The message names file and domain, and what to do. */
public final class SdtmException extends IOException {

	private static final long serialVersionUID = 1;

	public SdtmException(Path file, String message) {
		super(file + ": " + message);
	}
}
