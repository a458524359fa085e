package org.starling.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The help's chapters in the order of {@code content/contents.txt}: the guide of this bundle, and indented below each chapter what the manual
 * of the repository ({@code docs}) says of it; the build copies it.
 */
final class Chapters {

	private static final String CONTENTS = "content/contents.txt"; //$NON-NLS-1$

	private final List<Chapter> all = new ArrayList<>();

	Chapters() {
		for (String line : read(CONTENTS).lines().filter(l -> !l.isBlank()).toList()) {
			all.add(chapter(line.strip(), line.startsWith(" "))); //$NON-NLS-1$
		}
	}

	private static Chapter chapter(String path, boolean part) {
		String markdown = read(path);
		String title = markdown.lines().filter(l -> l.startsWith("# ")).findFirst().map(l -> l.substring(2).strip()).orElse(path); //$NON-NLS-1$
		return new Chapter(path, part, title, markdown);
	}

	List<Chapter> all() {
		return List.copyOf(all);
	}

	/** Chapters with all words of the query; all of them for a blank one. */
	List<Chapter> search(String query) {
		return query.isBlank() ? all() : all.stream().filter(c -> c.contains(query)).toList();
	}

	/**
	 * The chapter that a link names, also one that is not among the contents.
	 *
	 * @param from the chapter with the link; null for a path in the bundle, as contexts have them
	 */
	Optional<Chapter> byLink(Chapter from, String link) {
		String path = from == null ? link : from.resolve(link);
		Optional<Chapter> listed = all.stream().filter(c -> c.path().equals(path)).findFirst();
		return listed.isPresent() || !path.endsWith(".md") || FrameworkUtil.getBundle(Chapters.class).getEntry(path) == null ? listed //$NON-NLS-1$
				: Optional.of(chapter(path, false));
	}

	private static String read(String file) {
		Bundle bundle = FrameworkUtil.getBundle(Chapters.class);
		URL url = bundle.getEntry(file);
		if (url != null) {
			try (InputStream in = url.openStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			} catch (IOException e) {
				ILog.of(bundle).error("help chapter " + file + " cannot be read", e); //$NON-NLS-1$ //$NON-NLS-2$
				return ""; //$NON-NLS-1$
			}
		}
		ILog.of(bundle).error("help chapter " + file + " is missing"); //$NON-NLS-1$ //$NON-NLS-2$
		return ""; //$NON-NLS-1$
	}
}
