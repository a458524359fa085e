package org.starling.sbml;

import java.util.List;

/**
 * A model as it was written.
 *
 * @param text     the XML document
 * @param messages what SBML can't say and was left out, or said in another way
 */
public record SbmlExport(String text, List<SbmlMessage> messages) {

	public SbmlExport {
		messages = List.copyOf(messages);
	}
}
