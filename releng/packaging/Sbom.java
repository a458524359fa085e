import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what an unpacked product is made of: a bill of materials (CycloneDX 1.6, JSON) and a list for people with versions and licences.
 * A jar is the Maven artifact whose bytes it has, or says which one it is in META-INF/maven. Licences are those of its POM or of the POM's
 * parents, else of its manifest. A part without a known origin or licence is an error.
 * <p>Arguments: the product of the build, the product to describe, the local Maven repository, the folder of the sources, the file of platform
 * fragments, version of Starling, output folder. See https://cyclonedx.org/docs/1.6/json/
 */
public class Sbom {
	record Gav(String group, String artifact, String version) {
		Path file(Path repository, String extension) {
			return repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version).resolve(artifact + "-" + version + extension);
		}

		String purl() {
			return "pkg:maven/" + group + "/" + artifact + "@" + version;
		}
	}

	record Licence(String id, String name, String url) {
	}

	record Part(Gav gav, String file, String sha256, List<Licence> licences) {
	}

	/** Patterns of names and addresses, each with the identifier of https://spdx.org/licenses/ or an expression of such. */
	static final String[][] SPDX = { //
			{ "(?i).*gpl-?v?2.*(classpath|CPE).*|.*GNU General Public License.*(?i)classpath.*|.*GPLv2\\+CE.*", "GPL-2.0-only WITH Classpath-exception-2.0" }, //
			{ "(?i).*(EPL-2\\.0|epl-v20|epl-2\\.0|Eclipse Public License.*2).*", "EPL-2.0" }, //
			{ "(?i).*(EPL-1\\.0|epl-v10|Eclipse Public License.*1).*", "EPL-1.0" }, //
			{ "(?i).*(apache).*2.*", "Apache-2.0" }, //
			{ "(?i).*(LGPL|lesser).*2\\.1.*or (any )?later.*|(?i)LGPL-2\\.1-or-later", "LGPL-2.1-or-later" }, //
			{ "(?i).*(LGPL|lesser|lgpl-).*2\\.1.*", "LGPL-2.1-only" }, //
			{ "(?i).*(LGPL|lesser).*3.*", "LGPL-3.0-only" }, //
			{ "(?i).*lesser.*", "LGPL-2.1-or-later" }, //
			{ "(?i).*(bsd.?3|bsd-3|3-clause|new bsd|revised bsd|eclipse distribution).*", "BSD-3-Clause" }, //
			{ "(?i).*(bsd.?2|2-clause).*", "BSD-2-Clause" }, //
			{ "(?i).*\\bMIT\\b.*", "MIT" }, { "(?i).*unicode.*", "Unicode-3.0" }, //
			{ "(?i).*(0BSD|BSD Zero).*", "0BSD" }, { "(?i).*CC0.*", "CC0-1.0" } };

	final Path repository;
	final Map<String, Gav> byContent = new HashMap<>();
	final List<String> problems = new ArrayList<>();

	Sbom(Path repository) {
		this.repository = repository;
	}

	public static void main(String[] arguments) throws Exception {
		Path built = Path.of(arguments[0]), product = Path.of(arguments[1]), out = Path.of(arguments[6]);
		Sbom sbom = new Sbom(Path.of(arguments[2]));
		Path root = Path.of(arguments[3]);
		sbom.readDependencies(root.resolve("releng/org.starling.target/org.starling.target.target"));
		try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
			for (Path pom : bundles.map(b -> b.resolve("pom.xml")).filter(Files::isRegularFile).toList()) sbom.readDependencies(pom);
		}
		sbom.readPlatforms(Path.of(arguments[4]));
		List<Part> parts = sbom.parts(built.resolve("plugins"), product.resolve("plugins"));
		if (!sbom.problems.isEmpty()) throw new IllegalStateException("not all parts are known:\n" + String.join("\n", sbom.problems));
		Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
		Path json = out.resolve("sbom.cdx.json");
		Files.writeString(json, gson.toJson(document(parts, arguments[5])) + "\n");
		Files.writeString(out.resolve("THIRD-PARTY.md"), list(parts, arguments[5]));
		check(gson.fromJson(Files.readString(json), JsonObject.class), parts.size());
		System.out.println(json + ": " + parts.size() + " parts");
	}

	// ---- where parts come from

	/** Of the target definition, and of the bundles that have libraries inside. */
	void readDependencies(Path file) throws IOException {
		Element root = xml(file);
		Map<String, String> properties = new HashMap<>();
		for (Element p : children(root, "properties")) {
			for (Node n = p.getFirstChild(); n != null; n = n.getNextSibling()) {
				if (n instanceof Element e) properties.put("${" + e.getTagName() + "}", e.getTextContent().strip());
			}
		}
		var dependencies = root.getElementsByTagName("dependency");
		for (int i = 0; i < dependencies.getLength(); i++) {
			Element d = (Element) dependencies.item(i);
			String version = text(d, "version");
			if (version != null) know(new Gav(text(d, "groupId"), text(d, "artifactId"), properties.getOrDefault(version, version)));
		}
	}

	void readPlatforms(Path file) throws IOException {
		for (String line : Files.readAllLines(file)) {
			if (line.isBlank() || line.startsWith("#")) continue;
			String[] gav = line.split(" ")[1].split(":");
			know(new Gav(gav[0], gav[1], gav[2]));
		}
	}

	void know(Gav gav) throws IOException {
		Path jar = gav.file(repository, ".jar");
		if (Files.isRegularFile(jar)) byContent.put(sha256(Files.readAllBytes(jar)), gav);
	}

	/** All jars that are not our own, those inside of our bundles too. */
	List<Part> parts(Path built, Path plugins) throws IOException {
		List<Part> parts = new ArrayList<>();
		List<Path> jars;
		try (Stream<Path> files = Files.walk(plugins)) {
			jars = files.filter(f -> f.toString().endsWith(".jar") || isFolderOfOthers(plugins, f)).sorted().toList();
		}
		for (Path jar : jars) {
			Path relative = plugins.relativize(jar);
			if (relative.getNameCount() == 1 && relative.toString().startsWith("org.starling.")) continue;
			Path original = built.resolve(relative.toString());
			Gav gav = Files.isDirectory(jar) ? folder(jar) : gav(Files.exists(original) ? original : jar);
			if (gav == null) {
				problems.add(relative + ": not an artifact of the target, and no META-INF/maven");
				continue;
			}
			List<Licence> licences = licences(gav);
			if (licences.isEmpty() && !Files.isDirectory(jar)) licences = licencesOfManifest(jar);
			if (licences.isEmpty()) problems.add(relative + " (" + gav.purl() + "): no licence in its POM or manifest");
			String hash = Files.isDirectory(jar) ? null : sha256(Files.readAllBytes(jar));
			parts.add(new Part(gav, "plugins/" + relative.toString().replace('\\', '/'), hash, licences));
		}
		return parts;
	}

	static boolean isFolderOfOthers(Path plugins, Path f) {
		return f.getParent().equals(plugins) && Files.isDirectory(f) && !f.getFileName().toString().startsWith("org.starling.");
	}

	Gav folder(Path folder) {
		String id = folder.getFileName().toString().replaceAll("_.*", "");
		return byContent.values().stream().filter(g -> g.artifact.equals(id)).findFirst().orElse(null);
	}

	Gav gav(Path jar) throws IOException {
		Gav known = byContent.get(sha256(Files.readAllBytes(jar)));
		if (known != null) return known;
		try (JarFile file = new JarFile(jar.toFile())) {
			List<? extends ZipEntry> own = file.stream().filter(e -> e.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")).toList();
			Gav found = null;
			for (ZipEntry entry : own) {
				Properties p = new Properties();
				try (InputStream in = file.getInputStream(entry)) {
					p.load(in);
				}
				Gav gav = new Gav(p.getProperty("groupId"), p.getProperty("artifactId"), p.getProperty("version"));
				if (own.size() == 1 || jar.getFileName().toString().contains(gav.artifact)) found = gav;
			}
			return found == null ? wrapped(jar) : found;
		}
	}

	/** Tycho gives a plain jar of the target a manifest, and a file name made of its group, artifact and version. */
	Gav wrapped(Path jar) {
		String name = jar.getFileName().toString().replace('-', '.');
		return byContent.values().stream().filter(g -> name.endsWith(g.artifact.replace('-', '.') + "_" + g.version.replaceAll("\\.0+(?=\\d)", ".") + ".jar")).findFirst()
				.orElse(null);
	}

	// ---- licences

	List<Licence> licences(Gav gav) {
		Path pom = gav.file(repository, ".pom");
		for (int depth = 0; depth < 8 && Files.isRegularFile(pom); depth++) {
			Element project = xml(pom);
			List<Licence> found = new ArrayList<>();
			for (Element licences : children(project, "licenses")) {
				for (Element licence : children(licences, "license")) found.add(licence(text(licence, "name"), text(licence, "url")));
			}
			if (!found.isEmpty()) return found;
			List<Element> parent = children(project, "parent");
			if (parent.isEmpty()) break;
			Element p = parent.getFirst();
			pom = new Gav(text(p, "groupId"), text(p, "artifactId"), text(p, "version")).file(repository, ".pom");
		}
		return List.of();
	}

	static List<Licence> licencesOfManifest(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			String header = file.getManifest() == null ? null : file.getManifest().getMainAttributes().getValue("Bundle-License");
			if (header != null) return Stream.of(header.split(",")).map(h -> licence(h.replaceAll(";.*", "").replace("\"", "").strip(), null)).toList();
			// bundles of Eclipse and OSGi say it in a file
			ZipEntry about = file.getEntry("about.html");
			if (about != null && new String(file.getInputStream(about).readAllBytes(), StandardCharsets.UTF_8).contains("epl-2.0")) {
				return List.of(licence("EPL-2.0", "https://www.eclipse.org/legal/epl-2.0/"));
			}
			return List.of();
		}
	}

	static Licence licence(String name, String url) {
		String clean = name == null ? "" : name.strip().replaceAll("\\s+", " ");
		for (String said : new String[] { clean, url == null ? "" : url.strip() }) {
			for (String[] known : SPDX) {
				if (!said.isEmpty() && Pattern.matches(known[0], said)) return new Licence(known[1], clean, url);
			}
		}
		return new Licence(null, clean.isEmpty() ? url : clean, url);
	}

	// ---- what is written

	static JsonObject document(List<Part> parts, String version) {
		String root = "pkg:generic/starling@" + version;
		JsonArray components = new JsonArray(), on = new JsonArray(), dependencies = new JsonArray();
		Set<String> references = new HashSet<>();
		StringBuilder content = new StringBuilder(version);
		for (Part part : parts) {
			String reference = references.add(part.gav.purl()) ? part.gav.purl() : part.gav.purl() + "#" + part.file;
			JsonObject c = object("type", "library", "bom-ref", reference, "group", part.gav.group, "name", part.gav.artifact, "version", part.gav.version,
					"scope", "required");
			if (part.sha256 != null) c.add("hashes", array(object("alg", "SHA-256", "content", part.sha256)));
			c.add("licenses", licences(part.licences));
			c.addProperty("purl", part.gav.purl());
			c.add("properties", array(object("name", "starling:file", "value", part.file)));
			components.add(c);
			on.add(reference);
			content.append(reference).append(part.sha256);
		}
		JsonObject application = object("type", "application", "bom-ref", root, "name", "Starling", "version", version, "purl", root);
		application.add("licenses", licences(List.of(new Licence("EPL-2.0", null, null))));
		JsonObject tools = new JsonObject();
		tools.add("components", array(object("type", "application", "name", "releng/packaging/Sbom.java", "version", version)));
		JsonObject metadata = object("timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		metadata.add("tools", tools);
		metadata.add("component", application);
		JsonObject all = object("ref", root);
		all.add("dependsOn", on);
		dependencies.add(all);
		JsonObject document = object("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat", "CycloneDX", "specVersion", "1.6",
				"serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)));
		document.addProperty("version", 1);
		document.add("metadata", metadata);
		document.add("components", components);
		document.add("dependencies", dependencies);
		return document;
	}

	/** One expression where a licence has an exception, else a list of licences that may each be chosen: the schema lets the two not be mixed. */
	static JsonArray licences(List<Licence> licences) {
		if (licences.stream().allMatch(l -> l.id != null) && licences.stream().anyMatch(l -> l.id.contains(" "))) {
			return array(object("expression", String.join(" OR ", licences.stream().map(l -> l.id).toList())));
		}
		JsonArray array = new JsonArray();
		for (Licence l : licences) {
			JsonObject licence = l.id != null && !l.id.contains(" ") ? object("id", l.id) : object("name", l.id == null ? l.name : l.id);
			if (l.url != null && l.url.strip().matches("https?://\\S+")) licence.addProperty("url", l.url.strip());
			JsonObject holder = new JsonObject();
			holder.add("license", licence);
			array.add(holder);
		}
		return array;
	}

	static String list(List<Part> parts, String version) {
		StringBuilder text = new StringBuilder("# Parts of Starling " + version + " by others\n\n"
				+ "Made with sbom.cdx.json (CycloneDX 1.6) from the files of this product. Starling itself: EPL-2.0.\n\n| part | version | licence | file |\n|---|---|---|---|\n");
		Map<String, Integer> counts = new TreeMap<>();
		for (Part p : parts) {
			List<String> names = p.licences.stream().map(l -> l.id == null ? l.name : l.id).distinct().toList();
			String licences = String.join(" or ", names);
			counts.merge(licences, 1, Integer::sum);
			text.append("| ").append(p.gav.group).append(':').append(p.gav.artifact).append(" | ").append(p.gav.version).append(" | ").append(licences)
					.append(" | ").append(p.file).append(" |\n");
		}
		text.append("\n| licence | parts |\n|---|---|\n");
		counts.forEach((licence, count) -> text.append("| ").append(licence).append(" | ").append(count).append(" |\n"));
		return text.toString();
	}

	/** What the schema of CycloneDX 1.6 demands of the elements used here. */
	static void check(JsonObject document, int parts) {
		demand("CycloneDX".equals(string(document, "bomFormat")) && "1.6".equals(string(document, "specVersion")), "bomFormat and specVersion");
		demand(string(document, "serialNumber").matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "serialNumber");
		demand(document.get("version").getAsInt() >= 1, "version");
		Set<String> references = new HashSet<>(Set.of(string(document.getAsJsonObject("metadata").getAsJsonObject("component"), "bom-ref")));
		JsonArray components = document.getAsJsonArray("components");
		demand(components.size() == parts, "components");
		for (JsonElement element : components) {
			JsonObject c = element.getAsJsonObject();
			demand("library".equals(string(c, "type")) && !string(c, "name").isBlank(), "type and name of " + c);
			demand(references.add(string(c, "bom-ref")), "bom-ref of " + c + " is there twice");
			demand(string(c, "purl").matches("pkg:maven/[A-Za-z0-9._-]+/[A-Za-z0-9._-]+@[A-Za-z0-9._+-]+"), "purl of " + c);
			if (c.has("hashes")) demand(string(c.getAsJsonArray("hashes").get(0).getAsJsonObject(), "content").matches("[0-9a-f]{64}"), "hash of " + c);
			JsonArray licences = c.getAsJsonArray("licenses");
			demand(!licences.isEmpty(), "licence of " + c);
			for (JsonElement l : licences) {
				JsonObject licence = l.getAsJsonObject();
				demand(licence.has("expression") ? licences.size() == 1
						: licence.getAsJsonObject("license").has("id") != licence.getAsJsonObject("license").has("name"), "licence of " + c);
			}
		}
		for (JsonElement d : document.getAsJsonArray("dependencies")) {
			demand(references.contains(string(d.getAsJsonObject(), "ref")), "ref of a dependency");
			for (JsonElement on : d.getAsJsonObject().getAsJsonArray("dependsOn")) demand(references.contains(on.getAsString()), "dependsOn " + on);
		}
	}

	// ---- small things

	static void demand(boolean met, String what) {
		if (!met) throw new IllegalStateException("not as CycloneDX 1.6 demands: " + what);
	}

	static String string(JsonObject object, String key) {
		return object.get(key).getAsString();
	}

	static JsonObject object(String... pairs) {
		JsonObject object = new JsonObject();
		for (int i = 0; i < pairs.length; i += 2) object.addProperty(pairs[i], pairs[i + 1]);
		return object;
	}

	static JsonArray array(JsonObject element) {
		JsonArray array = new JsonArray();
		array.add(element);
		return array;
	}

	static Element xml(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (Exception e) {
			throw new IllegalStateException(file + " is not XML that can be read: " + e.getMessage(), e);
		}
	}

	static List<Element> children(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) if (n instanceof Element e && e.getTagName().equals(name)) found.add(e);
		return found;
	}

	static String text(Element parent, String name) {
		List<Element> found = children(parent, name);
		return found.isEmpty() ? null : found.getFirst().getTextContent().strip();
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
