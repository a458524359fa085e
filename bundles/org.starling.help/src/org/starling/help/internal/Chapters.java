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

/** The help's chapters in the order of {@code content/contents.txt}. */
final class Chapters {

	private static final String FOLDER = "content/"; //$NON-NLS-1$

	private final List<Chapter> all = new ArrayList<>();

	Chapters() {
		for (String file : read("contents.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) { //$NON-NLS-1$
			String markdown = read(file);
			String title = markdown.lines().filter(l -> l.startsWith("# ")).findFirst().map(l -> l.substring(2).strip()) //$NON-NLS-1$
					.orElse(file);
			all.add(new Chapter(file, title, markdown));
		}
	}

	List<Chapter> all() {
		return List.copyOf(all);
	}

	/** Chapters with all words of the query; all of them for a blank one. */
	List<Chapter> search(String query) {
		return query.isBlank() ? all() : all.stream().filter(c -> c.contains(query)).toList();
	}

	/** The chapter that a link or a context's topic names, whatever folders stand before the file name. */
	Optional<Chapter> byLink(String link) {
		String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link; //$NON-NLS-1$
		String file = path.substring(path.lastIndexOf('/') + 1);
		return all.stream().filter(c -> c.file().equals(file)).findFirst();
	}

	private static String read(String file) {
		Bundle bundle = FrameworkUtil.getBundle(Chapters.class);
		URL url = bundle.getEntry(FOLDER + file);
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
