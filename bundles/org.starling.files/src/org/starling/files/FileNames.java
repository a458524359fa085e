package org.starling.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Names of files: those that every file system and every URI takes well, those that are free, and names without their ending. */
public final class FileNames {

	private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");
	private static final int LONGEST = 80;

	private FileNames() {
	}

	/**
	 * The name without its last ending: {@code run.2} of {@code data/run.2.csv}; a name without an ending stays, and so does {@code .csv}.
	 *
	 * @param file whose last element counts
	 */
	public static String plain(Path file) {
		return plain(file.getFileName().toString());
	}

	/** The same of a name without folders. */
	public static String plain(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
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

	/** The same for a person's eyes: blanks stay, and each other character becomes a low line. */
	public static String readable(String name) {
		return name.replaceAll("[^\\p{L}\\p{N} ._-]", "_");
	}

	/** Lower-case words joined by hyphens; empty when the text has neither letter nor digit. */
	public static String words(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
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
