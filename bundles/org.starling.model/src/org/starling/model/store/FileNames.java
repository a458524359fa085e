package org.starling.model.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** File names that every file system and every URI takes well. */
public final class FileNames {

	private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");
	private static final int LONGEST = 80;

	private FileNames() {
	}

	/** Letters, digits, dot, underscore and minus stay; anything else becomes one minus. Never empty, never hidden. */
	public static String of(String name) {
		String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
		if (plain.length() > LONGEST) {
			plain = plain.substring(0, LONGEST);
		}
		String lower = plain.toLowerCase(Locale.ROOT);
		boolean isDevice = WINDOWS_DEVICES.contains(lower) || lower.matches("(com|lpt)[0-9]");
		return plain.isEmpty() || isDevice ? "document-" + plain : plain;
	}

	/**
	 * A path in a folder that nothing has yet: the name as it is, with a number when it is taken.
	 *
	 * @param name   made by {@link #of} or chosen
	 * @param suffix with its dot
	 */
	public static Path free(Path folder, String name, String suffix) {
		Path file = folder.resolve(name + suffix);
		for (int n = 2; Files.exists(file); n++) {
			file = folder.resolve(name + "-" + n + suffix);
		}
		return file;
	}
}
