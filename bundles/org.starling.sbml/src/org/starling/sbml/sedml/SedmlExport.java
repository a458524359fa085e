package org.starling.sbml.sedml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.sbml.SbmlMessage;

/**
 * Simulations as they were written.
 *
 * @param text     the SED-ML document
 * @param models   SBML documents by the file name that the document refers to, to be written beside it
 * @param messages what SED-ML or SBML can't say and was left out, or said in another way
 */
public record SedmlExport(String text, Map<String, String> models, List<SbmlMessage> messages) {

	public SedmlExport {
		models = new LinkedHashMap<>(models);
		messages = List.copyOf(messages);
	}
}
