package org.starling.analysis.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.starling.analysis.study.internal.ImportMappings;
import org.starling.analysis.study.internal.ImportRequirements;
import org.starling.analysis.study.internal.StudyBuilder;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Study;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleTable;

/**
 * Turns imported samples into a study: subjects, groups, matrices, compounds and doses as objects, the samples as a table of
 * our own layout in the project's data folder, the way of reading as an import mapping, and every problem as a decision in
 * the audit trail. Stateless and thread-safe; a project folder is for one thread.
 */
public final class StudyImporter {

	private static final String TABLE_SUFFIX = ".samples.csv";

	private StudyImporter() {
	}

	/**
	 * Adds a study to a project and saves it. The sample table is written before the study that names it.
	 *
	 * @throws StudyImportException when units or samples are missing; nothing is written then
	 * @throws IOException          when writing fails
	 */
	public static Study importInto(ProjectFolder project, SampleImport samples, StudyImportOptions options)
			throws IOException, StudyImportException {
		Study study = study(samples, options);
		Path file = project.newPath(DocumentKind.STUDY, study.getName());
		String plainName = file.getFileName().toString().replaceFirst("\\.study$", "");
		ImportMapping mapping = study.getMappings().getFirst();
		Path source = samples.source().toAbsolutePath().normalize();
		if (source.startsWith(project.path())) {
			mapping.setSource(project.relativize(source));
		} else if (options.copySource()) {
			mapping.setSource(project.relativize(copy(source, project.dataFolder())));
		}
		Path table = free(project.dataFolder(), plainName, TABLE_SUFFIX);
		new SampleTable(samples.timeUnit(), samples.samples()).write(table);
		study.setData(project.relativize(table));
		project.add(study);
		return study;
	}

	/**
	 * The study alone: nothing is written, and no sample table is named.
	 *
	 * @throws StudyImportException when units or samples are missing
	 */
	public static Study study(SampleImport samples, StudyImportOptions options) throws StudyImportException {
		ImportRequirements.check(samples);
		return new StudyBuilder(samples, options).build();
	}

	/** The settings by which a file was imported, so that it or the next one like it is read in the same way. */
	public static SampleImportSettings settings(ImportMapping mapping) {
		return ImportMappings.settings(mapping);
	}

	private static Path copy(Path source, Path folder) throws IOException {
		Files.createDirectories(folder);
		String name = source.getFileName().toString();
		int dot = name.lastIndexOf('.');
		Path same = folder.resolve(name);
		if (Files.exists(same) && Files.mismatch(same, source) < 0) {
			return same;
		}
		Path target = dot > 0 ? free(folder, name.substring(0, dot), name.substring(dot)) : free(folder, name, "");
		return Files.copy(source, target);
	}

	private static Path free(Path folder, String name, String suffix) {
		Path file = folder.resolve(name + suffix);
		for (int n = 2; Files.exists(file); n++) {
			file = folder.resolve(name + "-" + n + suffix);
		}
		return file;
	}
}
