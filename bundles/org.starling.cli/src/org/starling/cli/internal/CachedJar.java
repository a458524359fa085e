package org.starling.cli.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Copies of the product's bundles whose classes the VM takes into its cache: it takes none from folders, none from signed jars, and none
 * of the class file format before Java 6, which has no stack maps (JVMS 4.10.1). What is copied keeps its code. The copies serve the
 * starts of this product alone and are made anew with the cache.
 */
final class CachedJar {

	/** Class files from this version on have stack maps. */
	private static final int WITH_STACK_MAPS = 50;
	private static final int JAVA_8 = 52;
	private static final String CLASS = ".class";

	private CachedJar() {
	}

	/** Packs the classes and resources of a folder, without the jars inside. */
	static void pack(Path folder, Path jar) throws IOException {
		try (Stream<Path> walk = Files.walk(folder);
				OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file)) {
			for (Path p : walk.filter(p -> Files.isRegularFile(p) && !p.toString().endsWith(".jar")).sorted().toList()) {
				out.putNextEntry(new JarEntry(folder.relativize(p).toString().replace('\\', '/')));
				Files.copy(p, out);
				out.closeEntry();
			}
		}
	}

	/** Whether the cache would leave classes of a jar out. */
	static boolean isNeeded(Path jar) throws IOException {
		try (JarFile in = new JarFile(jar.toFile(), false)) {
			for (JarEntry entry : Collections.list(in.entries())) {
				if (isSignature(entry) || isClass(entry) && isOld(in, entry)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Copies a jar without its signature; old classes get stack maps, with the classes of the jar and of this program at hand. */
	static void copy(Path jar, Path to) throws IOException {
		ClassFile format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption
				.of(ClassHierarchyResolver.ofResourceParsing(CachedJar.class.getClassLoader()).orElse(ClassHierarchyResolver.defaultResolver()).cached()));
		try (JarFile in = new JarFile(jar.toFile(), false);
				OutputStream file = Files.newOutputStream(to);
				JarOutputStream out = new JarOutputStream(file)) {
			for (JarEntry entry : Collections.list(in.entries())) {
				if (entry.isDirectory() || isSignature(entry)) {
					continue;
				}
				out.putNextEntry(new JarEntry(entry.getName()));
				if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
					withoutDigests(in.getManifest()).write(out);
				} else {
					byte[] bytes = in.getInputStream(entry).readAllBytes();
					out.write(isClass(entry) && isOld(in, entry) ? withStackMaps(format, bytes) : bytes);
				}
				out.closeEntry();
			}
		}
	}

	/** A class with subroutines (jsr), which no compiler has written since Java 1.4, has no stack maps and stays as it is. */
	private static byte[] withStackMaps(ClassFile format, byte[] bytes) {
		try {
			return format.transformClass(format.parse(bytes), ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen((builder, element) -> {
				if (element instanceof ClassFileVersion) {
					builder.withVersion(JAVA_8, 0);
				} else {
					builder.with(element);
				}
			}));
		} catch (IllegalArgumentException e) {
			System.getLogger(CachedJar.class.getName()).log(System.Logger.Level.DEBUG, "no stack maps", e);
			return bytes;
		}
	}

	private static Manifest withoutDigests(Manifest manifest) {
		Manifest main = new Manifest();
		Attributes attributes = main.getMainAttributes();
		attributes.putAll(manifest.getMainAttributes());
		return main;
	}

	private static boolean isClass(ZipEntry entry) {
		return entry.getName().endsWith(CLASS) && !entry.getName().startsWith("META-INF/");
	}

	private static boolean isSignature(ZipEntry entry) {
		String name = entry.getName().toUpperCase(Locale.ROOT);
		return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
	}

	private static boolean isOld(JarFile jar, JarEntry entry) throws IOException {
		try (InputStream file = jar.getInputStream(entry); DataInputStream in = new DataInputStream(file)) {
			in.readInt();
			in.readUnsignedShort();
			return in.readUnsignedShort() < WITH_STACK_MAPS;
		}
	}
}
