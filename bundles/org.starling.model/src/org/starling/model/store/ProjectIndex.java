package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which ids stand in which file of a project, by a scan of the text; a file is scanned again when it has changed. */
final class ProjectIndex {

	/** How deep below the folder of its kind a document may lie. */
	static final int LEVELS = 8;

	private final Map<Path, Scan> scans = new HashMap<>();

	/** The ids of a file, in its order, doubles included, and the addresses that it refers to. */
	record Scan(Object stamp, List<String> ids, Set<String> idSet, List<String> references) {
	}

	/** All documents below a project folder, in the order of their paths. Result and hidden folders are left out. */
	static List<Path> documents(Path root) throws IOException {
		List<Path> all = new ArrayList<>();
		for (DocumentKind kind : DocumentKind.values()) {
			if (kind == DocumentKind.PROJECT) {
				Path file = root.resolve(ProjectFolder.PROJECT_FILE);
				if (Files.isRegularFile(file)) {
					all.add(file);
				}
			} else {
				all.addAll(documents(root, kind));
			}
		}
		return all;
	}

	/** Documents of one kind in its folder and the folders below it. */
	static List<Path> documents(Path root, DocumentKind kind) throws IOException {
		Path folder = root.resolve(kind.folder());
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder, LEVELS)) {
			return files.filter(f -> DocumentKind.of(f).equals(Optional.of(kind)) && Files.isRegularFile(f)).sorted().toList();
		}
	}

	Scan scan(Path file) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		Object stamp = List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
		Scan known = scans.get(file);
		if (known != null && known.stamp().equals(stamp)) {
			return known;
		}
		List<String> ids = new ArrayList<>();
		List<String> references = new ArrayList<>();
		SafeXml.parse(file, SafeXml.read(file), new DefaultHandler() {
			@Override
			public void startElement(String uri, String localName, String qName, Attributes attributes) {
				String id = attributes.getValue("id");
				if (id != null) {
					ids.add(id);
				}
				String reference = attributes.getValue("href");
				if (reference != null) {
					references.add(reference);
				}
			}
		});
		Scan scan = new Scan(stamp, ids, new HashSet<>(ids), references);
		scans.put(file, scan);
		return scan;
	}

	/** The file of a project that holds an id; unreadable files are passed over (loading them reports them). */
	Optional<Path> fileOf(String id, Path root) throws IOException {
		for (Path file : documents(root)) {
			try {
				if (scan(file).idSet().contains(id)) {
					return Optional.of(file);
				}
			} catch (DocumentFormatException e) {
				System.getLogger(ProjectIndex.class.getName()).log(System.Logger.Level.DEBUG, "not searched: {0}", e.getMessage());
			}
		}
		return Optional.empty();
	}
}
