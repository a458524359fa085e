package org.starling.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source tree that is judged. */
record Tree(Path root) {

	private static final Set<String> OUTPUT = Set.of("target", "src-gen", "bin", ".build", ".git");

	/** Names of the product's bundles, without {@code org.starling.}; those for tests are left out. */
	List<String> bundles() {
		return folders(root.resolve("bundles")).map(p -> p.getFileName().toString())
				.filter(n -> n.startsWith("org.starling.") && Files.exists(folder(n.substring(13)).resolve("META-INF/MANIFEST.MF")))
				.map(n -> n.substring(13)).filter(n -> !n.startsWith("tests.") && !n.endsWith(".tests") && !n.contains(".tests.")).sorted().toList();
	}

	Path folder(String bundle) {
		return root.resolve("bundles/org.starling." + bundle);
	}

	/** Files below a bundle's folder, in a fixed order, build output and generated code excluded. */
	List<Path> files(String bundle, String suffix) {
		return below(folder(bundle)).filter(p -> p.toString().endsWith(suffix)).toList();
	}

	/** Hand-written Java files in {@code src}. */
	List<Path> sources(String bundle) {
		Path src = folder(bundle).resolve("src");
		return files(bundle, ".java").stream().filter(p -> p.startsWith(src)).toList();
	}

	/** All hand-written Java files of the tree, tests included. */
	List<Path> allJava() {
		return below(root).filter(p -> p.toString().endsWith(".java")).toList();
	}

	String relative(Path file) {
		return root.relativize(file).toString();
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
	}

	private static Stream<Path> folders(Path parent) {
		try (Stream<Path> children = Files.list(parent)) {
			return children.filter(Files::isDirectory).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Folders that a build writes into at this moment are not entered. */
	private static Stream<Path> below(Path folder) {
		List<Path> files = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
					return OUTPUT.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isRegularFile()) {
						files.add(file);
					}
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Collections.sort(files);
		return files.stream();
	}
}
