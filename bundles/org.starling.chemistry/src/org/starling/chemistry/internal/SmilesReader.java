package org.starling.chemistry.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.starling.chemistry.Atom;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;

/** Reads SMILES and says where one goes wrong. */
public final class SmilesReader {

	private static final Pattern MARK = Pattern.compile("\n( *)\\^");
	private static final Pattern AROMATIC = Pattern.compile("\\[[^\\]]*\\]|[bcnops]");

	private SmilesReader() {
	}

	/** See {@link Smiles#parse(String)}. */
	public static Structure read(String text) throws SmilesException {
		String smiles = text.strip();
		int end = 0;
		while (end < smiles.length() && !Character.isWhitespace(smiles.charAt(end))) {
			end++;
		}
		String name = smiles.substring(end).strip();
		String line = smiles.substring(0, end);
		int offset = text.indexOf(line);
		if (line.isEmpty()) {
			throw new SmilesException("the SMILES is empty; write one, such as CCO for ethanol", text, 0);
		}
		if (line.length() > Smiles.MAXIMUM_LENGTH) {
			throw new SmilesException("the SMILES has " + line.length() + " characters; at most " + Smiles.MAXIMUM_LENGTH + " are read", text,
					Smiles.MAXIMUM_LENGTH);
		}
		if (line.contains(">")) {
			throw new SmilesException("this is a reaction; write a single molecule", text, offset + line.indexOf('>'));
		}
		try {
			SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
			IAtomContainer container = parser.parseSmiles(line);
			elements(container, text, line, offset);
			for (IBond bond : container.bonds()) {
				if (bond.getOrder() == null || bond.getOrder().numeric() == null || bond.getOrder().numeric() == 0) {
					throw new SmilesException("a bond of this SMILES has no order that a structure could have", text, offset);
				}
			}
			Perception.aromaticity(container);
			return Cdk.structure(container, name);
		} catch (InvalidSmilesException e) {
			throw failure(e, text, line, offset);
		}
	}

	/** Beam reads what it doesn't know in brackets as an atom that may be any. */
	private static void elements(IAtomContainer container, String text, String line, int offset) throws SmilesException {
		for (IAtom atom : container.atoms()) {
			if (atom instanceof IPseudoAtom any && !any.getLabel().equals(Atom.ANY)) {
				throw new SmilesException("there is no atom \"" + any.getLabel() + "\"; in brackets stand mass number, symbol, hydrogens, charge, such as"
						+ " [13CH3+]", text, offset + Math.max(0, line.indexOf("[" + any.getLabel())) + 1);
			}
		}
	}

	private static SmilesException failure(InvalidSmilesException e, String text, String line, int offset) {
		String said = e.getMessage();
		Matcher mark = MARK.matcher(said);
		int position = mark.find() ? Math.min(mark.group(1).length(), line.length()) : 0;
		int bracket = line.lastIndexOf('[', Math.min(position, line.length() - 1));
		if (line.lastIndexOf('[') > line.lastIndexOf(']')) {
			return new SmilesException("the bracket opened here is not closed; write the missing \"]\"", text, offset + line.lastIndexOf('['));
		}
		if (said.contains("bracket atom")) {
			return new SmilesException("this atom can't be read; in brackets stand mass number, symbol, hydrogens, charge, such as [13CH3+]", text,
					offset + Math.max(0, bracket));
		}
		if (said.contains("Unclosed ring")) {
			int open = openRing(line);
			return new SmilesException("the ring opened here is not closed; write its number a second time", text, offset + open);
		}
		if (said.contains("Unclosed branch")) {
			return new SmilesException("the branch opened here is not closed; write the missing \")\"", text, offset + openBranch(line));
		}
		if (said.contains("unopened branch")) {
			return new SmilesException("this \")\" closes a branch that was not opened", text, offset + position);
		}
		if (said.contains("kekul")) {
			return new SmilesException("the aromatic atoms, written in small letters, can't be given alternating double bonds; check the ring from"
					+ " here on: a nitrogen with a hydrogen is written [nH]", text, offset + firstAromatic(line));
		}
		if (said.contains("unexpected character") && position < line.length()) {
			return new SmilesException("unexpected character \"" + line.charAt(position) + "\"", text, offset + position);
		}
		String first = said.replaceFirst("(?s)\n.*", "").replaceFirst("^could not parse '.*?', ?", "").replaceFirst(":\\s*$", "");
		return new SmilesException(first, text, offset + position);
	}

	/** Where the first ring is opened that is not closed. */
	private static int openRing(String line) {
		Map<String, Integer> open = new HashMap<>();
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '[') {
				i = Math.max(i, line.indexOf(']', i));
			} else if (Character.isDigit(c) || c == '%') {
				int length = c != '%' ? 1 : i + 1 < line.length() && line.charAt(i + 1) == '(' ? line.indexOf(')', i) + 1 - i : 3;
				String number = line.substring(i, Math.min(line.length(), i + Math.max(1, length))).replaceAll("[%()]", "");
				if (open.remove(number) == null) {
					open.put(number, i);
				}
				i += Math.max(1, length) - 1;
			}
		}
		return open.values().stream().mapToInt(Integer::intValue).min().orElse(line.length());
	}

	/** Where the first atom in small letters stands. */
	private static int firstAromatic(String line) {
		return AROMATIC.matcher(line).results().filter(m -> m.group().matches("[bcnops]|\\[\\d*[a-z].*")).findFirst()
				.map(m -> m.group().startsWith("[") ? m.start() + 1 : m.start()).orElse(0);
	}

	private static int openBranch(String line) {
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) == '(' && (i == 0 || line.charAt(i - 1) != '%')) {
				open.push(i);
			} else if (line.charAt(i) == ')' && !open.isEmpty()) {
				open.pop();
			}
		}
		return open.isEmpty() ? line.length() : open.peek();
	}
}
