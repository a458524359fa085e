package org.starling.analysis.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.resource.Resource;
import org.starling.model.base.Annotation;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;

/** Finds the files that a study names: their paths are relative to the project folder. Thread-safe. */
public final class StudyFiles {

	private static final System.Logger LOG = System.getLogger(StudyFiles.class.getName());

	private StudyFiles() {
	}

	/**
	 * The study's sample table.
	 *
	 * @throws NoSuchFileException when the study names none, is in no project, or the file isn't there
	 * @throws IOException         when the path leads out of the project folder
	 */
	public static Path sampleTable(Study study) throws IOException {
		if (study.getData() == null || study.getData().isBlank()) {
			throw new NoSuchFileException(study.getName(), null, "the study names no sample table; import samples into it");
		}
		return existing(study, study.getData(), "the sample table");
	}

	/**
	 * The parameters that the study's source reported, as the domain PP does; empty when it reported none.
	 *
	 * @throws IOException as for {@link #sampleTable}
	 */
	public static Optional<Path> reportedParameters(Study study) throws IOException {
		for (Annotation annotation : study.getAnnotations()) {
			if (StudyImporter.REPORTED_PARAMETERS.equals(annotation.getKey())) {
				return Optional.of(existing(study, annotation.getValue(), "the table of reported parameters"));
			}
		}
		return Optional.empty();
	}

	/** The problems that the import found, row by row; empty when it found none or the table is gone. */
	public static Optional<Path> importProblems(Study study) {
		for (Annotation annotation : study.getAnnotations()) {
			if (StudyImporter.PROBLEMS.equals(annotation.getKey())) {
				try {
					return Optional.of(existing(study, annotation.getValue(), "the table of problems"));
				} catch (IOException e) {
					LOG.log(System.Logger.Level.DEBUG, "no table of problems", e);
				}
			}
		}
		return Optional.empty();
	}

	private static Path existing(Study study, String path, String what) throws IOException {
		Path root = projectFolder(study);
		Path file = root.resolve(path).normalize();
		if (!file.startsWith(root)) {
			throw new IOException(what + " \"" + path + "\" of study \"" + study.getName()
					+ "\" lies outside the project folder " + root + "; copy it into the folder data and name it there");
		}
		if (!Files.isRegularFile(file)) {
			throw new NoSuchFileException(file.toString(), null, what + " of study \"" + study.getName()
					+ "\" isn't there; bring it back or import the samples again");
		}
		return file;
	}

	private static Path projectFolder(Study study) throws IOException {
		Resource resource = study.eResource();
		if (resource != null && resource.getURI() != null && resource.getURI().isFile()) {
			Optional<Path> folder = ProjectFolder.containing(DocumentStore.path(resource.getURI()));
			if (folder.isPresent()) {
				return folder.get();
			}
		}
		throw new NoSuchFileException(study.getName(), null, "the study is in no project folder; save it in one first");
	}
}
