package org.starling.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The help's chapters in the order of {@code content/contents.txt}: the guide of this bundle, and indented below each chapter what the manual
 * of the repository ({@code docs}) says of it; the build copies it.
 */
final class Chapters {

	private static final String CONTENTS = "content/contents.txt"; //$NON-NLS-1$

	private static final Pattern IN_BUNDLE = Pattern.compile("^.*?/?((?:content|docs)/)"); //$NON-NLS-1$

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
	 * @param from the chapter with the link; null for a path in the bundle, as contexts have them, with or without the bundle before it
	 */
	Optional<Chapter> byLink(Chapter from, String link) {
		String path = from == null ? IN_BUNDLE.matcher(link).replaceFirst("$1") : from.resolve(link); //$NON-NLS-1$
		Optional<Chapter> listed = all.stream().filter(c -> c.path().equals(path)).findFirst();
		return listed.isPresent() || !path.endsWith(".md") || find(path) == null ? listed //$NON-NLS-1$
				: Optional.of(chapter(path, false));
	}

	/** In the bundle's folder, or where the build puts what it copies. */
	private static URL find(String path) {
		Bundle bundle = FrameworkUtil.getBundle(Chapters.class);
		URL entry = bundle.getEntry(path);
		return entry == null ? bundle.getResource(path) : entry;
	}

	private static String read(String path) {
		ILog log = ILog.of(Chapters.class);
		URL url = find(path);
		if (url == null) {
			log.error("help chapter " + path + " is missing"); //$NON-NLS-1$ //$NON-NLS-2$
			return ""; //$NON-NLS-1$
		}
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			log.error("help chapter " + path + " cannot be read", e); //$NON-NLS-1$ //$NON-NLS-2$
			return ""; //$NON-NLS-1$
		}
	}
}
