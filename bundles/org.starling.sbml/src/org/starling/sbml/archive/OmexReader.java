package org.starling.sbml.archive;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.starling.files.FileNames;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.starling.sbml.SbmlReader;
import org.starling.sbml.internal.SourceXml;
import org.starling.sbml.internal.Xml;
import org.starling.sbml.sedml.SedmlImport;
import org.starling.sbml.sedml.SedmlReader;
import org.w3c.dom.Element;

/**
 * Makes projects from COMBINE archives and from single SED-ML files. An archive that {@link OmexWriter} wrote gives its project back; else each
 * SED-ML document gives simulations with their models, and SBML that none refers to gives models. Works on the calling thread.
 */
public final class OmexReader {

	private OmexReader() {
	}

	/**
	 * Makes a project of an archive (.omex) or of a SED-ML document.
	 *
	 * @param project a folder that is not there or is empty; after a failure it is as before
	 * @throws FileAlreadyExistsException when the folder holds something
	 * @throws IOException                when the file can't be read, with what and where
	 */
	public static OmexImport read(Path file, Path project) throws IOException {
		Path target = project.toAbsolutePath().normalize();
		if (Files.exists(target) && !isEmptyFolder(target)) {
			throw new FileAlreadyExistsException(target.toString(), null, "it is not empty; name a new folder");
		}
		Files.createDirectories(target.getParent());
		Path work = Files.createTempDirectory(target.getParent(), ".import-");
		try {
			Path made = work.resolve("made");
			OmexImport result = isSedml(file) ? documents(file, List.of(file), List.of(), made) : archive(file, work.resolve("unpacked"), made);
			Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
			return new OmexImport(target, result.restored(), result.messages());
		} catch (DirectoryNotEmptyException e) {
			throw new FileAlreadyExistsException(target.toString(), null, "it was filled meanwhile");
		} finally {
			delete(work);
		}
	}

	/** Whether the name says that the file is one that is read here. */
	public static boolean isReadable(Path file) {
		return isSedml(file) || name(file).endsWith(".omex");
	}

	private static boolean isSedml(Path file) {
		return name(file).endsWith(".sedml");
	}

	private static String name(Path file) {
		return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	private static boolean isEmptyFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> content = Files.list(folder)) {
			return content.findAny().isEmpty();
		}
	}

	private static OmexImport archive(Path archive, Path unpacked, Path made) throws IOException {
		Files.createDirectories(unpacked);
		List<Path> files = OmexFile.unpack(archive, unpacked);
		List<Path> projects = files.stream().filter(f -> f.endsWith(ProjectFolder.PROJECT_FILE)).toList();
		if (projects.size() == 1) {
			Path root = unpacked.resolve(projects.getFirst()).getParent();
			ProjectFolder.open(root);
			Files.move(root, made);
			return new OmexImport(made, true, List.of());
		}
		List<Path> sedml = new ArrayList<>();
		List<Path> sbml = new ArrayList<>();
		for (Path f : files) {
			switch (root(unpacked.resolve(f))) {
			case "sedML" -> sedml.add(unpacked.resolve(f));
			case "sbml" -> sbml.add(unpacked.resolve(f));
			default -> {
				// data, pictures, metadata: not needed to run
			}
			}
		}
		if (sedml.isEmpty() && sbml.isEmpty()) {
			throw new IOException(archive + ": it holds no project, no SED-ML and no SBML, so there is nothing to import");
		}
		return documents(archive, sedml, sbml, made);
	}

	/** The name of a file's root element; empty when it is no XML. */
	private static String root(Path file) throws IOException {
		String name = name(file);
		if (!name.endsWith(".xml") && !name.endsWith(".sedml") && !name.endsWith(".sbml")) {
			return "";
		}
		try {
			return SourceXml.read(file).getDocumentElement().getLocalName();
		} catch (SbmlException _) {
			// an XML file that can't be read is an error when something refers to it
			return "";
		}
	}

	private static OmexImport documents(Path source, List<Path> sedml, List<Path> sbml, Path made) throws IOException {
		String title = FileNames.plain(source);
		ProjectFolder project = ProjectFolder.create(made, title);
		List<SbmlMessage> messages = new ArrayList<>();
		Set<Path> used = new HashSet<>();
		SbmlException failure = null;
		int imported = 0;
		for (Path file : sedml) {
			try {
				SedmlImport read = SedmlReader.read(file);
				add(project, read);
				messages.addAll(read.messages());
				used.addAll(sources(file));
				imported++;
			} catch (SbmlException e) {
				failure = e;
				messages.add(new SbmlMessage(Severity.ERROR, file.getFileName().toString(), 0, e.getMessage()));
			}
		}
		for (Path file : sbml) {
			if (!used.contains(file)) {
				SbmlImport read = SbmlReader.read(file);
				project.add(read.model());
				messages.addAll(read.messages());
				imported++;
			}
		}
		if (imported == 0 && failure != null) {
			throw failure;
		}
		return new OmexImport(made, false, messages);
	}

	private static void add(ProjectFolder project, SedmlImport read) throws IOException {
		for (Model model : read.models()) {
			project.add(model);
		}
		for (Simulation simulation : read.simulations()) {
			project.add(simulation);
		}
	}

	/** Files that the models of a SED-ML document come from. */
	private static List<Path> sources(Path sedml) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Element model : Xml.list(SourceXml.read(sedml).getDocumentElement(), "listOfModels")) {
			String source = Xml.attribute(model, "source");
			if (!source.isEmpty() && !source.startsWith("#") && !source.contains(":")) {
				files.add(sedml.resolveSibling(source).normalize());
			}
		}
		return files;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(p);
			}
		}
	}
}
