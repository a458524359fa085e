package org.starling.lcms.internal;

import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;

/** Reads the items of a run in turn. For one thread. */
interface RunParser {

	/**
	 * The next spectrum or chromatogram that is whole in the file.
	 *
	 * @return null behind the last one
	 * @throws ReadStop when the file is damaged; nothing can be read behind that
	 */
	RunItem next() throws ReadStop;

	/** What is known of the run so far; all that stands before the first item once that has been read. */
	RunHeader header();
}
