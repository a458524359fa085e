package org.starling.sbml.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.starling.files.AtomicFile;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.starling.sbml.internal.write.XmlTree;
import org.starling.sbml.sedml.SedmlExport;
import org.starling.sbml.sedml.SedmlWriter;
import org.w3c.dom.Element;

/**
 * Writes a project as a COMBINE archive (Bergmann et al., BMC Bioinformatics 15:369, 2014): the simulations as SED-ML with their models as SBML, for
 * other programs, and the project's own files, from which {@link OmexReader} makes the same project again. Runs and backups stay out. The same
 * project gives the same bytes. To be called by the thread that owns the project.
 */
public final class OmexWriter {

	/** Folder in the archive of the project's own files. */
	static final String PROJECT = "project";
	private static final String EXPERIMENTS = "experiments";
	/** The earliest time that the format knows: the moment of writing is no part of a project. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private OmexWriter() {
	}

	/**
	 * @param file written or replaced as a whole, or not at all
	 * @return what SED-ML or SBML can't say; the project's own files say it
	 */
	public static List<SbmlMessage> write(ProjectFolder project, Path file) throws IOException {
		List<SbmlMessage> messages = new ArrayList<>();
		Map<String, byte[]> texts = new LinkedHashMap<>();
		Map<String, String> formats = new LinkedHashMap<>();
		experiments(project, texts, formats, messages);
		List<Path> own = ownFiles(project, file);
		for (Path p : own) {
			formats.put(PROJECT + "/" + project.relativize(p), OmexFormats.ofName(p.getFileName().toString()));
		}
		AtomicFile.write(file, out -> zip(out, project, manifest(formats), texts, own));
		return messages;
	}

	private static void experiments(ProjectFolder project, Map<String, byte[]> texts, Map<String, String> formats, List<SbmlMessage> messages)
			throws IOException {
		List<Simulation> simulations = new ArrayList<>();
		for (DocumentEntry entry : project.simulations()) {
			simulations.add(project.load(entry.path(), Simulation.class));
		}
		if (simulations.isEmpty()) {
			return;
		}
		try {
			SedmlExport sedml = SedmlWriter.write(simulations);
			messages.addAll(sedml.messages());
			texts.put(EXPERIMENTS + "/simulations.sedml", sedml.text().getBytes(StandardCharsets.UTF_8));
			formats.put(EXPERIMENTS + "/simulations.sedml", OmexFormats.SED_ML);
			sedml.models().forEach((name, text) -> {
				texts.put(EXPERIMENTS + "/" + name, text.getBytes(StandardCharsets.UTF_8));
				formats.put(EXPERIMENTS + "/" + name, OmexFormats.SBML);
			});
		} catch (SbmlException e) {
			messages.add(new SbmlMessage(Severity.WARNING, "SED-ML", 0, "the archive has none: " + e.getMessage()));
		}
	}

	/** All but runs, hidden files, links and the archive itself, by name. */
	private static List<Path> ownFiles(ProjectFolder project, Path archive) throws IOException {
		Path self = archive.toAbsolutePath().normalize();
		try (Stream<Path> files = Files.walk(project.path())) {
			return files.filter(f -> Files.isRegularFile(f, java.nio.file.LinkOption.NOFOLLOW_LINKS)).filter(f -> !f.equals(self))
					.filter(f -> isOwn(project.path().relativize(f)))
					.sorted((a, b) -> project.relativize(a).compareTo(project.relativize(b))).toList();
		}
	}

	private static boolean isOwn(Path relative) {
		for (Path part : relative) {
			if (part.toString().startsWith(".")) {
				return false;
			}
		}
		return !relative.startsWith(ProjectFolder.RESULTS_FOLDER);
	}

	private static byte[] manifest(Map<String, String> formats) {
		XmlTree xml = new XmlTree(OmexFormats.MANIFEST, "omexManifest");
		content(xml, ".", OmexFormats.ARCHIVE);
		content(xml, "./manifest.xml", OmexFormats.MANIFEST);
		formats.forEach((location, format) -> {
			Element e = content(xml, "./" + location, format);
			if (format.equals(OmexFormats.SED_ML)) {
				XmlTree.set(e, "master", "true");
			}
		});
		return xml.text().getBytes(StandardCharsets.UTF_8);
	}

	private static Element content(XmlTree xml, String location, String format) {
		Element e = xml.add(xml.root, "content");
		XmlTree.set(e, "location", location);
		XmlTree.set(e, "format", format);
		return e;
	}

	private static void zip(OutputStream out, ProjectFolder project, byte[] manifest, Map<String, byte[]> texts, List<Path> own)
			throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		entry(zip, "manifest.xml");
		zip.write(manifest);
		for (Map.Entry<String, byte[]> text : texts.entrySet()) {
			entry(zip, text.getKey());
			zip.write(text.getValue());
		}
		for (Path file : own) {
			entry(zip, PROJECT + "/" + project.relativize(file));
			Files.copy(file, zip);
		}
		zip.finish();
	}

	private static void entry(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
	}
}
