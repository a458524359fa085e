package org.starling.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.starling.files.Sha256;

/**
 * SHA-256 (FIPS 180-4) of each file that a run depends on.
 *
 * @param files hexadecimal hash by path relative to the project folder, with slashes; {@value #MISSING} for a file that
 *        is not there
 * @param overall one hash over all names and hashes
 */
public record InputHash(SortedMap<String, String> files, String overall) {

	/** Stands for the hash of a file that is not there. */
	public static final String MISSING = "missing";
	/** Depends on no file. */
	public static final InputHash NONE = new InputHash(Collections.emptySortedMap());

	public InputHash {
		files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
		Objects.requireNonNull(overall, "overall");
	}

	/** With the overall hash that follows from the files. */
	public InputHash(SortedMap<String, String> files) {
		this(files, overallOf(files));
	}

	/**
	 * Reads and hashes files.
	 *
	 * @param root the project folder
	 * @param files absolute, or relative to the project folder
	 */
	public static InputHash of(Path root, Collection<Path> files) throws IOException {
		Path base = root.toAbsolutePath().normalize();
		SortedMap<String, String> hashes = new TreeMap<>();
		for (Path file : files) {
			Path absolute = base.resolve(file).normalize();
			hashes.put(base.relativize(absolute).toString().replace('\\', '/'),
					Files.isRegularFile(absolute) ? Sha256.of(absolute) : MISSING);
		}
		return new InputHash(hashes);
	}

	/** The hashes of the same files as they are now. */
	public InputHash now(Path root) throws IOException {
		return of(root, files.keySet().stream().map(Path::of).toList());
	}

	/** Files whose content differs, or that only one of the two names; sorted. */
	public List<String> differences(InputHash other) {
		TreeSet<String> names = new TreeSet<>(files.keySet());
		names.addAll(other.files.keySet());
		List<String> different = new ArrayList<>();
		for (String name : names) {
			if (!Objects.equals(files.get(name), other.files.get(name))) {
				different.add(name);
			}
		}
		return different;
	}

	private static String overallOf(SortedMap<String, String> files) {
		MessageDigest digest = Sha256.digest();
		files.forEach((name, hash) -> digest.update((hash + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
		return Sha256.text(digest.digest());
	}
}
