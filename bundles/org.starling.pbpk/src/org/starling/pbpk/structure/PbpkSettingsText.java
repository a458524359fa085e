package org.starling.pbpk.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.starling.model.base.Annotation;
import org.starling.model.base.BasePackage;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.Documents;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/**
 * Settings as lines {@code key = value} and as annotations of a model: keys such as {@code compounds.1.partitionMethod}, one line a value,
 * what is not said is left out. A molecule is written as its id and its name. Stateless.
 */
public final class PbpkSettingsText {

	/** Begins the key of each annotation. */
	public static final String PREFIX = "pbpk.";

	private static final String MOLECULE_ID = ".id";
	private static final String MOLECULE_NAME = ".name";

	private PbpkSettingsText() {
	}

	/** One line a value. */
	public static String write(PbpkSettings settings) {
		StringBuilder text = new StringBuilder();
		entries(settings).forEach((key, value) -> text.append(key).append(" = ").append(escape(value)).append('\n'));
		return text.toString();
	}

	/**
	 * @param molecules finds a molecule by id or by name; null for one that it does not know
	 * @throws PbpkException naming the line that can't be read, or the molecule that is not found
	 */
	public static PbpkSettings read(String text, Function<String, Molecule> molecules) {
		Map<String, String> entries = new LinkedHashMap<>();
		int number = 0;
		for (String line : text.lines().toList()) {
			number++;
			int equals = line.indexOf('=');
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			if (equals < 0) {
				throw problem("line " + number, "\"" + line + "\" has no '='", "write key = value");
			}
			entries.put(line.substring(0, equals).strip(), unescape(line.substring(equals + 1).strip()));
		}
		return settings(entries, molecules);
	}

	/** Puts the settings into the model's annotations, in place of those that are there. */
	public static void annotate(Model model, PbpkSettings settings) {
		model.getAnnotations().removeIf(a -> a.getKey() != null && a.getKey().startsWith(PREFIX));
		entries(settings).forEach((key, value) -> {
			Annotation a = Documents.create(Annotation.class, BasePackage.Literals.ANNOTATION);
			a.setKey(PREFIX + key);
			a.setValue(value);
			model.getAnnotations().add(a);
		});
	}

	/**
	 * The settings that a model was built from, with its molecules; empty for a model of another kind.
	 *
	 * @throws PbpkException when the annotations are there but can't be read
	 */
	public static Optional<PbpkSettings> of(Model model) {
		Map<String, String> entries = new LinkedHashMap<>();
		model.getAnnotations().stream().filter(a -> a.getKey() != null && a.getKey().startsWith(PREFIX))
				.forEach(a -> entries.put(a.getKey().substring(PREFIX.length()), a.getValue()));
		return entries.isEmpty() ? Optional.empty() : Optional.of(settings(entries, name -> model.getMolecules().stream()
				.filter(m -> name.equals(m.getId()) || name.equals(m.getName())).findFirst().orElse(null)));
	}

	private static Map<String, String> entries(PbpkSettings settings) {
		return new RecordEntries((key, value, entries) -> {
			Molecule molecule = (Molecule) value;
			entries.put(key + MOLECULE_ID, molecule.getId() == null ? "" : molecule.getId());
			entries.put(key + MOLECULE_NAME, molecule.getName() == null ? "" : molecule.getName());
		}).write(settings);
	}

	private static PbpkSettings settings(Map<String, String> entries, Function<String, Molecule> molecules) {
		return new RecordEntries.Reader(entries, (key, all) -> molecule(key, all, molecules)).read(PbpkSettings.class);
	}

	private static Molecule molecule(String key, Map<String, String> entries, Function<String, Molecule> molecules) {
		List<String> names = new ArrayList<>();
		for (String part : List.of(MOLECULE_ID, MOLECULE_NAME)) {
			String name = entries.getOrDefault(key + part, "");
			Molecule found = name.isEmpty() ? null : molecules.apply(name);
			if (found != null) {
				return found;
			}
			names.add(name);
		}
		throw problem(key, "there is no molecule with the id or name " + names, "add the molecule to the project");
	}

	private static PbpkException problem(String key, String text, String advice) {
		return new PbpkException(new PbpkProblem("settings", key, text, advice));
	}

	private static String escape(String value) {
		return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
	}

	private static String unescape(String value) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '\\' && i + 1 < value.length()) {
				i++;
				text.append(switch (value.charAt(i)) {
				case 'n' -> '\n';
				case 'r' -> '\r';
				default -> value.charAt(i);
				});
			} else {
				text.append(c);
			}
		}
		return text.toString();
	}
}
