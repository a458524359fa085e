package org.starling.chemistry.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.chemistry.NameException;
import org.starling.chemistry.Names;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;

import uk.ac.cam.ch.wwmm.opsin.NameToStructure;
import uk.ac.cam.ch.wwmm.opsin.NameToStructureConfig;
import uk.ac.cam.ch.wwmm.opsin.OpsinResult;
import uk.ac.cam.ch.wwmm.opsin.OpsinWarning;

/** Reads names by OPSIN and says which part of one it does not understand. Thread-safe. */
public final class NameReader {

	private static final Pattern UNKNOWN = Pattern.compile("uninterpretable: *(.+?)(?= The following was not parseable|$)");
	private static final String ADVICE = "; write the systematic name (names of drugs that say nothing of the structure are not known) or a SMILES";

	private NameReader() {
	}

	/** Loaded with the first name: OPSIN's tables take half a second. */
	private static final class Opsin {

		static final NameToStructure READER = start();

		/** OPSIN logs by an interface for which this product has no receiver, and which would say so to the standard error. */
		private static NameToStructure start() {
			String level = "org.apache.logging.log4j.simplelog.StatusLogger.level";
			String before = System.getProperty(level);
			System.setProperty(level, before == null ? "OFF" : before);
			return NameToStructure.getInstance();
		}
	}

	/** See {@link Names#parse(String)}. */
	public static Structure read(String name) throws NameException {
		String text = name.strip();
		if (text.isEmpty()) {
			throw new NameException("the name is empty; write one, such as acetylsalicylic acid");
		}
		if (text.length() > Names.MAXIMUM_LENGTH) {
			throw new NameException("the name has " + text.length() + " characters; at most " + Names.MAXIMUM_LENGTH + " are read");
		}
		OpsinResult result = Opsin.READER.parseChemicalName(text, new NameToStructureConfig());
		if (result.getStatus() == OpsinResult.OPSIN_RESULT_STATUS.FAILURE) {
			Matcher unknown = UNKNOWN.matcher(result.getMessage());
			throw new NameException("the name \"" + text + "\" is not understood: "
					+ (unknown.find() ? "nothing is known of \"" + unknown.group(1).strip() + "\"" : result.getMessage()) + ADVICE);
		}
		try {
			Structure structure = SmilesReader.read(result.getSmiles());
			List<String> doubts = result.getWarnings().stream().map(OpsinWarning::getMessage).toList();
			return Structure.of(text, structure.atoms(), structure.bonds(), structure.stereo(), doubts);
		} catch (SmilesException e) {
			throw new NameException("the name \"" + text + "\" means " + result.getSmiles() + ", of which no structure can be made: " + e.getMessage());
		}
	}
}
