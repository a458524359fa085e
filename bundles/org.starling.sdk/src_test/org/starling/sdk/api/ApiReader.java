package org.starling.sdk.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the public and protected parts of class files. */
final class ApiReader {

	private ApiReader() {
	}

	/** Packages that are generated to stand behind interfaces of the API. */
	private static final Pattern BEHIND = Pattern.compile(".*\\.(impl|util|internal)(\\..*)?");

	/**
	 * The public types in a bundle's exported packages, those of generated implementations left out.
	 *
	 * @param classes  where its class files are
	 * @param packages that count; empty for all
	 */
	static SortedMap<String, ApiType> read(Path manifest, Path classes, List<String> packages) throws IOException {
		String exports;
		try (InputStream in = Files.newInputStream(manifest)) {
			exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
		}
		SortedMap<String, ApiType> types = new TreeMap<>();
		for (String exported : exports == null ? new String[0] : exports.split(",")) {
			String name = exported.split(";")[0].strip();
			if (BEHIND.matcher(name).matches() || !packages.isEmpty() && !packages.contains(name)) {
				continue;
			}
			Path folder = classes.resolve(name.replace('.', '/'));
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
					ApiType type = type(ClassFile.of().parse(file));
					if (type != null) {
						types.put(type.name(), type);
					}
				}
			}
		}
		return types;
	}

	/** Null when nobody outside of the package can name it. */
	static ApiType type(ClassModel model) {
		Set<AccessFlag> flags = model.findAttribute(Attributes.innerClasses()).stream().flatMap(a -> a.classes().stream())
				.filter(i -> i.innerClass().asInternalName().equals(model.thisClass().asInternalName())).findFirst().map(i -> i.flags()).orElse(model.flags().flags());
		boolean local = model.findAttribute(Attributes.enclosingMethod()).isPresent();
		if (local || flags.contains(AccessFlag.SYNTHETIC) || !isSeen(flags)) {
			return null;
		}
		boolean isFinal = flags.contains(AccessFlag.FINAL);
		boolean isSealed = model.findAttribute(Attributes.permittedSubclasses()).isPresent();
		String kind = flags.contains(AccessFlag.ANNOTATION) ? "annotation" : flags.contains(AccessFlag.INTERFACE) ? "interface" : flags.contains(AccessFlag.ENUM) ? "enum" : "class";
		List<String> words = new ArrayList<>(List.of(flags.contains(AccessFlag.PUBLIC) ? "public" : "protected"));
		if (flags.contains(AccessFlag.ABSTRACT) && kind.equals("class")) {
			words.add("abstract");
		}
		if (isSealed && !kind.equals("enum")) {
			words.add("sealed");
		} else if (isFinal && kind.equals("class")) {
			words.add("final");
		}
		words.add(kind);
		List<String> above = new ArrayList<>();
		model.superclass().map(c -> c.asInternalName().replace('/', '.')).filter(n -> !n.equals("java.lang.Object")).ifPresent(above::add);
		model.interfaces().forEach(i -> above.add(i.asInternalName().replace('/', '.')));
		SortedMap<String, String> members = new TreeMap<>();
		boolean extended = !isFinal && !isSealed; // else nobody outside sees what is protected
		model.fields().stream().filter(f -> isMember(f.flags().flags(), extended)).forEach(f -> members.put(key(f), words(f)));
		model.methods().stream().filter(m -> isMember(m.flags().flags(), extended)).forEach(m -> members.put(key(m), words(m)));
		return new ApiType(model.thisClass().asInternalName().replace('/', '.'), String.join(" ", words), above, members);
	}

	private static boolean isSeen(Set<AccessFlag> flags) {
		return flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED);
	}

	private static boolean isMember(Set<AccessFlag> flags, boolean extended) {
		return !flags.contains(AccessFlag.SYNTHETIC) && (flags.contains(AccessFlag.PUBLIC) || extended && flags.contains(AccessFlag.PROTECTED));
	}

	private static String key(FieldModel field) {
		return field.fieldName().stringValue() + " : " + name(field.fieldTypeSymbol());
	}

	private static String key(MethodModel method) {
		return method.methodName().stringValue() + method.methodTypeSymbol().parameterList().stream().map(ApiReader::name).collect(Collectors.joining(", ", "(", ")"))
				+ " : " + name(method.methodTypeSymbol().returnType());
	}

	/** A constant is copied into what uses it, so that its value counts. */
	private static String words(FieldModel field) {
		String value = field.findAttribute(Attributes.constantValue()).map(a -> a.constant().constantValue().toString()).orElse(null);
		return modifiers(field.flags().flags(), Set.of(AccessFlag.STATIC, AccessFlag.FINAL))
				+ (value == null ? "" : " [" + Integer.toHexString(value.hashCode()) + "]");
	}

	private static String words(MethodModel method) {
		String thrown = method.findAttribute(Attributes.exceptions()).stream().flatMap(a -> a.exceptions().stream()).map(c -> c.asInternalName().replace('/', '.')).sorted()
				.collect(Collectors.joining(","));
		return modifiers(method.flags().flags(), Set.of(AccessFlag.STATIC, AccessFlag.FINAL, AccessFlag.ABSTRACT)) + (thrown.isEmpty() ? "" : " [" + thrown + "]");
	}

	private static String modifiers(Set<AccessFlag> flags, Set<AccessFlag> counted) {
		int mask = flags.stream().filter(f -> f == AccessFlag.PUBLIC || f == AccessFlag.PROTECTED || counted.contains(f)).mapToInt(AccessFlag::mask).sum();
		return Modifier.toString(mask);
	}

	private static String name(ClassDesc type) {
		return type.isArray() ? name(type.componentType()) + "[]" : type.packageName().isEmpty() ? type.displayName() : type.packageName() + '.' + nested(type);
	}

	/** With its $, which the display name of the descriptor has, too. */
	private static String nested(ClassDesc type) {
		String descriptor = type.descriptorString();
		return descriptor.substring(descriptor.lastIndexOf('/') + 1, descriptor.length() - 1);
	}
}
