package org.starling.sbml.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The entries of an archive, unpacked within limits and never outside of their folder: sizes and names in the file are claims. */
final class OmexFile {

	private static final int MOST_ENTRIES = 20_000;
	private static final long MOST_BYTES = 16L << 30;
	/** Deflate makes at most 1032 bytes of one; more than a share of that in a large entry is an attack. */
	private static final long LARGEST_RATIO = 500;
	private static final long SMALL = 16 << 20;

	private OmexFile() {
	}

	/**
	 * @param folder is there and empty
	 * @return the files, relative to the folder
	 * @throws IOException naming the entry that is refused; the folder may then hold some of the others
	 */
	static List<Path> unpack(Path archive, Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		Set<String> names = new HashSet<>();
		long total = 0;
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				throw refused(archive, "it has " + zip.size() + " entries; at most " + MOST_ENTRIES + " are read");
			}
			for (ZipEntry entry : Collections.list(zip.entries())) {
				if (entry.isDirectory()) {
					continue;
				}
				Path relative = relative(archive, folder, entry.getName());
				if (!names.add(relative.toString().toLowerCase(Locale.ROOT))) {
					throw refused(archive, "it has two entries " + entry.getName());
				}
				Path target = folder.resolve(relative);
				Files.createDirectories(target.getParent());
				try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
					total += copy(archive, entry, in, out, MOST_BYTES - total);
				}
				files.add(relative);
			}
		} catch (ZipException e) {
			throw new IOException(archive + ": it is no archive that can be read: " + e.getMessage(), e);
		}
		return files;
	}

	private static Path relative(Path archive, Path folder, String name) throws IOException {
		String plain = name.replace('\\', '/');
		try {
			Path target = folder.resolve(plain).normalize();
			boolean inside = target.startsWith(folder) && !target.equals(folder);
			if (inside && !plain.startsWith("/") && !plain.matches("(?i)[a-z]:.*") && plain.indexOf('\0') < 0) {
				return folder.relativize(target);
			}
		} catch (InvalidPathException e) {
			throw new IOException(archive + ": the entry " + name + " is no file name here", e);
		}
		throw refused(archive, "the entry " + name + " leads out of the archive");
	}

	private static long copy(Path archive, ZipEntry entry, InputStream in, OutputStream out, long most) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long count = 0;
		int n;
		while ((n = in.read(buffer)) >= 0) {
			count += n;
			long packed = Math.max(1, entry.getCompressedSize());
			if (count > most || count > SMALL && count / packed > LARGEST_RATIO) {
				throw refused(archive, "the entry " + entry.getName() + " unpacks to more than is read");
			}
			out.write(buffer, 0, n);
		}
		return count;
	}

	private static IOException refused(Path archive, String text) {
		return new IOException(archive + ": " + text + ". Nothing was imported");
	}
}
